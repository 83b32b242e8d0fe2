import { isDeepStrictEqual } from "node:util";
import { bothValues, KEYWORD_NAMES, KEYWORDS, type KeywordName, narrows } from "./keywords.ts";
import { child, children, type Located, referenceOf, type Source, target } from "./openapi-document.ts";
import {
  allOf,
  anyOf,
  anything,
  type Fact,
  type Member,
  ownShape,
  type Schema,
  type Shape,
  takes,
  type Vocabulary,
} from "./shape.ts";

interface Reading {
  readonly source: Source;
  /** Schemas that are being read. A second occurrence is a circular reference. */
  readonly trail: readonly string[];
  /** Whether a discriminator is followed. Not inside `allOf`, where a child names its parent. */
  readonly mapped: boolean;
}

/** Reads a schema. Ignores keywords that it does not know. */
export function shapeOf(source: Source, schema: Schema): Shape {
  return read(schema, { source, trail: [], mapped: true });
}

function read(schema: Schema, reading: Reading): Shape {
  if ("all" in schema) return schema.all.map((part) => read(part, reading)).reduce(intersection);
  if ("any" in schema) return alternatives(schema.any, reading) ?? anything([]);
  const name = schema.keys.join("\n");
  if (reading.trail.includes(name)) return anything(schema.keys);
  const inner = { ...reading, trail: [...reading.trail, name] };
  const reference = referenceOf(schema);
  if (reference === undefined) return readParts(schema, inner);
  const found = target(reading.source, reference);
  const shape = found === undefined ? anything(schema.keys) : read(found, inner);
  return reading.source.openapi30 ? shape : intersection(shape, readParts(schema, inner));
}

function readParts(schema: Located, reading: Reading): Shape {
  const list = (keyword: string) => children(child(schema, keyword)).map(([, part]) => part);
  const parts = list("allOf").map((part) => read(part, { ...reading, mapped: false }));
  const choices = [list("anyOf"), list("oneOf")].filter((choice) => choice.length > 0);
  const mapping = choices.length === 0 && reading.mapped ? mappedSchemas(schema) : [];
  const united = [...choices, mapping].flatMap((choice) => alternatives(choice, reading) ?? []);
  const shape = [ownShape(reading.source, schema), ...parts, ...united].reduce(intersection);
  return reading.source.openapi30 && child(schema, "nullable")?.value === true ? withNull(shape) : shape;
}

function alternatives(schemas: readonly Schema[], reading: Reading): Shape | undefined {
  const [first, ...rest] = schemas.map((schema) => read(schema, reading));
  return first && union([first, ...rest]);
}

/** Returns the schemas of a discriminator's mapping as references. A mapping may have the bare name of a component. */
function mappedSchemas(schema: Located): Located[] {
  return children(child(child(schema, "discriminator"), "mapping")).flatMap(([, { value, keys }]) => {
    if (typeof value !== "string") return [];
    const $ref = value.includes("/") ? value : `#/components/schemas/${value}`;
    return [{ value: { $ref }, keys }];
  });
}

function withNull(shape: Shape): Shape {
  if (shape.types === undefined || shape.types.value.includes("null")) return shape;
  return { ...shape, types: { ...shape.types, value: [...shape.types.value, "null"] } };
}

/** The shape of what has both shapes. */
export function intersection(a: Shape, b: Shape): Shape {
  const keywords = new Map(a.keywords);
  for (const [name, fact] of b.keywords) {
    const known = keywords.get(name);
    if (known === undefined) keywords.set(name, fact);
    else if (narrows(name, known.value, fact.value)) {
      keywords.set(name, { value: bothValues(name, known.value, fact.value), keys: fact.keys });
    }
  }
  const members = new Map(a.members);
  for (const [name, member] of b.members) {
    const known = members.get(name);
    members.set(name, known === undefined ? member : bothMembers(known, member));
  }
  return {
    keys: a.keys,
    types: bothFacts(a.types, b.types, sharedTypes),
    keywords,
    vocabulary: bothFacts(a.vocabulary, b.vocabulary, sharedValues),
    members,
    additional:
      [a.additional, b.additional].find((fact) => fact?.value === false) ?? a.additional ?? b.additional,
    items: allOf([a.items, b.items].flatMap((items) => items ?? [])),
    default: a.default ?? b.default,
    deprecated: a.deprecated ?? b.deprecated,
  };
}

function bothMembers(a: Member, b: Member): Member {
  return { schema: allOf([a.schema, b.schema]) ?? a.schema, keys: a.keys, demand: a.demand ?? b.demand };
}

