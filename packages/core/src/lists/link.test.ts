import fc from "fast-check";
import { expect, test } from "vitest";
import { linkTarget } from "./list-page.ts";

test.each([
  [
    "one line with two relations",
    '<https://a.example/s>; rel="self", <https://a.example/n?after=1>; rel="next"',
  ],
  ["next first", '<https://a.example/n?after=1>; rel="next", <https://a.example/s>; rel="self"'],
  [
    "a comma and a semicolon inside the URL of self",
    '<https://a.example/s?q=a,b;c>; rel="self", <https://a.example/n?after=1>; rel="next"',
  ],
  ["an unquoted relation in capitals", "<https://a.example/n?after=1>; REL=NEXT"],
  [
    "another parameter before it, with a comma in it",
    '<https://a.example/n?after=1>; title="a, b"; rel="next"',
  ],
  ["several relations in one", '<https://a.example/n?after=1>; rel="last next"'],
])("the target of next is found in %s", (_, header) => {
  expect(linkTarget(header, "next")).toBe("https://a.example/n?after=1");
});

test("a missing relation has no target", () => {
  expect(linkTarget('<https://a.example/s?after=1>; rel="self"', "next")).toBeUndefined();
  expect(linkTarget(null, "next")).toBeUndefined();
});

const target = fc
  .array(fc.constantFrom("a", "1", ",", ";", "=", "%22", "&", 'rel="next"', "-"), { maxLength: 8 })
  .map((parts) => `https://a.example/?after=${parts.join("")}`);
const parameter = fc.constantFrom('title="a, <b>; rel=next"', "hreflang=en", 'type="text/html"');
const link = (relation: string) =>
  fc
    .tuple(target, fc.array(parameter), fc.array(parameter), fc.boolean())
    .map(([url, before, after, quoted]) => ({
      url,
      text: [`<${url}>`, ...before, `rel=${quoted ? `"${relation}"` : relation}`, ...after].join("; "),
    }));

test("next is found among other links, in any order, on one line", () => {
  const others = fc.array(fc.constantFrom("self", "prev", "first").chain(link), { maxLength: 3 });
  fc.assert(
    fc.property(others, link("next"), others, (before, next, after) => {
      const header = [...before, next, ...after].map(({ text }) => text).join(", ");
      expect(linkTarget(header, "next")).toBe(next.url);
    }),
  );
});

test("for any broken header, a target is a part of it between < and >", () => {
  const piece = fc.constantFrom("<", ">", '"', ",", ";", "rel", "=", "next", " ", "https://a.example");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const header = pieces.join("");
      const found = linkTarget(header, "next");
      if (found !== undefined) expect(header).toContain(`<${found}>`);
    }),
  );
});
