import { compareOperations } from "./compare-operations.ts";
import { type DescribedOperation, operationsOf } from "./described-operation.ts";
import { type Difference, differing, present } from "./difference.ts";
import type { Source } from "./openapi-document.ts";

/** An operation of the first document, and what is different in the second. */
export interface ComparedOperation {
  readonly operation: DescribedOperation;
  readonly differences: readonly Difference[];
}

export interface Comparison {
  readonly operations: readonly ComparedOperation[];
  /** How many operations the second document has, and how many of them the first one lacks. */
  readonly there: number;
  readonly onlyThere: number;
}

/** Compares the operations of a document with those of another, matched by method and path. */
export function compareDocuments(before: Source, after: Source): Comparison {
  const [mine, theirs] = [operationsOf(before), operationsOf(after)];
  const operations = [...mine].map(([key, operation]) => {
    const other = theirs.get(key);
    const differences = other ? compareOperations(operation, other) : [gone(operation, after)];
    return { operation, differences: differences.flat() };
  });
  const onlyThere = [...theirs.keys()].filter((key) => !mine.has(key)).length;
  return { operations, there: theirs.size, onlyThere };
}

function gone(operation: DescribedOperation, after: Source): Difference[] {
  const nearest = { before: operation.node, after: after.root };
  const place = { where: "operation", direction: "input", required: true } as const;
  return differing(place, "operation", { before: present(operation.node), after: undefined }, nearest);
}
