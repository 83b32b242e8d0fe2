import { describeGoalResult, farBehind } from "./goal-results.ts";
import { measureAndPrint, print } from "./print-result.ts";
import { readRecord } from "./record.ts";
import type { Result } from "./result.ts";

/**
 * Compares a result with the committed record, and prints the goals that are far behind. They are measured once more, because
 * a shared machine can be slow for a while.
 *
 * @returns whether a goal is far behind both times.
 */
export async function hasFallenBehind(result: Result, quick: boolean): Promise<boolean> {
  const recorded = (await readRecord())?.[quick ? "quick" : "full"].measured;
  if (recorded === undefined) return false;
  const first = farBehind(result.measured, recorded);
  if (first.length === 0) return false;
  print("\nFallen far behind the record, so measured once more:");
  for (const each of first) print(`  ${describeGoalResult(each)}, recorded ${each.recorded}`);
  const again = await measureAndPrint({ quick, only: [...new Set(first.map(({ measure }) => measure))] });
  const known = new Set(first.map(({ goal }) => goal));
  const both = farBehind(again.measured, recorded).filter(({ goal }) => known.has(goal));
  for (const each of both) print(`fallen behind: ${describeGoalResult(each)}, recorded ${each.recorded}`);
  return both.length > 0;
}
