import type { Comparison, Expression } from "./expression.ts";

type Test = (item: object) => boolean;

/** How an expression is compiled. */
export interface Matching {
  /** Tests for comparisons that are not about a member of the item. Undefined for all others. */
  readonly special?: (comparison: Comparison) => Test | undefined;
  /** Whether strings must agree in letter case. Default false. */
  readonly caseSensitive?: boolean;
}

/**
 * Compiles an expression. Dates compare by time. An array matches if any member matches; for `ne` none may be equal.
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
  // Dates are compared by time in both cases, so only a string that is none is compared once more.
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
    // `constructor` is no attribute of anything.
    return test(Object.hasOwn(node, name) ? (node as Record<string, unknown>)[name] : undefined, depth + 1);
  };
  return negated ? (item) => !test(item, 0) : (item) => test(item, 0);
}

/** Tests one value. For `ne` it tests equality, which the caller turns round. */
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

/** Whether a value is a date of Okta's form, and on the calendar. */
export function isDate(value: unknown): boolean {
  if (typeof value !== "string" || !DATE.test(value) || Number.isNaN(Date.parse(value))) return false;
  // 30 February is read as 1 March.
  const day = value.slice(0, 10);
  return new Date(day).toISOString().startsWith(day);
}

/** A value as it is compared: a date as milliseconds, other text in lower case. */
export function comparable(value: unknown): Comparable | null | undefined {
  if (typeof value === "string") return DATE.test(value) ? Date.parse(value) : value.toLowerCase();
  return typeof value === "number" || typeof value === "boolean" ? value : value === null ? null : undefined;
}
