import { type Filter, parse } from "scim2-parse-filter";

/** A comparison of the expression. The value of `pr` is undefined. */
export interface Comparison {
  readonly attribute: string;
  readonly operator: string;
  readonly value?: string | number | boolean | null;
}

/** An expression of `filter` or `search`, as a tree. */
export type Expression =
  | { readonly kind: "comparison"; readonly comparison: Comparison }
  | { readonly kind: "and" | "or"; readonly parts: readonly Expression[] }
  | { readonly kind: "not"; readonly part: Expression };

/** A JSON string, which may lack its end, or a number with a sign behind the blank of its operator. */
const LITERAL = /"(?:[^"\\]|\\.|\\$)*(?:"|$)|(?<=\s)-\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s)]|$)/gs;

/**
 * Reads an expression. Literals are JSON strings. The parser knows only the escape `\"`, and reads a negative number only
 * at the end of the expression. So literals are read here, and the parser gets their positions.
 *
 * @throws Error when it is no SCIM expression, or has `[ ]`, which no list of Okta takes.
 */
export function readExpression(text: string): Expression {
  const literals: (string | number)[] = [];
  const numbered = text.replace(LITERAL, (literal) => `"${literals.push(JSON.parse(literal)) - 1}"`);
  return tree(parse(numbered), literals);
}

function tree(filter: Filter, literals: readonly (string | number)[]): Expression {
  switch (filter.op) {
    case "and":
    case "or":
      return { kind: filter.op, parts: filter.filters.map((part) => tree(part, literals)) };
    case "not":
      return { kind: "not", part: tree(filter.filter, literals) };
    case "[]":
      throw new Error("[ ] is not supported.");
    case "pr":
      return { kind: "comparison", comparison: { attribute: filter.attrPath, operator: "pr" } };
    default: {
      const { compValue } = filter;
      const value = typeof compValue === "string" ? literals[Number(compValue)] : compValue;
      if (value === undefined) throw new Error("A literal is missing.");
      return { kind: "comparison", comparison: { attribute: filter.attrPath, operator: filter.op, value } };
    }
  }
}

/** Every comparison of an expression. */
export function comparisons(expression: Expression): Comparison[] {
  if (expression.kind === "comparison") return [expression.comparison];
  if (expression.kind === "not") return comparisons(expression.part);
  return expression.parts.flatMap(comparisons);
}

/** Whether `not` stands anywhere in an expression. */
export function hasNot(expression: Expression): boolean {
  if (expression.kind === "comparison") return false;
  return expression.kind === "not" || expression.parts.some(hasNot);
}

/**
 * The indexes to which an expression narrows the search, where `lookUp` knows those of a comparison; undefined where
 * everything has to be looked at.
 */
export function candidates(
  expression: Expression,
  lookUp: (comparison: Comparison) => readonly number[] | undefined,
): readonly number[] | undefined {
  if (expression.kind === "comparison") return lookUp(expression.comparison);
  if (expression.kind === "not") return undefined;
  const parts = expression.parts.map((part) => candidates(part, lookUp));
  if (expression.kind === "and") return parts.find((part) => part !== undefined);
  if (parts.includes(undefined)) return undefined;
  return [...new Set(parts.flatMap((part) => part ?? []))].sort((a, b) => a - b);
}
