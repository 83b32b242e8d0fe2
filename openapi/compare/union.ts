import { isDeepStrictEqual } from "node:util";
import { KEYWORD_NAMES, KEYWORDS, type KeywordName, narrows } from "./keywords.ts";
import { anyOf, type Fact, type Member, type Shape, takes } from "./shape.ts";

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
