import { compareDocuments } from "../compare/compare-documents.ts";
import type { DescribedOperation } from "../compare/described-operation.ts";
import type { Difference } from "../compare/difference.ts";
import { child, children } from "../compare/located.ts";
import type { OpenapiDocument } from "../compare/openapi-document.ts";
import { breaksUs, isTelling } from "./used.ts";

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
        .filter(isTelling)
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
