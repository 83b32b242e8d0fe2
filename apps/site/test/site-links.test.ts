import { expect, test } from "vitest";
import { toSiteLinks } from "../src/markdown/site-links.ts";

const places = new Map([["packages/core/README.md", "/packages/core"]]);
const inCli = (text: string) => toSiteLinks(text, "packages/cli/README.md", places);

test("a link to a document that has a page becomes a link to the page", () => {
  expect(inCli("[core](../core/README.md#limits)")).toBe("[core](/packages/core#limits)");
});

test("a link to another file becomes its text and its path", () => {
  expect(inCli("[the types](../core/package.json)")).toBe("the types (`packages/core/package.json`)");
});

test("links to other sites, to the same page, and in code stay as they are", () => {
  const text = "[a](https://example.com) [b](#limits)\n\n```md\n[c](nowhere.md)\n```\n";
  expect(inCli(text)).toBe(text);
});

test("a link to a file that does not exist is an error that names both", () => {
  expect(() => inCli("[gone](gone.md)")).toThrow("packages/cli/README.md links to packages/cli/gone.md");
});
