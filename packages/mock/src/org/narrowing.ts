import { type Comparison, comparisons, type Expression, hasNot, readExpression } from "./expression.ts";
import { isDate } from "./matching.ts";
import type { OrgRequest } from "./org.ts";
import { Refusal } from "./refusal.ts";

/** What an expression of one parameter of a list may hold. */
export interface Grammar {
  readonly accepts: (comparison: Comparison) => boolean;
  readonly not: boolean;
  /** Example of the 400 for what is no expression. */
  readonly unreadable: string;
  /** Example of the 400 for an expression that this list does not take. */
  readonly unsupported: string;
}

/**
 * Reads `filter` or `search`; undefined when it was not sent.
 *
 * @throws Refusal when it is no expression, or none that the list takes.
 */
export function narrowing(
  { query }: OrgRequest,
  parameter: string,
  grammar: Grammar,
): Expression | undefined {
  const text = query.get(parameter);
  if (text === null) return undefined;
  const expression = read(text, grammar);
  const accepted = comparisons(expression).every(grammar.accepts) && (grammar.not || !hasNot(expression));
  if (!accepted) throw new Refusal({ status: 400, example: grammar.unsupported });
  return expression;
}

function read(text: string, grammar: Grammar): Expression {
  try {
    return readExpression(text);
  } catch {
    throw new Refusal({ status: 400, example: grammar.unreadable });
  }
}

const ORDERING = new Set(["gt", "ge", "lt", "le"]);

/** Whether a comparison with one of these dates is with a date. */
function comparesDates({ attribute, operator, value }: Comparison, dates: readonly string[]): boolean {
  const compares = operator === "eq" || ORDERING.has(operator);
  return !compares || !dates.includes(attribute) || isDate(value);
}

/** A grammar of `eq` on these attributes, and of an order on those of them that are dates. */
export function equalityGrammar(
  attributes: readonly string[],
  dates: readonly string[],
  unsupported = "badFilter",
): Grammar {
  return {
    accepts: (comparison) => {
      const { attribute, operator } = comparison;
      if (!comparesDates(comparison, dates)) return false;
      return operator === "eq"
        ? attributes.includes(attribute)
        : ORDERING.has(operator) && dates.includes(attribute);
    },
    not: false,
    unreadable: "badFilter",
    unsupported,
  };
}

/**
 * The grammar of `search`: `eq`, `sw`, `pr` and an order on nearly everything, `co` on a few attributes, no `ne`.
 *
 * @param members Members of the object that can be searched.
 * @param dates Those of them that are compared with dates only.
 */
export function searchGrammar(
  members: readonly string[],
  dates: readonly string[],
  containable: readonly string[],
): Grammar {
  return {
    accepts: (comparison) => {
      const { attribute, operator } = comparison;
      if (!isSearchable(attribute, members) || !comparesDates(comparison, dates)) return false;
      if (operator === "co") return containable.includes(attribute);
      return operator === "eq" || operator === "sw" || operator === "pr" || ORDERING.has(operator);
    },
    not: false,
    unreadable: "badSearch",
    unsupported: "badSearch",
  };
}

/** Whether an attribute is one of the members, or inside of one. */
export function isSearchable(attribute: string, members: readonly string[]): boolean {
  return members.includes(attribute.split(".", 1)[0] ?? "");
}
