import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ALL_PUMPS, regexpsIn, slowOn } from "../../../linear-regexps.ts";
import { nightly } from "../../../nightly.ts";

test("no regular expression of core takes longer than a text's length explains", () => {
  const found = regexpsIn(fileURLToPath(new URL("../src", import.meta.url)));
  expect(found.length).toBeGreaterThan(30);
  for (const { file, regexp } of found)
    expect({ file, regexp, slowOn: slowOn(regexp) }).toEqual({ file, regexp });
});

// Each was in these packages once.
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
  "a regular expression whose time grows faster than the text is found: %s",
  (regexp) => {
    expect(slowOn(regexp, ALL_PUMPS)).toBeDefined();
  },
);
