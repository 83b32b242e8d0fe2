/** How a keyword narrows what a schema takes: with a higher value, a lower one, or in no order. */
interface Keyword {
  readonly narrows: "higher" | "lower" | "unordered";
  /** The JSON types it says something about. */
  readonly types: readonly string[];
}

const NUMBERS = ["number", "integer"] as const;

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
  return after !== before;
}
