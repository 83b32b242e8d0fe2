import { isDeepStrictEqual } from "node:util";

/** How a keyword narrows what a schema takes: with a higher value, a lower one, or in no order. */
interface Keyword {
  readonly narrows: "higher" | "lower" | "unordered";
  /** The JSON types it says something about. */
  readonly types: readonly string[];
  /** Whether it holds schemas, which are compared as a whole: another one lets in what the first did not, and the reverse. */
  readonly rule?: true;
}

const NUMBERS = ["number", "integer"] as const;
const ALL = ["null", "boolean", "object", "array", "string", ...NUMBERS] as const;
const RULE = { narrows: "unordered", rule: true } as const;

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
  not: { ...RULE, types: ALL },
  if: { ...RULE, types: ALL },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
  then: { ...RULE, types: ALL },
  else: { ...RULE, types: ALL },
  prefixItems: { ...RULE, types: ["array"] },
  contains: { ...RULE, types: ["array"] },
  unevaluatedItems: { ...RULE, types: ["array"] },
  propertyNames: { ...RULE, types: ["object"] },
  patternProperties: { ...RULE, types: ["object"] },
  dependentRequired: { ...RULE, types: ["object"] },
  dependentSchemas: { ...RULE, types: ["object"] },
  unevaluatedProperties: { ...RULE, types: ["object"] },
} as const satisfies { readonly [name: string]: Keyword };

export type KeywordName = keyof typeof KEYWORDS;

/** The names of all of them. */
export const KEYWORD_NAMES = Object.keys(KEYWORDS) as readonly KeywordName[];

/** Whether a keyword holds schemas. */
export function isRule(name: KeywordName): boolean {
  return "rule" in KEYWORDS[name];
}

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
