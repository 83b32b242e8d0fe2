import { readFile, writeFile } from "node:fs/promises";
import { highlightsOf } from "./highlights.ts";
import { drawBars } from "./picture.ts";
import { measureAndPrint } from "./print-result.ts";
import { captionOf, withFigures } from "./readme.ts";
import { PICTURE, README, RECORDED, readRecord, writeRounded } from "./record.ts";

/** Measures everything, and quickly once more, and commits it to the record, the picture and the README. */
export async function recordAll(): Promise<void> {
  const full = await measureAndPrint({ quick: false, only: [] });
  const quick = await measureAndPrint({ quick: true, only: [] });
  await writeRounded(RECORDED, { full, quick });
  await showRecord();
}

/** Draws the record, and puts it into the README. */
async function showRecord(): Promise<void> {
  const record = await readRecord();
  if (record === undefined) throw new Error("Nothing is recorded");
  await writeFile(PICTURE, drawBars(highlightsOf(record.full.measured), captionOf(record.full)));
  await writeFile(README, withFigures(await readFile(README, "utf8"), record.full));
}
