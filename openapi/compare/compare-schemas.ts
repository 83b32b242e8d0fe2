import { type Aspect, type Difference, differing, type Place, present, type Sides } from "./difference.ts";
import { KEYWORD_NAMES } from "./keywords.ts";
import type { Source } from "./openapi-document.ts";
import { type Fact, identity, type Member, type Schema, type Shape, type Vocabulary } from "./shape.ts";
import { shapeOf } from "./shape-of.ts";

export interface SchemaSide {
  readonly source: Source;
  readonly schema: Schema;
}

/** Every difference between two schemas, however deep. A pair that is met again is not descended into twice. */
export function compareSchemas(before: SchemaSide, after: SchemaSide, place: Place): Difference[] {
  const met = new Set<string>();

  const compare = (a: Schema, b: Schema, here: Place): Difference[] => {
    const [old, now] = [shapeOf(before.source, a), shapeOf(after.source, b)];
    const facts = ownDifferences(old, now, here);
    const pair = `${placeOf(a, old)} ${placeOf(b, now)}`;
    if (met.has(pair)) return facts;
    met.add(pair);
    return [...facts, ...inner(old, now, here)];
  };

  const inner = (old: Shape, now: Shape, here: Place): Difference[] => [
    ...[...new Set([...old.members.keys(), ...now.members.keys()])].flatMap((name) => {
      const [a, b] = [old.members.get(name), now.members.get(name)];
      const demand = a === undefined ? b?.demand : a.demand;
      const there = { ...here, where: `${here.where}.${name}`, required: demand !== undefined };
      const facts = memberDifferences({ before: a, after: b }, { before: old, after: now }, there);
      return a && b ? [...facts, ...compare(a.schema, b.schema, there)] : facts;
    }),
    ...nested(itemsOf(old), itemsOf(now), { ...here, where: `${here.where}[]`, required: true }),
    ...nested(valuesOf(old), valuesOf(now), { ...here, where: `${here.where}{}`, required: true }),
  ];

  const nested = (a: Schema | undefined, b: Schema | undefined, there: Place): Difference[] =>
    a && b ? compare(a, b, there) : [];

  return compare(before.schema, after.schema, place);
}

/** Whether a member is there, and whether it has to be. */
function memberDifferences(
  pair: Sides<Member | undefined>,
  parents: Sides<Shape>,
  place: Place,
): Difference[] {
  const { before, after } = pair;
  if (before === undefined || after === undefined) {
    return differing(place, "member", { before: present(before), after: present(after) }, parents);
  }
  const demand = ({ demand, keys }: Member) => ({ value: demand !== undefined, keys: demand ?? keys });
  return differing(place, "required", { before: demand(before), after: demand(after) }, parents);
}

/** The schema of the items of a list: one that says nothing, where a list leaves them open. */
function itemsOf({ items, types, keys }: Shape): Schema | undefined {
  return items ?? (types?.value.includes("array") ? { value: {}, keys } : undefined);
}

/** The schema of undeclared members, where there is one. */
function valuesOf({ additional }: Shape): Schema | undefined {
  return typeof additional?.value === "object" ? additional.value : undefined;
}

/** Where a schema lies, its reference followed. */
function placeOf(schema: Schema, shape: Shape): string {
  return "all" in schema || "any" in schema ? identity(schema) : shape.keys.join("/");
}

type Reader = (shape: Shape) => Fact | undefined;

const ASPECTS: readonly (readonly [Aspect, Reader])[] = [
  ["type", typesBesideNull],
  ["values", vocabulary],
  ...KEYWORD_NAMES.map((name) => [name, (shape: Shape) => shape.keywords.get(name)] as const),
  ["undeclared members", undeclared],
  ["default", (shape) => shape.default],
  ["deprecated", (shape) => shape.deprecated],
];

/** Returns the differences of two shapes, without those of their members and items. */
export function ownDifferences(before: Shape, after: Shape, place: Place): Difference[] {
  const compare = (aspect: Aspect, read: Reader) =>
    differing(place, aspect, { before: read(before), after: read(after) }, { before, after });
  // A side without types accepts null, too; the difference of the types shows that.
  const typed = before.types !== undefined && after.types !== undefined;
  return [
    ...(typed ? compare("null", allowsNull) : []),
    ...ASPECTS.flatMap(([aspect, read]) => compare(aspect, read)),
  ];
}

function typesBesideNull({ types }: Shape): Fact | undefined {
  return types && { ...types, value: types.value.filter((type) => type !== "null").sort() };
}

function allowsNull({ types }: Shape): Fact | undefined {
  return types && { ...types, value: types.value.includes("null") };
}

/** The vocabulary, sorted. */
function vocabulary({ vocabulary: fact }: Shape): Fact<Vocabulary> | undefined {
  return fact && { ...fact, value: { ...fact.value, values: [...fact.value.values].sort() } };
}

/** Whether undeclared members are permitted: `none`, or `some` if a schema describes them. */
function undeclared({ types, additional }: Shape): Fact<"none" | "some"> | undefined {
  if (types !== undefined && !types.value.includes("object")) return undefined;
  if (additional === undefined || additional.value === true) return undefined;
  return { keys: additional.keys, value: additional.value === false ? "none" : "some" };
}
