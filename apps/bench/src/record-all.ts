import { readFile, writeFile } from "node:fs/promises";
import { highlightsOf } from "./highlights.ts";
import { drawBars } from "./picture.ts";
import { measureAndPrint } from "./print-result.ts";
import { captionOf, withFigures } from "./readme.ts";
import { PICTURE, README, RECORDED, readRecord, writeRounded } from "./record.ts";
import type { Result } from "./result.ts";

/**
 * Measures fully and quickly, and writes the record, the picture and the README.
 *
 * @param what `quick`: record only the quick part. `only`: names of measures to replace in the record; if empty, all.
 * @throws Error if only the quick part is wanted and there is no record.
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
  if (full === undefined) throw new Error("There is no record yet. Omit --quick");
  const quick = renewed(before?.quick, await measureAndPrint({ quick: true, only }));
  await writeRounded(RECORDED, { full, quick });
  await showRecord();
}

/** Returns the record with the new measures. It keeps the date and machine of the full run. */
function renewed(before: Result | undefined, result: Result): Result {
  return before ? { ...before, measured: { ...before.measured, ...result.measured } } : result;
}

/** Draws the record, and updates the README. */
async function showRecord(): Promise<void> {
  const record = await readRecord();
  if (record === undefined) throw new Error("Nothing is recorded");
  await writeFile(PICTURE, drawBars(highlightsOf(record.full.measured), captionOf(record.full)));
  await writeFile(README, withFigures(await readFile(README, "utf8"), record.full));
}
