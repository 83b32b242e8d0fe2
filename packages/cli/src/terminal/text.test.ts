import { expect, test } from "vitest";
import { columns, wrap } from "./text.ts";

test("text breaks at the last blank that the width allows", () => {
  expect(wrap("ab cd ef", 5)).toBe("ab cd\nef");
  expect(wrap("ab cd ef", 4)).toBe("ab\ncd\nef");
});

test("the indent counts, and stands before every line", () => {
  expect(wrap("ab cd ef", 7, "  ")).toBe("  ab cd\n  ef");
});

test("a word that is too long stands alone and whole", () => {
  expect(wrap("ab https://acme.okta.com cd", 5)).toBe("ab\nhttps://acme.okta.com\ncd");
});

test("a column is as wide as its longest cell, and no line ends with blanks", () => {
  const rows = [
    ["a", "bcd", ""],
    ["abc", "b", "c"],
  ];
  expect(columns(rows)).toBe("a    bcd\nabc  b    c");
  expect(columns([])).toBe("");
});
