import { expect, test } from "vitest";
import { PAGE_NUMBER, PAGE_SECOND, PageTemplate } from "./page.ts";

const template = new PageTemplate(
  ["a", "b", "é"].map((name) => ({ id: `${name}${PAGE_NUMBER}`, published: `${PAGE_SECOND}.001Z` })),
);

test("each page has unique items", () => {
  const page = template.copy();
  expect(JSON.parse(page(0, 3).toString())[0]).toEqual({
    id: "a00000000",
    published: "2026-03-01T00:00:00.001Z",
  });
  expect(JSON.parse(page(61, 3).toString())[2]).toEqual({
    id: "é00000061",
    published: "2026-03-01T00:01:01.001Z",
  });
  expect(JSON.parse(page(7, 3).toString())).toEqual(JSON.parse(template.copy()(7, 3).toString()));
});

test.each([0, 1, 2, 3])("a page of %d items is a list of so many", (count) => {
  expect(JSON.parse(template.copy()(7, count).toString())).toHaveLength(count);
});

test("connections do not share the bytes of a page", () => {
  const [one, other] = [template.copy(), template.copy()];
  const sent = one(1, 3);
  other(2, 3);
  expect(sent.toString()).toContain("a00000001");
});
