import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANA, ids, links, orgUnderTest, parameter, refusal } from "../../test/org-under-test.ts";

const LISTS = [
  { operation: "listUsers", most: 200, query: {}, form: /^200u/ },
  { operation: "listUsers", most: 200, query: { filter: 'status eq "ACTIVE"' }, form: /^200u/ },
  { operation: "listUsers", most: 200, query: { search: 'status eq "ACTIVE"' }, form: /^00u/ },
  {
    operation: "listUsers",
    most: 200,
    query: { search: "profile.lastName pr", sortBy: "profile.lastName", sortOrder: "desc" },
    form: /^00u/,
  },
  { operation: "listGroups", most: 10_000, query: {}, form: /^00g/ },
  { operation: "listGroups", most: 10_000, query: { search: 'type eq "OKTA_GROUP"' }, form: /^00g/ },
  { operation: "listApplications", most: 200, query: {}, form: /^0oa/ },
  { operation: "listApplications", most: 200, query: { q: "o" }, form: /^0oa/ },
];

describe.each(LISTS)("$operation with $query", ({ operation, most, query, form }) => {
  const org = orgUnderTest();
  const whole = ids(org.ask(operation, { query: { ...query, limit: String(most) } }));
  const listed = (limit: number) =>
    org
      .pages(operation, { query: { ...query, limit: String(limit) } })
      .map((page) => page.map(({ id }) => id));

  test("returns each item exactly once, with any limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (limit) => {
        const pages = listed(limit);
        expect(pages.flat()).toEqual(whole.slice());
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
        expect(pages.at(-1)?.length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
    expect(new Set(whole).size).toBe(whole.length);
  });

  test("returns each item exactly once, with an empty page before each page", () => {
    const found: string[] = [];
    let next: string | undefined = new URLSearchParams({ ...query, limit: "9" }).toString();
    for (let page = 0; next !== undefined; page += 1) {
      const answer = org.ask(operation, { query: next, emptyPage: page % 2 === 0 });
      expect(links(answer).next).not.toBe(links(answer).self);
      found.push(...ids(answer));
      next = links(answer).next?.split("?")[1];
    }
    expect(found).toEqual(whole);
  });

  test("has cursors in Okta's format", () => {
    const { next } = links(org.ask(operation, { query: { ...query, limit: "2" } }));
    expect(parameter(next, "after")).toMatch(form);
  });

  test("has no next link on its last page", () => {
    expect(links(org.ask(operation, { query: { ...query, limit: String(most) } }))).not.toHaveProperty(
      "next",
    );
  });
});

describe("a cursor of another list", () => {
  test.each([
    ["listUsers", { after: "nonsense" }, "400 E0000029 Invalid cursor."],
    ["listUsers", { after: ANA }, "400 E0000029 Invalid cursor."],
    ["listUsers", { after: `2${ANA}`, search: "status pr" }, "400 E0000031"],
    ["listGroups", { after: ANA }, "400 E0000029 Invalid cursor."],
    ["listGroups", { after: ANA, search: "type pr" }, "400 E0000031"],
    ["listApplications", { after: "0oanone" }, "400 E0000029 Invalid cursor."],
    ["listLogEvents", { after: "1780000000000_1" }, "400 E0000029 Invalid cursor."],
    ["listLogEvents", { after: ANA }, "400 E0000029 Invalid cursor."],
  ])("is refused by %s: %o", (operation, query, expected) => {
    expect(refusal(orgUnderTest().ask(operation, { query }))).toBe(expected);
  });

  test("is refused by an org with another seed", () => {
    const { next } = links(orgUnderTest({ seed: 1 }).ask("listUsers", { query: { limit: "20" } }));
    const query = next?.split("?")[1] ?? "";
    expect(refusal(orgUnderTest({ seed: 2 }).ask("listUsers", { query }))).toContain("E0000029");
  });
});

test("links repeat the query, with + for a space", () => {
  const query = { filter: 'status eq "ACTIVE"', limit: "1" };
  const { self, next } = links(orgUnderTest().ask("listUsers", { query }));
  expect(self).toContain("?filter=status+eq+%22ACTIVE%22&limit=1");
  expect(next).toContain("?filter=status+eq+%22ACTIVE%22&limit=1&after=");
});
