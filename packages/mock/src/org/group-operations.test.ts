import { describe, expect, test } from "vitest";
import { ANA, EVERYONE, FINANCE, ids, links, orgUnderTest, refusal } from "../../test/org-under-test.ts";

type Counted = { id: string; _embedded: { stats: { usersCount: number } } };
const count = (org: ReturnType<typeof orgUnderTest>, groupId: string) =>
  (org.ask("listGroups", { query: { expand: "stats", filter: `id eq "${groupId}"` } }).body as Counted[])[0]
    ?._embedded.stats.usersCount;

describe("the list of groups", () => {
  test("has groups of the three types, Everyone among them", () => {
    const groups = orgUnderTest().ask("listGroups").body as { id: string; type: string }[];
    expect(new Set(groups.map(({ type }) => type))).toEqual(new Set(["OKTA_GROUP", "BUILT_IN", "APP_GROUP"]));
    expect(groups).toContainEqual(expect.objectContaining({ id: EVERYONE, type: "BUILT_IN" }));
  });

  test("has pages of 10000, as its links say", () => {
    expect(links(orgUnderTest().ask("listGroups"))).toEqual({
      self: "http://127.0.0.1:4010/api/v1/groups?limit=10000",
    });
  });

  test("with q finds names by their start, and has no Link header", () => {
    const { ask } = orgUnderTest();
    const answer = ask("listGroups", { query: { q: "fin", limit: "1" } });
    expect(ids(answer)).toEqual([FINANCE]);
    expect(answer.headers).toEqual([]);
    expect(ids(ask("listGroups", { query: { q: "inance" } }))).toEqual([]);
  });

  test.each([
    { filter: `id eq "${FINANCE}"` },
    { filter: 'type eq "OKTA_GROUP" and lastMembershipUpdated gt "2026-01-01T00:00:00.000Z"' },
    { search: 'profile.name sw "Fin"' },
    { search: 'profile.description co "finance team"' },
    { search: "profile.costCenterNumber eq 310 and profile.audited eq true" },
  ])("finds Finance by %o", (query) => {
    expect(ids(orgUnderTest().ask("listGroups", { query }))).toEqual([FINANCE]);
  });

  test("finds the groups of an app by source.id", () => {
    const query = { search: 'source.id eq "0oa5act1dir3ectory9U"' };
    const groups = orgUnderTest().ask("listGroups", { query }).body as { type: string }[];
    expect(new Set(groups.map(({ type }) => type))).toEqual(new Set(["APP_GROUP"]));
  });

  test.each([
    [{ filter: 'profile.name eq "Finance"' }, "400 E0000053"],
    [{ filter: 'type ne "BUILT_IN"' }, "400 E0000053"],
    [{ filter: 'lastMembershipUpdated gt "yesterday"' }, "400 E0000053"],
    [{ search: 'type ne "BUILT_IN"' }, "400 E0000031"],
    [{ search: 'created gt "yesterday"' }, "400 E0000031"],
    [{ search: 'objectClass eq "okta:user_group"' }, "400 E0000031"],
    [{ search: 'type co "GROUP"' }, "400 E0000031"],
    [{ search: "type pr", sortBy: "nonsense" }, "400 E0000031"],
    [{ search: "type pr", filter: 'type eq "BUILT_IN"' }, "400 E0000033"],
  ])("refuses %o", (query, expected) => {
    expect(refusal(orgUnderTest().ask("listGroups", { query }))).toBe(expected);
  });

  test("counts members with expand=stats: all users are in Everyone", () => {
    const org = orgUnderTest({ users: 150 });
    expect(count(org, EVERYONE)).toBe(150);
    const made = (org.ask("listGroups", { query: { expand: "stats,app" } }).body as Counted[]).slice(3);
    expect(made.reduce((sum, { _embedded }) => sum + _embedded.stats.usersCount, 0)).toBe(146);
  });
});

describe("membership", () => {
  const path = { groupId: FINANCE, userId: ANA };

  test("is changed and logged once, however often it is requested", () => {
    const org = orgUnderTest();
    const before = count(org, FINANCE) ?? 0;
    for (let time = 0; time < 2; time += 1) {
      expect(org.ask("unassignUserFromGroup", { path })).toEqual({ status: 204, headers: [] });
      expect(count(org, FINANCE)).toBe(before - 1);
    }
    for (let time = 0; time < 2; time += 1) {
      expect(org.ask("assignUserToGroup", { path })).toEqual({ status: 204, headers: [] });
      expect(count(org, FINANCE)).toBe(before);
    }
    expect(org.written()).toEqual([
      expect.objectContaining({ eventType: "group.user_membership.remove" }),
      expect.objectContaining({
        eventType: "group.user_membership.add",
        target: [
          expect.objectContaining({ id: ANA }),
          expect.objectContaining({ id: FINANCE, type: "UserGroup" }),
        ],
      }),
    ]);
  });

  test("changes lastMembershipUpdated", () => {
    const org = orgUnderTest();
    org.ask("unassignUserFromGroup", { path });
    const query = { filter: 'lastMembershipUpdated ge "2026-06-01T12:00:00.000Z"' };
    expect(ids(org.ask("listGroups", { query }))).toEqual([FINANCE]);
  });
});

test("the group Everyone has a description in some orgs and none in others", () => {
  const everyone = (seed: number) =>
    (orgUnderTest({ seed }).ask("listGroups", { query: { q: "Everyone" } }).body as { profile: object }[])[0];
  expect(everyone(1)?.profile).toHaveProperty("description");
  expect(everyone(2)?.profile).not.toHaveProperty("description");
});

test("the groups of a user follow changes of membership", () => {
  const { ask } = orgUnderTest();
  const groups = () => ids(ask("listUserGroups", { path: { userId: ANA } }));
  expect(groups()).toContain(EVERYONE);
  expect(groups()).toContain(FINANCE);
  ask("unassignUserFromGroup", { path: { groupId: FINANCE, userId: ANA } });
  expect(groups()).not.toContain(FINANCE);
  expect(refusal(ask("listUserGroups", { path: { userId: "00u0no1body2here3Zq4" } }))).toMatch(
    /^404 E0000007/,
  );
});
