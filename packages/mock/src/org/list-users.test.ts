import { describe, expect, test } from "vitest";
import { ANA, ids, links, orgUnderTest, parameter, refusal } from "../../test/org-under-test.ts";

type Found = { id: string; status: string; lastUpdated: string; profile: Record<string, string> };
const users = (org: ReturnType<typeof orgUnderTest>, query: Record<string, string>) =>
  org.pages("listUsers", { query }).flat() as unknown as Found[];

describe("without search and filter", () => {
  test("deactivated users are left out", () => {
    const org = orgUnderTest();
    const statuses = new Set(users(org, {}).map(({ status }) => status));
    expect(statuses.size).toBe(7);
    expect(statuses).not.toContain("DEPROVISIONED");
    expect(users(org, { filter: 'status eq "DEPROVISIONED"' })).not.toEqual([]);
    expect(users(org, { search: 'status eq "DEPROVISIONED"' })).not.toEqual([]);
  });

  test("a page has 200 users, as its links say", () => {
    const { ask } = orgUnderTest({ users: 1_000 });
    const answer = ask("listUsers");
    expect(ids(answer)).toHaveLength(200);
    expect(answer.headers.map(([name]) => name)).toEqual(["Link", "Link"]);
    expect(links(answer).self).toBe("http://127.0.0.1:4010/api/v1/users?limit=200");
    expect(parameter(links(answer).next, "after")).toMatch(/^200u/);
  });

  test("an item has only a self link", () => {
    const [item] = orgUnderTest().ask("listUsers").body as { _links: object }[];
    expect(Object.keys(item?._links ?? {})).toEqual(["self"]);
  });
});

describe("q", () => {
  test("finds users by the start of first name, last name or email address", () => {
    const org = orgUnderTest();
    for (const q of ["ana", "ferr", "ANA@EX"])
      expect(ids(org.ask("listUsers", { query: { q } }))).toContain(ANA);
    expect(ids(org.ask("listUsers", { query: { q: "erreira" } }))).toEqual([]);
  });

  test("returns ten users without a limit, no next page, and no deactivated users", () => {
    const { ask } = orgUnderTest({ users: 2_000 });
    const answer = ask("listUsers", { query: { q: "a" } });
    expect(ids(answer)).toHaveLength(10);
    expect(links(answer)).toEqual({ self: expect.stringContaining("q=a&limit=10") });
    const all = ask("listUsers", { query: { q: "a", limit: "200" } });
    expect(ids(all)).toHaveLength(200);
    expect((all.body as Found[]).map(({ status }) => status)).not.toContain("DEPROVISIONED");
  });
});

describe("filter", () => {
  test.each([
    'profile.login eq "ana@example.com"',
    'profile.email EQ "ana@example.com"',
    `id eq "${ANA}"`,
    'profile.firstName eq "Ana" and profile.lastName eq "Ferreira"',
    `id eq "${ANA}" or id eq "00unone"`,
    `(status eq "SUSPENDED" or status eq "ACTIVE") and id eq "${ANA}"`,
  ])("%s finds Ana", (filter) => {
    expect(ids(orgUnderTest().ask("listUsers", { query: { filter } }))).toEqual([ANA]);
  });

  test("is case-sensitive, unlike search", () => {
    const { ask } = orgUnderTest();
    const expression = 'profile.email eq "ANA@example.com"';
    expect(ids(ask("listUsers", { query: { filter: expression } }))).toEqual([]);
    expect(ids(ask("listUsers", { query: { search: expression } }))).toEqual([ANA]);
  });

  test("compares dates by time", () => {
    const found = users(orgUnderTest(), { filter: 'lastUpdated ge "2025-11-20T14:31:09Z"' });
    expect(found.map(({ id }) => id)).toContain(ANA);
    expect(found.every(({ lastUpdated }) => lastUpdated >= "2025-11-20T14:31:09.000Z")).toBe(true);
  });

  test.each([
    'profile.login sw "ana"',
    'status gt "A"',
    'not (status eq "ACTIVE")',
    'profile.department eq "Finance"',
    'lastUpdated gt "yesterday"',
    'lastUpdated eq "2026-01-05"',
    'lastUpdated le "2026-13-45T00:00:00.000Z"',
    'lastUpdated lt "2026-02-30T00:00:00.000Z"',
    "lastUpdated gt 1767571200000",
    "status eq ACTIVE",
    'status eq "ACTIVE',
    'status eq "ACTIVE" and',
    'credentials.emails[status eq "VERIFIED"]',
  ])("%s gets 400 E0000053", (filter) => {
    expect(refusal(orgUnderTest().ask("listUsers", { query: { filter } }))).toBe("400 E0000053");
  });
});

