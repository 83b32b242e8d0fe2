import { changeOf, type Difference } from "../compare/difference.ts";
import { KEYWORD_NAMES, KEYWORDS, type KeywordName, narrows } from "../compare/keywords.ts";
import { type Types, typesOnlyIn, valuesOnlyIn } from "../compare/only-in.ts";
import type { Vocabulary } from "../compare/shape.ts";

/**
 * Whether another contract takes something from us: what we send would be refused there, or what we read is gone or of
 * another type. Error statuses and optional members may go.
 *
 * @param decisive Values of answers by which something is decided here.
 */
export function breaksUs(difference: Difference, decisive: ReadonlySet<unknown>): boolean {
  const { aspect, direction, required, before, after } = difference;
  const change = changeOf(difference);
  if (change === "new") return direction === "input" && required && isSent(difference);
  if (change === "gone") {
    const read = aspect === "status" || aspect === "member" || aspect === "body";
    return !read || required || direction === "input";
  }
  const isInput = direction === "input";
  switch (aspect) {
    case "required":
      return isInput && after === true;
    case "null":
      return isInput ? after === false : after === true && required;
    case "type":
      // What the other one leaves open may still be what it was.
      return isInput
        ? typesOnlyIn(before as Types, after as Types, "any").length > 0
        : after !== undefined && typesOnlyIn(after as Types, before as Types, "any").length > 0;
    case "values":
      return isInput
        ? valuesOnlyIn(before, after, "any").length > 0
        : required && lostValues(before, after).some((value) => decisive.has(value));
    case "style":
      return isInput;
    default:
      return isInput && isKeyword(aspect) && narrowsSurely(aspect, before, after);
  }
}

/** Whether a thing that is new has to be sent if it is required. */
function isSent({ aspect }: Difference): boolean {
  return aspect === "parameter" || aspect === "member" || aspect === "body";
}

/** Values of ours that the other one does not know, if it names any. */
function lostValues(before: unknown, after: unknown): readonly unknown[] {
  const [known, theirs] = [before as Vocabulary | undefined, after as Vocabulary | undefined];
  return theirs ? (known?.values ?? []).filter((value) => !theirs.values.includes(value)) : [];
}

/** Of two patterns nobody can say which is narrower; one where there was none is. */
function narrowsSurely(name: KeywordName, before: unknown, after: unknown): boolean {
  return (KEYWORDS[name].narrows !== "unordered" || before === undefined) && narrows(name, before, after);
}

const KEYWORD_SET: ReadonlySet<string> = new Set(KEYWORD_NAMES);

function isKeyword(aspect: string): aspect is KeywordName {
  return KEYWORD_SET.has(aspect);
}

/**
 * Whether a difference from a contract that is not an older one of ours tells anything. Our patterns, our open
 * vocabularies, our names for operations and servers, and the headers that we document are our own; of answers, types
 * and members are compared, not bounds.
 */
export function isTelling(difference: Difference): boolean {
  const { aspect, direction, before, after } = difference;
  if (aspect === "operationId" || aspect === "format" || aspect === "undeclared members") return false;
  if (aspect === "server" || (aspect === "header" && after === undefined)) return false;
  if (aspect === "pattern" && after === undefined) return false;
  if (aspect === "values" && before && after) return !sameValues(before as Vocabulary, after as Vocabulary);
  return direction === "input" || !(isKeyword(aspect) || aspect === "default");
}

function sameValues(before: Vocabulary, after: Vocabulary): boolean {
  return before.values.join("\n") === after.values.join("\n");
}
