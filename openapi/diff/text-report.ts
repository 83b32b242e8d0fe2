import type { DescribedOperation } from "../compare/described-operation.ts";
import { breakingCount, type ContractDiff, type ContractDifference } from "./contract-diff.ts";
import { differenceLines } from "./difference-lines.ts";
import { wrap } from "./wrap.ts";

const LEGEND = "Ours -> theirs: + new there, - gone there, ~ changed; !+ !- !~ breaks us";

/** Returns the report for people, at 80 columns. */
export function textReport(diff: ContractDiff): string {
  const { title, version, lost } = diff.theirs;
  const told = new Map<string, string>();
  const operations = diff.operations.flatMap((compared) => operationLines(compared, told));
  const references = [...lost].sort().map((reference) => `Not followed: ${reference}`);
  const heading = `${title} ${version}`.trim() || "A document without a title";
  return [heading, LEGEND, ...operations, "", ...references, summary(diff)]
    .map((line) => wrap(line))
    .join("\n");
}

function summary(diff: ContractDiff): string {
  const differing = diff.operations.filter(({ differences }) => differences.length > 0).length;
  const breaking = breakingCount(diff);
  const loss = breaking === 0 ? "nothing breaks us" : `breaking us: ${breaking}`;
  return `${diff.operations.length} operations: ${differing} differ; ${diff.notOurs} of theirs are not ours; ${loss}.`;
}

/** Formats the differences of one operation. Differences shown at an earlier operation are only counted. */
function operationLines(
  { operation, differences }: ContractDiff["operations"][number],
  told: Map<string, string>,
): string[] {
  if (differences.length === 0) return [];
  const name = nameOf(operation);
  const repeated = new Map<string, number>();
  const fresh = differences.filter((difference) => {
    const earlier = told.get(identity(difference));
    told.set(identity(difference), earlier ?? name);
    if (earlier === undefined || earlier === name || difference.breaksUs) return true;
    repeated.set(earlier, (repeated.get(earlier) ?? 0) + 1);
    return false;
  });
  const counts = [...repeated].map(([earlier, count]) => `  = ${count} more, as in ${earlier}`);
  return ["", `${operation.method} ${operation.path} (${name})`, ...differenceLines(fresh), ...counts];
}

function nameOf({ operationId, method, path }: DescribedOperation): string {
  return typeof operationId?.value === "string" ? operationId.value : `${method} ${path}`;
}

/** Identifies a difference by its two places in the two files. */
function identity({ aspect, before, after, keys }: ContractDifference): string {
  return JSON.stringify([aspect, before, after, keys]);
}
