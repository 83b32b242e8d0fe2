import { isDeepStrictEqual } from "node:util";

/** How a keyword narrows what a schema takes: with a higher value, a lower one, or in no order. */
interface Keyword {
  readonly narrows: "higher" | "lower" | "unordered";
  /** The JSON types it says something about. */
  readonly types: readonly string[];
}

const NUMBERS = ["number", "integer"] as const;
const ALL = ["null", "boolean", "object", "array", "string", ...NUMBERS] as const;

/** The validation keywords that are compared by their value. */
export const KEYWORDS = {
  minimum: { narrows: "higher", types: NUMBERS },
  exclusiveMinimum: { narrows: "higher", types: NUMBERS },
  maximum: { narrows: "lower", types: NUMBERS },
  exclusiveMaximum: { narrows: "lower", types: NUMBERS },
  multipleOf: { narrows: "unordered", types: NUMBERS },
  minLength: { narrows: "higher", types: ["string"] },
  maxLength: { narrows: "lower", types: ["string"] },
  pattern: { narrows: "unordered", types: ["string"] },
  format: { narrows: "unordered", types: ["string", "number", "integer"] },
  minItems: { narrows: "higher", types: ["array"] },
  maxItems: { narrows: "lower", types: ["array"] },
  uniqueItems: { narrows: "unordered", types: ["array"] },
  minProperties: { narrows: "higher", types: ["object"] },
  maxProperties: { narrows: "lower", types: ["object"] },
  not: { narrows: "unordered", types: ALL },
} as const satisfies { readonly [name: string]: Keyword };

export type KeywordName = keyof typeof KEYWORDS;

/** The names of all of them. */
export const KEYWORD_NAMES = Object.keys(KEYWORDS) as readonly KeywordName[];

/** Whether a keyword's value takes less than another one did; undefined is no limit. */
export function narrows(name: KeywordName, before: unknown, after: unknown): boolean {
  if (after === undefined) return false;
  if (before === undefined) return true;
  const direction = KEYWORDS[name].narrows;
  if (direction === "higher") return Number(after) > Number(before);
  if (direction === "lower") return Number(after) < Number(before);
  const known = valuesOf(before);
  return valuesOf(after).some((value) => !holds(known, value));
}

/** The value of a keyword that has to be kept beside another one: of those in no order, both; else the narrower. */
export function bothValues(name: KeywordName, a: unknown, b: unknown): unknown {
  if (KEYWORDS[name].narrows !== "unordered") return narrows(name, a, b) ? b : a;
  const values = [...valuesOf(a), ...valuesOf(b)].filter(
    (value, index, all) => all.findIndex((other) => isDeepStrictEqual(other, value)) === index,
  );
  return values.length > 1 ? values : values[0];
}

/** A keyword in no order has several values where several schemas hold. */
function valuesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function holds(values: readonly unknown[], wanted: unknown): boolean {
  return values.some((value) => isDeepStrictEqual(value, wanted));
}
