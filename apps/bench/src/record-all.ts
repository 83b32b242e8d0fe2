import { readFile, writeFile } from "node:fs/promises";
import { highlightsOf } from "./highlights.ts";
import { drawBars } from "./picture.ts";
import { measureAndPrint } from "./print-result.ts";
import { captionOf, withFigures } from "./readme.ts";
import { PICTURE, README, RECORDED, readRecord, writeRounded } from "./record.ts";
import type { Result } from "./result.ts";

/**
 * Measures, and quickly once more, and commits it to the record, the picture and the README.
 *
 * @param only names of measures that take the place of those in the record; all where there are none.
 */
export async function recordAll(only: readonly string[]): Promise<void> {
  const full = await measureAndPrint({ quick: false, only });
  const quick = await measureAndPrint({ quick: true, only });
  const before = only.length > 0 ? await readRecord() : undefined;
  await writeRounded(RECORDED, { full: renewed(before?.full, full), quick: renewed(before?.quick, quick) });
  await showRecord();
}

/** The record with what was measured again. Its day and its machine stay those of the run that measured all. */
function renewed(before: Result | undefined, result: Result): Result {
  return before ? { ...before, measured: { ...before.measured, ...result.measured } } : result;
}

/** Draws the record, and puts it into the README. */
async function showRecord(): Promise<void> {
  const record = await readRecord();
  if (record === undefined) throw new Error("Nothing is recorded");
  await writeFile(PICTURE, drawBars(highlightsOf(record.full.measured), captionOf(record.full)));
  await writeFile(README, withFigures(await readFile(README, "utf8"), record.full));
}