function bothFacts<Value>(
  a: Fact<Value> | undefined,
  b: Fact<Value> | undefined,
  join: (a: Value, b: Value) => Value,
): Fact<Value> | undefined {
  return a && b ? { value: join(a.value, b.value), keys: a.keys } : (a ?? b);
}

/** Types that both sides take: `integer` is a `number`. Sides that share none contradict each other: the first wins. */
function sharedTypes(a: readonly string[], b: readonly string[]): readonly string[] {
  const within = (types: readonly string[]) => (type: string) =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  const shared = [...new Set([...a.filter(within(b)), ...b.filter(within(a))])];
  return shared.length > 0 ? shared : a;
}

function sharedValues(a: Vocabulary, b: Vocabulary): Vocabulary {
  if (a.open !== b.open) return a.open ? b : a;
  const shared = a.values.filter((value) => b.values.includes(value));
  return shared.length > 0 ? { values: shared, open: a.open } : a;
}

/** Returns the shape of values that have any of the shapes. */
export function union(shapes: readonly [Shape, ...Shape[]]): Shape {
  const [first] = shapes;
  const solid = shapes.filter(
    ({ types }) => types === undefined || types.value.some((type) => type !== "null"),
  );
  if (solid.length === 1 && solid[0] !== undefined) return { ...solid[0], types: everyType(shapes) };
  const objects = shapes.filter((shape) => takes(shape, "object"));
  const arrays = shapes.filter((shape) => takes(shape, "array"));
  return {
    keys: first.keys,
    types: everyType(shapes),
    keywords: commonKeywords(solid),
    vocabulary: everyValue(solid),
    members: everyMember(objects),
    additional: widest(objects),
    items: anyOf(arrays.flatMap(({ items }) => items ?? [])),
    default: shapes.find((shape) => shape.default)?.default,
    deprecated: shapes.every((shape) => shape.deprecated) ? first.deprecated : undefined,
  };
}

function everyType(shapes: readonly Shape[]): Shape["types"] {
  const known = shapes.flatMap(({ types }) => types ?? []);
  const [first] = known;
  if (first === undefined || known.length < shapes.length) return undefined;
  return { value: [...new Set(known.flatMap(({ value }) => value))], keys: first.keys };
}

/** Returns the keywords that every applicable alternative has, each with its widest value. */
function commonKeywords(shapes: readonly Shape[]): Map<KeywordName, Fact> {
  const common = new Map<KeywordName, Fact>();
  for (const name of KEYWORD_NAMES) {
    const types: readonly string[] = KEYWORDS[name].types;
    const concerned = shapes.filter((shape) => types.some((type) => takes(shape, type)));
    const facts = concerned.flatMap(({ keywords }) => keywords.get(name) ?? []);
    const [first] = facts;
    if (first === undefined || facts.length < concerned.length) continue;
    const ordered = KEYWORDS[name].narrows !== "unordered";
    const widest = facts.reduce((wide, fact) => (narrows(name, fact.value, wide.value) ? fact : wide), first);
    if (ordered || facts.every(({ value }) => isDeepStrictEqual(value, first.value)))
      common.set(name, widest);
  }
  return common;
}

function everyValue(shapes: readonly Shape[]): Shape["vocabulary"] {
  const known = shapes.flatMap(({ vocabulary }) => vocabulary ?? []);
  const [first] = known;
  if (first === undefined || known.length < shapes.length) return undefined;
  const values = [...new Set(known.flatMap(({ value }) => value.values))];
  return { value: { values, open: known.some(({ value }) => value.open) }, keys: first.keys };
}

function everyMember(objects: readonly Shape[]): Map<string, Member> {
  const names = new Set(objects.flatMap(({ members }) => [...members.keys()]));
  return new Map(
    [...names].flatMap((name) => {
      const declared = objects.flatMap(({ members }) => members.get(name) ?? []);
      const [first] = declared;
      const schema = anyOf(declared.map((member) => member.schema));
      if (first === undefined || schema === undefined) return [];
      const required = declared.length === objects.length && declared.every(({ demand }) => demand);
      return [[name, { schema, keys: first.keys, demand: required ? first.demand : undefined }] as const];
    }),
  );
}

function widest(objects: readonly Shape[]): Shape["additional"] {
  const facts = objects.flatMap(({ additional }) => additional ?? []);
  const [first] = facts;
  if (first === undefined || facts.length < objects.length) return undefined;
  const schemas = facts.flatMap(({ value }) => (typeof value === "boolean" ? [] : value));
  if (facts.some(({ value }) => value === true)) return { value: true, keys: first.keys };
  return { value: anyOf(schemas) ?? false, keys: first.keys };
}
