import { changeOf, type Difference } from "../compare/difference.ts";
import { KEYWORD_NAMES } from "../compare/keywords.ts";
import type { Vocabulary } from "../compare/shape.ts";

/**
 * Whether something is gone that we use: an operation, a parameter, a scope, a way to sign in, a status of success, or
 * a member that our contract always expects. Error statuses and optional members may go.
 */
export function isUsedAndGone(difference: Difference): boolean {
  if (changeOf(difference) !== "gone") return false;
  switch (difference.aspect) {
    case "status":
    case "member":
    case "body":
      return difference.required || difference.direction === "input";
    default:
      return true;
  }
}

const KEYWORDS: ReadonlySet<string> = new Set(KEYWORD_NAMES);

/**
 * Whether a difference from a contract that is not an older one of ours tells anything. Our patterns, our open
 * vocabularies and our names for operations are our own; of answers, types and members are compared, not bounds.
 */
export function isTelling({ aspect, direction, before, after }: Difference): boolean {
  if (aspect === "operationId" || aspect === "format" || aspect === "undeclared members") return false;
  if (aspect === "pattern" && after === undefined) return false;
  if (aspect === "values" && before && after) return !sameValues(before as Vocabulary, after as Vocabulary);
  return direction === "input" || !(KEYWORDS.has(aspect) || aspect === "default");
}

function sameValues(before: Vocabulary, after: Vocabulary): boolean {
  return before.values.join("\n") === after.values.join("\n");
}
