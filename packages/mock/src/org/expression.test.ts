import fc from "fast-check";
import { expect, test } from "vitest";
import { comparisons, compileExpression, readExpression } from "./expression.ts";

const matches = (text: string, item: object) => compileExpression(readExpression(text))(item);

test("a literal is a JSON string with any content", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      const [comparison] = comparisons(readExpression(`profile.login eq ${JSON.stringify(value)}`));
      expect(comparison).toEqual({ attribute: "profile.login", operator: "eq", value });
    }),
  );
});

test.each([
  ['a eq "X"', { a: "x" }, true],
  ['a.b eq "2026-01-01T00:00:00Z"', { a: { b: "2026-01-01T00:00:00.000Z" } }, true],
  ["a eq 1 or b eq 2 and c eq 3", { a: 1 }, true],
  ["(a eq 1 or b eq 2) and c eq 3", { a: 1 }, false],
  ["a eq null", {}, true],
  ["a pr", { a: "" }, false],
  ['a.id ne "x"', { a: [{ id: "y" }, { id: "x" }] }, false],
  ['a.id co "x"', { a: [{ id: "y" }, { id: "axe" }] }, true],
  ['a gt "b"', { a: 7 }, false],
  ["not a pr", {}, true],
  ["a eq -5", { a: -5 }, true],
  ["a gt -5 and b pr", { a: 0, b: "x" }, true],
  ["(a lt -1.5e1) or b pr", { a: -16 }, true],
  ['a eq "-5 and" or a eq "b -5"', { a: "b -5" }, true],
])("%s on %o is %s", (text, item, expected) => {
  expect(matches(text, item)).toBe(expected);
});

test.each(["", "a", "a eq", "a eq x", 'a eq "x" b', "(a pr", 'a zz "x"', 'a[b eq "x"]', 'a eq "x'])(
  "%s is no expression",
  (text) => {
    expect(() => readExpression(text)).toThrow();
  },
);
