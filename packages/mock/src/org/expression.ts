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

/** A JSON string, possibly without its closing quote, or a negative number after an operator. */
const LITERAL = /"(?:[^"\\]|\\.|\\$)*(?:"|$)|(?<=\s)-\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s)]|$)/gs;

/**
 * Parses an expression. Literals are JSON strings. The parser supports only the escape `\"`, and a negative number only at
 * the end of the expression. So literals are read here and replaced by their positions.
 *
 * @throws Error if it is not a SCIM expression, or has `[ ]`, which no list of Okta accepts.
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

/** Whether an expression contains `not`. */
export function hasNot(expression: Expression): boolean {
  if (expression.kind === "comparison") return false;
  return expression.kind === "not" || expression.parts.some(hasNot);
}

/**
 * The indexes that an expression can match, if `lookUp` has those of a comparison. Undefined if every item must be tested.
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

type Test = (item: object) => boolean;

/** Options of a compiled expression. */
export interface Matching {
  /** Tests of comparisons with something else than a member of the item. Undefined for other comparisons. */
  readonly special?: (comparison: Comparison) => Test | undefined;
  /** Whether strings are compared case-sensitively. Default false. */
  readonly caseSensitive?: boolean;
}

/**
 * Compiles an expression. Dates are compared by time. An array matches if any member matches; for `ne`, if none is equal.
 */
export function compileExpression(expression: Expression, matching: Matching = {}): Test {
  switch (expression.kind) {
    case "comparison":
      return matching.special?.(expression.comparison) ?? compileComparison(expression.comparison, matching);
    case "not": {
      const test = compileExpression(expression.part, matching);
      return (item) => !test(item);
    }
    case "and": {
      const tests = expression.parts.map((part) => compileExpression(part, matching));
      return (item) => tests.every((test) => test(item));
    }
    case "or": {
      const tests = expression.parts.map((part) => compileExpression(part, matching));
      return (item) => tests.some((test) => test(item));
    }
  }
}

function compileComparison({ attribute, operator, value }: Comparison, { caseSensitive }: Matching): Test {
  const path = attribute.split(".");
  const loose = compare(operator, value);
  // Dates are compared by time in any case, so only other strings are compared again.
  const accepts =
    caseSensitive && operator === "eq" && typeof value === "string" && !isDate(value)
      ? (found: unknown) => found === value
      : loose;
  const negated = operator === "ne";
  const test = (node: unknown, depth: number): boolean => {
    if (Array.isArray(node)) return node.some((member) => test(member, depth));
    if (depth === path.length) return accepts(node);
    if (typeof node !== "object" || node === null) return accepts(undefined);
    const name = path[depth] as string;
    // `constructor` is not an attribute.
    return test(Object.hasOwn(node, name) ? (node as Record<string, unknown>)[name] : undefined, depth + 1);
  };
  return negated ? (item) => !test(item, 0) : (item) => test(item, 0);
}

/** Tests one value. For `ne` it tests equality, which the caller negates. */
function compare(operator: string, value: Comparison["value"]): (found: unknown) => boolean {
  if (operator === "pr") return (found) => found !== undefined && found !== null && found !== "";
  const wanted = comparable(value);
  const text = String(value).toLowerCase();
  switch (operator) {
    case "eq":
    case "ne":
      return (found) => (comparable(found) ?? null) === wanted;
    case "sw":
      return (found) => typeof found === "string" && found.toLowerCase().startsWith(text);
    case "ew":
      return (found) => typeof found === "string" && found.toLowerCase().endsWith(text);
    case "co":
      return (found) => typeof found === "string" && found.toLowerCase().includes(text);
    default: {
      const sign = SIGNS[operator];
      if (!sign) throw new Error(`Unknown operator ${operator}.`);
      return (found) => {
        const other = comparable(found);
        return typeof other === typeof wanted && other != null && wanted != null && sign(other, wanted);
      };
    }
  }
}

type Comparable = string | number | boolean;

const SIGNS: Readonly<Record<string, (a: Comparable, b: Comparable) => boolean>> = {
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Whether a value is a valid date in Okta's format. */
export function isDate(value: unknown): boolean {
  if (typeof value !== "string" || !DATE.test(value) || Number.isNaN(Date.parse(value))) return false;
  // Date.parse accepts 30 February as 1 March.
  const day = value.slice(0, 10);
  return new Date(day).toISOString().startsWith(day);
}

/** A value for comparisons: a date as milliseconds, other strings in lower case. */
export function comparable(value: unknown): Comparable | null | undefined {
  if (typeof value === "string") return DATE.test(value) ? Date.parse(value) : value.toLowerCase();
  return typeof value === "number" || typeof value === "boolean" ? value : value === null ? null : undefined;
}
