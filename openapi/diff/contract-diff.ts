import { compareDocuments } from "../compare/compare-documents.ts";
import { type Types, typesOnlyIn, valuesOnlyIn } from "../compare/compare-operations.ts";
import type { DescribedOperation } from "../compare/described-operation.ts";
import { changeOf, type Difference } from "../compare/difference.ts";
import { KEYWORD_NAMES, KEYWORDS, type KeywordName, narrows } from "../compare/keywords.ts";
import { child, children, type OpenapiDocument } from "../compare/openapi-document.ts";
import type { Vocabulary } from "../compare/shape.ts";

/** A difference between our contract and another document. */
export interface ContractDifference extends Difference {
  /** Whether it breaks us. */
  readonly breaksUs: boolean;
}

export interface ContractDiff {
  readonly theirs: OpenapiDocument;
  readonly operations: readonly {
    readonly operation: DescribedOperation;
    readonly differences: readonly ContractDifference[];
  }[];
  /** Number of their operations, and of those that we lack. */
  readonly there: number;
  readonly notOurs: number;
}

/** Compares our contract with another document, without irrelevant differences. */
export function contractDiff(ours: OpenapiDocument, theirs: OpenapiDocument): ContractDiff {
  const { operations, there, onlyThere } = compareDocuments(ours, theirs);
  const decisive = new Set(operations.flatMap(({ operation }) => statusesOf(operation)));
  return {
    theirs,
    operations: operations.map(({ operation, differences }) => ({
      operation,
      differences: differences
        .filter(isRelevant)
        .map((difference) => ({ ...difference, breaksUs: breaksUs(difference, decisive) })),
    })),
    there,
    notOurs: onlyThere,
  };
}

/** The statuses of users, groups and apps in `x-lifecycle`. */
function statusesOf({ node }: DescribedOperation): unknown[] {
  const lifecycle = child(node, "x-lifecycle");
  const named = children(lifecycle).flatMap(([key, { value }]) => (key === "refused" ? [] : value));
  return [...named, ...children(child(lifecycle, "refused")).map(([status]) => status)];
}

/** Number of differences that break us. */
export function breakingCount({ operations }: ContractDiff): number {
  return operations.flatMap(({ differences }) => differences.filter(({ breaksUs }) => breaksUs)).length;
}

/**
 * Whether another contract breaks us: it would reject what we send, or lacks what we read, or has another type for it. Error
 * statuses and optional members may be removed.
 *
 * @param decisive Values of responses that our code depends on.
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
      // An open schema may still describe the same values.
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

/** Whether a new thing has to be sent if it is required. */
function isSent({ aspect }: Difference): boolean {
  return aspect === "parameter" || aspect === "member" || aspect === "body";
}

/** Returns our values that the other contract does not list, if it lists any. */
function lostValues(before: unknown, after: unknown): readonly unknown[] {
  const [known, theirs] = [before as Vocabulary | undefined, after as Vocabulary | undefined];
  return theirs ? (known?.values ?? []).filter((value) => !theirs.values.includes(value)) : [];
}

/** Two patterns cannot be compared. A new pattern narrows. */
function narrowsSurely(name: KeywordName, before: unknown, after: unknown): boolean {
  return (KEYWORDS[name].narrows !== "unordered" || before === undefined) && narrows(name, before, after);
}

const KEYWORD_SET: ReadonlySet<string> = new Set(KEYWORD_NAMES);

function isKeyword(aspect: string): aspect is KeywordName {
  return KEYWORD_SET.has(aspect);
}

/**
 * Whether a difference from a foreign contract is relevant. Patterns, open vocabularies, names of operations and servers, and
 * headers are our own. In responses, types and members are compared, and bounds are not.
 */
export function isRelevant(difference: Difference): boolean {
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
