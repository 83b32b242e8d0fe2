import { expect, test } from "vitest";
import { linkTarget } from "./link.ts";

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

test("a relation that is not there has no target", () => {
  expect(linkTarget('<https://a.example/s?after=1>; rel="self"', "next")).toBeUndefined();
  expect(linkTarget(null, "next")).toBeUndefined();
});
