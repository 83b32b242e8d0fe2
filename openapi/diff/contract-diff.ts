import { compareDocuments } from "../compare/compare-documents.ts";
import type { DescribedOperation } from "../compare/described-operation.ts";
import type { Difference } from "../compare/difference.ts";
import type { OpenapiDocument } from "../compare/openapi-document.ts";
import { isTelling, isUsedAndGone } from "./used.ts";

/** A difference between our contract and another document. */
export interface ContractDifference extends Difference {
  /** Whether it takes away something we use. */
  readonly breaksUs: boolean;
}

export interface ContractDiff {
  readonly theirs: OpenapiDocument;
  readonly operations: readonly {
    readonly operation: DescribedOperation;
    readonly differences: readonly ContractDifference[];
  }[];
  /** How many operations they have, and how many of those we do not. */
  readonly there: number;
  readonly notOurs: number;
}

/** Compares our contract with another document, leaving out what tells nothing. */
export function contractDiff(ours: OpenapiDocument, theirs: OpenapiDocument): ContractDiff {
  const { operations, there, onlyThere } = compareDocuments(ours, theirs);
  return {
    theirs,
    operations: operations.map(({ operation, differences }) => ({
      operation,
      differences: differences
        .filter(isTelling)
        .map((difference) => ({ ...difference, breaksUs: isUsedAndGone(difference) })),
    })),
    there,
    notOurs: onlyThere,
  };
}

/** How many things are gone that we use. */
export function goneCount({ operations }: ContractDiff): number {
  return operations.flatMap(({ differences }) => differences.filter(({ breaksUs }) => breaksUs)).length;
}
