import fc from "fast-check";
import { expect, test } from "vitest";
import { printable, printableLines } from "./printable.ts";

test.each([
  ["escape sequences", "\u001b[31mred\u009b2J", "\\u001b[31mred\\u009b2J"],
  ["a change of direction", "a\u202etxt.exe", "a\\u202etxt.exe"],
  ["a zero-width blank", "ana\u200b@x", "ana\\u200b@x"],
  ["a joiner between Latin letters", "an\u200da", "an\\u200da"],
  ["a variation selector behind a letter", "a\ufe0fna", "a\\ufe0fna"],
  ["an invisible letter", "\u3164ana\u115f", "\\u3164ana\\u115f"],
  ["a tag", "a\u{e0041}", "a\\udb40\\udc41"],
  ["half of a character", "a\ud800", "a\\ud800"],
  ["a byte order mark", "\ufeffana", "\\ufeffana"],
])("foreign text shows %s", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each([
  ["line ends", "a\r\nb\u2028c\u0085d\u000be", "a b c d e"],
  ["repeated blanks", `ana${" ".repeat(80)}okta-idm: done`, "ana okta-idm: done"],
  ["blanks of all kinds", "a\u00a0\u2003\u3000\u2800\tb", "a b"],
])("foreign text cannot fake a line: %s become one space", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each(["ana ferreira", "Zoë 漢 😀", "大輔 田中", "👩‍👧 👍🏽 ❤️ 1️⃣", "می\u200cخواهم", "क्\u200dष"])(
  "a normal name is not changed: %s",
  (name) => {
    expect(printable(name)).toBe(name);
    expect(printableLines(name)).toBe(name);
  },
);

test("for any text, a line contains no terminal control and no repeated spaces", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|\p{Zs}\p{Zs}/u);
    }),
  );
});

test("indented text keeps its lines and indentation, and repeated spaces inside a line are shown", () => {
  expect(printableLines('{\n    "a": "x   y\u2028\u001b"\n}')).toBe(
    '{\n    "a": "x \\u0020\\u0020y\\u2028\\u001b"\n}',
  );
});

test("the time grows linearly with the length of the text", () => {
  const pumps = ["\u200d", " \u200b", "\u3164 ", "\t", "👩\u200d", "a\ufe0f", "\u0600\u200c", "  a", "\n "];
  for (const pump of pumps) {
    const text = pump.repeat(20_000);
    const startMs = performance.now();
    printable(text);
    printableLines(text);
    // Quadratic time would be ten seconds.
    expect(performance.now() - startMs).toBeLessThan(2_000);
  }
});
