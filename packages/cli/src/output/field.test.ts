import { printableLines } from "@okta-idm/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellText, fieldPaths, plainText, valueAt } from "./field.ts";

const item = { id: "1", profile: { login: "ana" }, target: [{ name: "a" }, { name: "b", x: 1 }], none: null };

test.each([
  ["id", "1"],
  ["profile.login", "ana"],
  ["target.name", ["a", "b"]],
  ["target.x", [1]],
  ["target.1.name", "b"],
  ["none", null],
  ["none.more", undefined],
  ["nothing", undefined],
  ["id.length", undefined],
  ["constructor", undefined],
  ["profile.__proto__", undefined],
])("the value at %s is %j", (path, expected) => {
  expect(valueAt(item, path)).toEqual(expected);
});

test.each([
  [undefined, ""],
  [null, ""],
  [true, "true"],
  [12, "12"],
  [["a", null, "b"], "a, b"],
  [{ a: 1 }, '{"a":1}'],
  ["2026-01-05T08:30:00.123Z", "2026-01-05 08:30:00Z"],
  ["2026-01-05T08:30:00Z x", "2026-01-05T08:30:00Z x"],
  ["a\nb\tc\u001b[31m", "a b c\\u001b[31m"],
  ["ana  \u00a0  ok", "ana ok"],
  ["an\u200da", "an\\u200da"],
  ["\u{1f469}\u200d\u{1f467}", "\u{1f469}\u200d\u{1f467}"],
])("a cell shows %j as %j", (value, expected) => {
  expect(cellText(value)).toBe(expected);
});

test("plain text keeps control characters", () => {
  expect(plainText("a\nb\u001b")).toBe("a\nb\u001b");
});

test("JSON without control characters means the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = printableLines(JSON.stringify({ text }, null, 2));
      expect(JSON.parse(shown)).toEqual({ text });
      expect(shown).not.toMatch(/(?!\n|\t|\u200c|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});

test.each([
  [undefined, ["id", "status"]],
  ["id, profile.login", ["id", "profile.login"]],
  ["+profile.login,id", ["id", "status", "profile.login"]],
  ["+", ["id", "status"]],
  [",", []],
])("--fields %j shows %j", (fields, expected) => {
  expect(fieldPaths(fields, ["id", "status"])).toEqual(expected);
});
