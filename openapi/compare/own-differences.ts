import { type Aspect, type Difference, differing, type Place } from "./difference.ts";
import { KEYWORD_NAMES } from "./keywords.ts";
import type { Fact, Shape, Vocabulary } from "./shape.ts";

type Reader = (shape: Shape) => Fact | undefined;

const ASPECTS: readonly (readonly [Aspect, Reader])[] = [
  ["type", typesBesideNull],
  ["values", vocabulary],
  ...KEYWORD_NAMES.map((name) => [name, (shape: Shape) => shape.keywords.get(name)] as const),
  ["undeclared members", undeclared],
  ["default", (shape) => shape.default],
  ["deprecated", (shape) => shape.deprecated],
];

/** What two shapes say differently of a value itself, leaving out what is inside it. */
export function ownDifferences(before: Shape, after: Shape, place: Place): Difference[] {
  const compare = (aspect: Aspect, read: Reader) =>
    differing(place, aspect, { before: read(before), after: read(after) }, { before, after });
  // Where any type is taken so is null, and the difference in type has said it.
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

/** The vocabulary, in one order. */
function vocabulary({ vocabulary: fact }: Shape): Fact<Vocabulary> | undefined {
  return fact && { ...fact, value: { ...fact.value, values: [...fact.value.values].sort() } };
}

/** What members that are not declared may hold: `none`, or `some`, for which a schema stands. */
function undeclared({ types, additional }: Shape): Fact<"none" | "some"> | undefined {
  if (types !== undefined && !types.value.includes("object")) return undefined;
  if (additional === undefined || additional.value === true) return undefined;
  return { keys: additional.keys, value: additional.value === false ? "none" : "some" };
}
