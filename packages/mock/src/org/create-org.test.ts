import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nightly } from "../../../../nightly.ts";
import { ADMIN, ANA, EVERYONE, FINANCE, ids, orgUnderTest } from "../../test/org-under-test.ts";

const LISTS = ["listUsers", "listGroups", "listApplications", "listLogEvents"];

describe("a generated org", () => {
  test("depends on the seed", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 300 }), (seed, users) => {
        const [org, twin] = [orgUnderTest({ seed, users }), orgUnderTest({ seed, users })];
        for (const operation of LISTS) expect(org.ask(operation)).toEqual(twin.ask(operation));
      }),
      { numRuns: 20 },
    );
    const lastUser = (seed: number) => ids(orgUnderTest({ seed }).ask("listUsers")).at(-1);
    expect(lastUser(1)).not.toBe(lastUser(2));
  });

  test("does not depend on the order of access", () => {
    const [org, twin] = [orgUnderTest(), orgUnderTest()];
    const listed = ids(org.ask("listUsers"));
    const backwards = listed.toReversed().map((id) => twin.user(id));
    expect(backwards.reverse()).toEqual(listed.map((id) => org.user(id)));
  });

  test("begins with the users, groups and apps of the contract's examples", () => {
    const { ask } = orgUnderTest();
    expect(ids(ask("listUsers")).slice(0, 4)).toEqual([
      ANA,
      "00u4ben6okafor7hT8k2",
      "00u9chl3martin5Wp2e1",
      ADMIN,
    ]);
    expect(ids(ask("listGroups")).slice(0, 3)).toEqual([FINANCE, EVERYONE, "00g6dir8ectory4Qn1v5"]);
    expect(ids(ask("listApplications")).slice(0, 3)).toEqual([
      "0oa3exp5enses8Jm2c7b",
      "0oa7pay9roll4Hs6d1fz",
      "0oa5act1dir3ectory9U",
    ]);
  });

  test("has the given number of users and events", () => {
    const { pages } = orgUnderTest({ users: 57, events: 3 });
    const all = { filter: 'lastUpdated gt "2000-01-01T00:00:00.000Z"' };
    expect(pages("listUsers", { query: all }).flat()).toHaveLength(57);
    const poll = { since: "2026-04-01T00:00:00.000Z", until: "2026-06-02T00:00:00.000Z" };
    expect(pages("listLogEvents", { query: poll }).flat()).toHaveLength(3);
  });
});

const [USERS, EVENTS] = nightly([20_000, 200_000], [100_000, 1_000_000]);
describe(`an org of ${USERS} users and ${EVENTS} events`, () => {
  const org = orgUnderTest({ users: USERS, events: EVENTS });

  test("returns every user exactly once, page by page", () => {
    const found = org.pages("listUsers", { query: { search: "status pr" } }).flat();
    expect(new Set(found.map(({ id }) => id)).size).toBe(USERS);
  });

  test("stores nothing on reads", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = heap();
    org.ask("listUsers", { query: { filter: 'profile.email eq "nobody@example.com"' } });
    org.ask("listLogEvents", { query: { filter: 'actor.id eq "nobody"' } });
    expect(heap() - before).toBeLessThan(10_000_000);
  });

  test("finds its last user by login and by id", () => {
    const [last] = org.ask("listUsers", {
      query: { search: `profile.badgeNumber eq ${9_999 + USERS}`, limit: "1" },
    }).body as { id: string; profile: { login: string } }[];
    const by = (filter: string) => ids(org.ask("listUsers", { query: { filter } }));
    expect(by(`profile.login eq "${last?.profile.login}"`)).toEqual([last?.id]);
    expect(by(`id eq "${last?.id}"`)).toEqual([last?.id]);
  });
});

test("the story of a compromised account", () => {
  const { ask, user, written } = orgUnderTest();
  const path = { userId: ANA, groupId: FINANCE };
  expect(ids(ask("listUsers", { query: { filter: 'profile.login eq "ana@example.com"' } }))).toEqual([ANA]);
  expect(ask("suspendUser", { path }).status).toBe(200);
  expect(ask("revokeUserSessions", { path }).status).toBe(204);
  expect(ask("unsuspendUser", { path }).status).toBe(200);
  expect(ask("resetPassword", { path, query: { sendEmail: "true" } }).body).toEqual({});
  expect(ask("unassignUserFromGroup", { path }).status).toBe(204);
  expect(user(ANA)["status"]).toBe("RECOVERY");
  const about = written().filter(({ target }) => (target as { id: string }[]).some(({ id }) => id === ANA));
  expect(about.map(({ eventType }) => eventType)).toEqual([
    "user.lifecycle.suspend",
    "user.session.clear",
    "user.lifecycle.unsuspend",
    "user.account.reset_password",
    "group.user_membership.remove",
  ]);
});
