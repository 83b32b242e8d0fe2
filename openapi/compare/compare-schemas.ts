import { type Difference, differing, type Place, present, type Sides } from "./difference.ts";
import { ownDifferences } from "./own-differences.ts";
import { identity, type Member, type Schema, type Shape } from "./shape.ts";
import { shapeOf } from "./shape-of.ts";
import type { Source } from "./source.ts";

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
