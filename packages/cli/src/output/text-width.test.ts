import fc from "fast-check";
import { expect, test } from "vitest";
import { cutTo, cutToEnd, linesOf, padTo, widthOf } from "./text-width.ts";

const FAMILY = "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}";

test.each([
  ["abc", 3],
  ["大輔", 4],
  [FAMILY, 2],
  ["e\u0301", 1],
  ["🇵🇹", 2],
  ["", 0],
])("the width of %s is %i", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test.each([
  ["abcdef", 6, "abcdef"],
  ["abcdef", 4, "abc…"],
  ["大輔田中", 5, "大輔…"],
  ["大輔田中", 4, "大…"],
  [`${FAMILY}${FAMILY}`, 3, `${FAMILY}…`],
  ["e\u0301e\u0301e\u0301", 2, "e\u0301…"],
])("%s cut to %i is %s", (text, width, expected) => {
  expect(cutTo(text, width)).toBe(expected);
});

test.each([
  ["user.lifecycle.unsuspend", 24, "user.lifecycle.unsuspend"],
  ["user.lifecycle.unsuspend", 14, "…cle.unsuspend"],
  ["大輔田中", 5, "…田中"],
  ["大輔田中", 4, "…中"],
])("%s cut to %i at its start is %s", (text, width, expected) => {
  expect(cutToEnd(text, width)).toBe(expected);
});

test("cut text is never wider, and padded text is exactly as wide", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const cut = cutTo(text, width);
      expect(widthOf(cut)).toBeLessThanOrEqual(width);
      expect(widthOf(padTo(cut, width))).toBe(width);
    }),
  );
});

test.each([
  ["ab cd ef", 5, ["ab cd", "ef"]],
  ["ab", 5, ["ab"]],
  ["", 5, [""]],
  ["abcdefgh ij", 4, ["abcd", "efgh", "ij"]],
  ["a abcdefgh", 4, ["a", "abcd", "efgh"]],
  ["大輔田中", 5, ["大輔", "田中"]],
])("%j wrapped to %i is %j", (text, width, expected) => {
  expect(linesOf(text, width)).toEqual(expected);
});
