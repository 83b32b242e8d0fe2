import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { regexpsIn, slowOn } from "../../../linear-regexps.ts";

test("no regular expression of the jobs takes longer than a text's length explains", () => {
  const found = regexpsIn(fileURLToPath(new URL("../src", import.meta.url)));
  expect(found.length).toBeGreaterThan(20);
  for (const { file, regexp } of found)
    expect({ file, regexp, slowOn: slowOn(regexp) }).toEqual({ file, regexp });
});
