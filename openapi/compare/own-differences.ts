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
