import { changeOf } from "../compare/difference.ts";
import { wordingOf } from "../compare/wording.ts";
import { breakingCount, type ContractDiff } from "./contract-diff.ts";

/** Returns the report for machines: every difference, also if another operation has the same one. */
export function jsonReport(diff: ContractDiff): string {
  const { title, version, lost } = diff.theirs;
  const report = {
    theirs: { title, version, operations: diff.there },
    operations: diff.operations.map(({ operation, differences }) => ({
      operationId: operation.operationId?.value,
      method: operation.method,
      path: operation.path,
      differences: differences.map((difference) => ({
        change: changeOf(difference),
        where: difference.where,
        aspect: difference.aspect,
        ours: difference.before,
        theirs: difference.after,
        text: wordingOf(difference),
        breaksUs: difference.breaksUs,
      })),
    })),
    notOurs: diff.notOurs,
    notFollowed: [...lost].sort(),
    breakingUs: breakingCount(diff),
  };
  return JSON.stringify(report, null, 2);
}
