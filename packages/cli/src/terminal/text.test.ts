import { expect, test } from "vitest";
import { columns, wrap } from "./text.ts";

test("text wraps at the last blank within the width", () => {
  expect(wrap("ab cd ef", 5)).toBe("ab cd\nef");
  expect(wrap("ab cd ef", 4)).toBe("ab\ncd\nef");
});

test("the indent counts and precedes every line", () => {
  expect(wrap("ab cd ef", 7, "  ")).toBe("  ab cd\n  ef");
});

test("a word that is wider than a line is kept whole", () => {
  expect(wrap("ab https://acme.okta.com cd", 5)).toBe("ab\nhttps://acme.okta.com\ncd");
});

test("a column is as wide as its longest cell, and lines have no trailing blanks", () => {
  const rows = [
    ["a", "bcd", ""],
    ["abc", "b", "c"],
  ];
  expect(columns(rows)).toBe("a    bcd\nabc  b    c");
  expect(columns([])).toBe("");
});
