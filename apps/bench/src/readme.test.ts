import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { highlightsOf } from "./highlights.ts";
import { drawBars } from "./picture.ts";
import { captionOf, withFigures } from "./readme.ts";
import { PICTURE, README, readRecord } from "./record.ts";

test("the README and its picture show the record", async () => {
  const record = await readRecord();
  if (record === undefined) throw new Error("Nothing is recorded");
  const readme = await readFile(README, "utf8");
  expect(withFigures(readme, record.full)).toBe(readme);
  const picture = drawBars(highlightsOf(record.full.measured), captionOf(record.full));
  expect(await readFile(PICTURE, "utf8")).toBe(picture);
});

test("a README without markers is rejected", async () => {
  const record = await readRecord();
  if (record === undefined) throw new Error("Nothing is recorded");
  expect(() => withFigures("# okta-idm\n", record.full)).toThrow(RangeError);
});
