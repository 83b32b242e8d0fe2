import { expect, test } from "vitest";
import { sectionOf, slugOf } from "../src/markdown/headings.ts";

test("an anchor is made as GitHub makes it", () => {
  expect(slugOf("In a SIEM's schema")).toBe("in-a-siems-schema");
  expect(slugOf("`force_password_reset` and 429")).toBe("force_password_reset-and-429");
});

test("a section ends at the next heading of its level or a higher one, and a comment in code is no heading", () => {
  const text = "# A\n\n## B\n\none\n\n```sh\n# comment\n```\n\n### C\n\ntwo\n\n## D\n\nthree\n";
  expect(sectionOf(text, "b")).toBe("one\n\n```sh\n# comment\n```\n\n### C\n\ntwo");
  expect(sectionOf(text, "d")).toBe("three");
});

test("a section that does not exist is an error that names it", () => {
  expect(() => sectionOf("# A\n", "b")).toThrow(/anchor b/);
});
