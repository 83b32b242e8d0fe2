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
 * @param what whether only the quick part is recorded, and names of measures that take the place of those in the
 *   record; all where there are none.
 * @throws Error where only the quick part of a record is wanted that there is not.
 */
export async function recordAll(what: {
  readonly quick: boolean;
  readonly only: readonly string[];
}): Promise<void> {
  const { only } = what;
  const recorded = await readRecord();
  const before = only.length > 0 ? recorded : undefined;
  const full = what.quick
    ? recorded?.full
    : renewed(before?.full, await measureAndPrint({ quick: false, only }));
  if (full === undefined) throw new Error("There is no record yet: leave --quick off");
  const quick = renewed(before?.quick, await measureAndPrint({ quick: true, only }));
  await writeRounded(RECORDED, { full, quick });
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
