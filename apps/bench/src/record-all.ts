import { readFile, writeFile } from "node:fs/promises";
import { highlightsOf } from "./highlights.ts";
import { drawBars } from "./picture.ts";
import { measureAndPrint } from "./print-result.ts";
import { captionOf, withFigures } from "./readme.ts";
import { RECORDED, writeRounded } from "./record.ts";

export const README = new URL("../../../README.md", import.meta.url);
export const PICTURE = new URL("../../../docs/benchmark.svg", import.meta.url);

/** Measures everything, and quickly once more, and commits it to the record, the picture and the README. */
export async function recordAll(): Promise<void> {
  const full = await measureAndPrint({ quick: false, only: [] });
  const quick = await measureAndPrint({ quick: true, only: [] });
  await writeRounded(RECORDED, { full, quick });
  await writeFile(PICTURE, drawBars(highlightsOf(full.measured), captionOf(full)));
  await writeFile(README, withFigures(await readFile(README, "utf8"), full));
}