describe("search", () => {
  test.each([
    'profile.department eq "Finance" and profile.lastName eq "Ferreira"',
    'profile.login co "na@ex" and profile.firstName sw "an"',
    "profile.badgeNumber eq 4711",
    'profile.badgeNumber gt -5 and profile.lastName eq "Ferreira"',
    'profile.languages eq "pt"',
    "profile.remote eq true and profile.badgeNumber lt 4712",
    'lastLogin gt "2026-01-05T00:00:00.000Z" and profile.languages pr',
  ])("%s finds Ana", (search) => {
    expect(ids(orgUnderTest().ask("listUsers", { query: { search } }))).toEqual([ANA]);
  });

  test.each([
    'status ne "ACTIVE"',
    'profile.department co "Fin"',
    "_links.self pr",
    "status eq",
    "not (status pr)",
    'lastUpdated gt "yesterday"',
    'created lt "2026"',
    'status eq "ACTIVE" and (lastLogin ge "" or passwordChanged le true)',
  ])("%s gets 400 E0000031", (search) => {
    expect(refusal(orgUnderTest().ask("listUsers", { query: { search } }))).toBe("400 E0000031");
  });

  test("together with filter gets 400 E0000033", () => {
    const query = { search: "status pr", filter: 'status eq "ACTIVE"' };
    expect(refusal(orgUnderTest().ask("listUsers", { query }))).toBe("400 E0000033");
  });
});

describe("sortBy", () => {
  const search = 'profile.department eq "Finance"';
  const key = ({ id, profile }: Found) => `${profile["lastName"]} ${id}`;

  test("sorts all pages of a search, ties by id", () => {
    const found = users(orgUnderTest({ users: 500 }), { search, sortBy: "profile.lastName", limit: "7" }).map(
      key,
    );
    expect(found.length).toBeGreaterThan(50);
    expect(found).toEqual([...new Set(found)].sort());
  });

  test("sorts in descending order with sortOrder=desc", () => {
    const query = { search, sortBy: "profile.lastName", sortOrder: "desc", limit: "7" };
    const names = users(orgUnderTest({ users: 500 }), query).map(({ profile }) => profile["lastName"] ?? "");
    expect(names).toEqual([...names].sort().reverse());
  });

  test("continues at its place if a user no longer matches", () => {
    const org = orgUnderTest({ users: 100 });
    const query = { search: 'status eq "ACTIVE"', sortBy: "profile.lastName", limit: "5" };
    const whole = users(org, { ...query, limit: "200" }).map(({ id }) => id);
    const first = org.ask("listUsers", { query });
    org.ask("suspendUser", { path: { userId: whole[4] ?? "" } });
    const second = org.ask("listUsers", { query: links(first).next?.split("?")[1] ?? "" });
    expect([...ids(first), ...ids(second)]).toEqual(whole.slice(0, 10));
  });

  test("without search changes nothing", () => {
    const { ask } = orgUnderTest();
    expect(ids(ask("listUsers", { query: { sortBy: "profile.lastName" } }))).toEqual(ids(ask("listUsers")));
  });
});

test("members of every JavaScript object are not attributes of a user", () => {
  const { ask } = orgUnderTest();
  for (const search of ["profile.constructor pr", "profile.toString pr", "profile.__proto__ pr"]) {
    expect(ask("listUsers", { query: { search } }).body).toEqual([]);
  }
});
