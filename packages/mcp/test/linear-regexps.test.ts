import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { regexpsIn, slowOn } from "../../../linear-regexps.ts";

test("every regular expression of the MCP server runs in linear time", () => {
  const found = regexpsIn(fileURLToPath(new URL("../src", import.meta.url)));
  expect(found.length).toBeGreaterThan(3);
  for (const { file, regexp } of found)
    expect({ file, regexp, slowOn: slowOn(regexp) }).toEqual({ file, regexp });
});
