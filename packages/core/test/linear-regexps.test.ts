import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ALL_PUMPS, regexpsIn, slowOn } from "../../../linear-regexps.ts";
import { nightly } from "../../../nightly.ts";

test("every regular expression of core takes linear time", () => {
  const found = regexpsIn(fileURLToPath(new URL("../src", import.meta.url)));
  expect(found.length).toBeGreaterThan(30);
  for (const { file, regexp } of found)
    expect({ file, regexp, slowOn: slowOn(regexp) }).toEqual({ file, regexp });
});

// Each was in these packages before.
const SLOW = [
  /^(\w+) +(.+)$/,
  /^(.+?\.) (.+)$/,
  /([?&])([^=&]*)=[^&]*/,
  /<([^>]*)>((?:[^",]|"[^"]*")*)/,
  /\{\{\s*([^{}]*?)\s*\}\}/,
  /\{\{.*\}\}/s,
  /^([\w-]+):[ \t]*([\t\u0020-\u007e\u0080-\u00ff]+)$/,
  /["']?\w*(token|secret|password)["']?\s{0,9}[:=]/i,
  /\s+(?:AND|and|&&)\s+/,
  /profile:\(([^)]*)\)/,
  /^(a+)+$/,
];
test.each(nightly(SLOW.slice(0, 3), SLOW))(
  "a regular expression with superlinear time is detected: %s",
  (regexp) => {
    expect(slowOn(regexp, ALL_PUMPS)).toBeDefined();
  },
);
