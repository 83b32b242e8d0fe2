import { measureAndPrint, print } from "./print-result.ts";
import { describePromised, farBehind } from "./promised.ts";
import { readRecord } from "./record.ts";
import type { Result } from "./result.ts";

/**
 * Compares with the committed record, and prints what has fallen far behind it. That is measured once more: a machine
 * that others use is slow for a while.
 *
 * @returns whether something has, both times.
 */
export async function hasFallenBehind(result: Result, quick: boolean): Promise<boolean> {
  const recorded = (await readRecord())?.[quick ? "quick" : "full"].measured;
  if (recorded === undefined) return false;
  const first = farBehind(result.measured, recorded);
  if (first.length === 0) return false;
  print("\nFallen far behind the record, so measured once more:");
  for (const each of first) print(`  ${describePromised(each)}, recorded ${each.recorded}`);
  const again = await measureAndPrint({ quick, only: [...new Set(first.map(({ measure }) => measure))] });
  const known = new Set(first.map(({ goal }) => goal));
  const both = farBehind(again.measured, recorded).filter(({ goal }) => known.has(goal));
  for (const each of both) print(`fallen behind: ${describePromised(each)}, recorded ${each.recorded}`);
  return both.length > 0;
}
