import fc from "fast-check";
import { expect, test } from "vitest";
import { filterLiteral } from "./serializers.ts";

/** The parts of an expression: literals, and words between spaces. */
function partsOf(expression: string): string[] {
  const parts = expression.match(/"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-f]{4})*"|[^\s"]+/g);
  return [...(parts ?? [])];
}

const pieces = fc.constantFrom(
  '"',
  "\\",
  '" or status eq "ACTIVE',
  '\\"',
  " ",
  "\n",
  "\0",
  "\u2028",
  "é",
  "漢",
  "\ud83d",
);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.array(pieces, { maxLength: 8 }).map((some) => some.join("")),
);

test("an expression compares with the exact text, whatever it contains", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const expression = `profile.login eq ${filterLiteral(text)} and status pr`;
      const [attribute, operator, literal = "", ...rest] = partsOf(expression);
      expect([attribute, operator, ...rest]).toEqual(["profile.login", "eq", "and", "status", "pr"]);
      expect(JSON.parse(literal)).toBe(text);
      expect(partsOf(expression).join(" ")).toBe(expression);
    }),
  );
});

test("a text in a URL arrives unchanged", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { searchParams } = new URL(
        `https://acme.okta.com/?${new URLSearchParams({ filter: filterLiteral(text) })}`,
      );
      expect(JSON.parse(searchParams.get("filter") ?? "")).toBe(text);
    }),
  );
});
