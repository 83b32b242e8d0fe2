import { stat, writeFile } from "node:fs/promises";
import { apiToken } from "@okta-idm/core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type BulkOptions, makeChange, readOwner, runBulk } from "../src/index.ts";
import {
  ADMIN,
  ANA,
  BulkOrg,
  EVERYONE,
  ended,
  FINANCE,
  inGroup,
  leftLedger,
  named,
  ofApp,
  ofUser,
  outcomes,
} from "./bulk-org.ts";

const person = (id: string, login: string, email = login) => ({
  id,
  status: "ACTIVE",
  created: "2024-01-01T00:00:00.000Z",
  profile: { login, email, firstName: "A", lastName: "B" },
});
/** One of many who are nobody in particular. */
const someone = (index: number) => `00u${String(index).padStart(17, "x")}`;
const [ONE = "", TWO = "", THREE = "", SLASH = "", ZOE = ""] = ["1", "2", "3", "s", "z"].map(
  (digit) => `00u${digit.repeat(17)}`,
);

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({
    state: {
      users: [
        person(ONE, "one@example.com"),
        person(TWO, "two@example.com", "shared@example.com"),
        person(THREE, "three@example.com", "one@example.com"),
        person(SLASH, "corp/four", "four@example.com"),
        person(`00u${"e".repeat(17)}`, "five@example.com", ""),
        // As it is decomposed, of two characters.
        person(ZOE, "zoe\u0308@example.com"),
        person(ADMIN, "admin@example.com"),
        ...Array.from({ length: 96 }, (_, index) => person(someone(index), `${index}@example.com`)),
      ],
      groups: [
        {
          id: FINANCE,
          type: "OKTA_GROUP",
          created: "2024-01-01T00:00:00.000Z",
          profile: { name: "Finance" },
        },
      ],
      apps: [
        {
          id: "0oa0000000000000wiki",
          name: "bookmark",
          label: "Wiki",
          status: "ACTIVE",
          created: "2024-01-01T00:00:00.000Z",
        },
      ],
      memberships: {},
    } as never,
  });
});
beforeEach(() => {
  org.writes.length = 0;
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());
const suspend = (ids: readonly string[], options: Partial<BulkOptions> = {}) => {
  const ledger = org.ledger();
  return org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger, ...options },
  );
};

test.each([
  ["id", { users: [ONE] }, ONE],
  ["id with blanks round it", { users: [` ${ONE} `] }, ONE],
  ["id in other letters", { users: [SLASH.toUpperCase()] }, SLASH],
  ["login", { users: ["one@example.com"] }, ONE],
  ["login with a slash, which no path can hold", { users: ["Corp/four"] }, SLASH],
  ["login in the other form of Unicode", { users: ["ZO\u00cb@example.com"] }, ZOE],
  ["login in other letters", { users: ["ONE@Example.COM"] }, ONE],
  ["the beginning of a login, which to Okta is as good", { users: ["one"] }, ONE],
  ["email address", { users: ["shared@example.com"] }, TWO],
])("who is protected by %s is left alone, named by the id", async (_, protection, id) => {
  const ledger = org.ledger();
  const result = await suspend([id], { ledger, protection });
  expect(result).toMatchObject({ refused: 1, left: 0, stopped: undefined });
  expect(await outcomes(ledger)).toMatchObject([
    { outcome: "refused", id, why: expect.stringMatching(/^protected: /) },
  ]);
  expect(org.writes).toEqual([]);
});

test("who chooses a protected login as an email address can still be contained", async () => {
  const protection = { users: ["one@example.com"] };
  expect(await suspend([THREE], { protection })).toMatchObject({ changed: 1, refused: 0 });
  const named = await org.run("unsuspend_user", [ofUser("three@example.com")], {
    ledger: org.ledger(),
    protection,
  });
  expect(named).toMatchObject({ changed: 1, refused: 0 });
});

test("the owner of the token is left alone by default, and by id or login", async () => {
  const owner = () => readOwner({ client: org.client() });
  const items = [ofUser(ADMIN), named("admin@example.com")];
  expect(await org.run("suspend_user", items, { ledger: org.ledger(), owner })).toMatchObject({ refused: 2 });
  const context = { client: org.client() };
  const byDefault = await runBulk(context, "suspend_user", items, { ledger: org.ledger() });
  expect(byDefault).toMatchObject({ refused: 2 });
  const single = makeChange(context, "suspend_user", { path_parameters: { userId: ADMIN } });
  await expect(single).rejects.toMatchObject({
    kind: "refused",
    message: expect.stringContaining("the owner of the token in use"),
  });
  expect(org.writes).toEqual([]);
});

test.each([
  ["login", named("two@example.com")],
  ["login in other letters", named("Two@Example.com")],
  ["login in the place of the id", ofUser("TWO@example.com")],
])("who is protected by the id is left alone, named by %s", async (_, item) => {
  for (const more of [
    { protection: { users: [TWO] } },
    { protectedIds: { [TWO]: "the owner of the token" } },
  ]) {
    const result = await org.run("suspend_user", [item], { ledger: org.ledger(), ...more });
    expect(result).toMatchObject({ refused: 1 });
  }
  expect(org.writes).toEqual([]);
});

test("a login that no path can hold names its user all the same", async () => {
  const ledger = org.ledger();
  const items = ["Corp/four", "corp/nobody", ""].map((name) => named(name));
  await org.run("suspend_user", items, { ledger, dryRun: true });
  // One has no email address: no name is none of hers.
  const [found, ...others] = await outcomes(ledger);
  expect(found).toMatchObject({ outcome: "planned", id: SLASH });
  expect(others).toMatchObject([{ outcome: "failed" }, { outcome: "failed" }]);
});

test("a guarded user is never changed, however often the run is resumed", async () => {
  const ledger = org.ledger();
  const protection = { users: ["one@example.com"] };
  await suspend([ONE], { ledger, protection, dryRun: true });
  const again = await org.run("suspend_user", [], { ledger, resume: true });
  expect(again).toMatchObject({ refused: 1, left: 0 });
  expect(org.writes).toEqual([]);
});

test("who was protected since the plan was made is left alone", async () => {
  const ledger = org.ledger();
  await suspend([ONE], { ledger, dryRun: true });
  const protection = { users: ["one@example.com"] };
  expect(await org.run("suspend_user", [], { ledger, resume: true, protection })).toMatchObject({
    refused: 1,
  });
  expect(org.writes).toEqual([]);
});

test.each([
  ["id", [FINANCE]],
  ["name", ["Finance"]],
  ["name in other letters", [" fiNANCE "]],
])("nobody is put into a group that is protected by %s", async (_, groups) => {
  org.reads.length = 0;
  const items = [inGroup(someone(1)), inGroup(someone(2))];
  const ledger = org.ledger();
  const result = await org.run("add_user_to_group", items, { ledger, protection: { groups } });
  expect(result).toMatchObject({ refused: 2 });
  expect(org.writes).toEqual([]);
  // A group is read once, and not for each who goes into it.
  expect(org.reads.filter((read) => read === "GET /api/v1/groups").length).toBeLessThanOrEqual(1);
});

test("a protected user is not put into any group", async () => {
  const protection = { users: ["one@example.com"] };
  const ledger = org.ledger();
  expect(await org.run("add_user_to_group", [inGroup(ONE)], { ledger, protection })).toMatchObject({
    refused: 1,
  });
  expect(org.writes).toEqual([]);
});

test.each([
  ["id", ["0oa0000000000000wiki"]],
  ["label", ["Wiki"]],
  ["label in other letters", ["wiki"]],
])("an app that is protected by %s is left alone", async (_, apps) => {
  const ledger = org.ledger();
  const items = [ofApp("0oa0000000000000wiki")];
  const result = await org.run("application_deactivate_by_id", items, { ledger, protection: { apps } });
  expect(result).toMatchObject({ refused: 1 });
  expect(org.writes).toEqual([]);
});

test("what cannot be meant by an action is not looked up for it", async () => {
  org.reads.length = 0;
  const protection = { users: [ANA], groups: ["Finance"], apps: ["Wiki"] };
  await suspend([someone(3)], { protection, verify: false });
  expect(org.reads).toEqual([]);
});

test("if the guards cannot be read, nothing is changed", async () => {
  org.mock.faults([{ kind: "status", status: 503, operation: "getUser" }]);
  const ledger = org.ledger();
  const protection = { users: ["one@example.com"] };
  await expect(suspend([ONE, TWO], { ledger, protection })).rejects.toMatchObject({ kind: "server" });
  expect(org.writes).toEqual([]);
  const again = await org.run("suspend_user", [], { ledger, resume: true, protection });
  expect(again).toMatchObject({ refused: 1, changed: 1, left: 0 });
});

test("where a group cannot be read, the item fails, and the next one asks again", async () => {
  org.mock.faults([{ kind: "status", status: 503, operation: "listGroups" }]);
  const items = [inGroup(someone(4)), inGroup(someone(5))];
  const protection = { groups: ["Everyone else"] };
  const options = { ledger: org.ledger(), protection, atOnce: 1 };
  expect(await org.run("add_user_to_group", items, options)).toMatchObject({ failed: 1, changed: 1 });
});

test("more items than maxChanges are refused, and there is no ledger", async () => {
  const ledger = org.ledger();
  await expect(suspend([ONE, TWO], { ledger, maxChanges: 1 })).rejects.toMatchObject({
    kind: "refused",
    message: "2 changes exceed the limit of 1. Nothing was changed",
  });
  expect(org.writes).toEqual([]);
  await writeFile(ledger, "", { flag: "wx" });
});

test("maxChanges holds for a plan that is carried out, and counts what is left", async () => {
  const ids = [6, 7, 8].map(someone);
  const ledger = await leftLedger(
    org.ledger(),
    org.mock.url,
    "suspend_user",
    ids.map((id) => ofUser(id)),
    ended(1, "changed", { id: ids[0] }),
  );
  const resumed = (maxChanges: number) => org.run("suspend_user", [], { ledger, resume: true, maxChanges });
  await expect(resumed(1)).rejects.toMatchObject({ kind: "refused" });
  expect(org.writes).toEqual([]);
  expect(await resumed(2)).toMatchObject({ left: 0, changed: 3 });
});

const MISSING = Array.from({ length: 40 }, (_, index) => `00u${String(index).padStart(17, "m")}`);

test("a run stops after the limit of failures and says why; the rest can be resumed", async () => {
  const ledger = org.ledger();
  const result = await suspend(MISSING, { ledger, stopAfterFailures: 3, atOnce: 1 });
  expect(result).toMatchObject({ failed: 3, left: 37, stopped: "failures" });
  expect(org.writes).toHaveLength(3);
});

test("those under way when a run stops are still written down", async () => {
  const result = await suspend(MISSING, { stopAfterFailures: 3, atOnce: 10 });
  expect(result.stopped).toBe("failures");
  expect(result.failed).toBe(org.writes.length);
  expect(result.failed).toBeLessThanOrEqual(3 + 9);
});

test("a run stops at a share of failures, from the twentieth item on", async () => {
  const good = Array.from({ length: 30 }, (_, index) => someone(index + 10));
  const mixed = good.flatMap((id, index) => [id, MISSING[index] ?? ""]);
  const result = await suspend(mixed, { stopAfterFailures: 0.5, atOnce: 1 });
  expect(result).toMatchObject({ changed: 10, failed: 10, left: 40, stopped: "failures" });
  const fewer = good.slice(0, 19).map((_, index) => MISSING[index] ?? "");
  expect(await suspend(fewer, { stopAfterFailures: 0.1 })).toMatchObject({ failed: 19, stopped: undefined });
});

test("who is left alone by a guard is no failure", async () => {
  const protection = { users: [ONE, TWO, THREE] };
  const result = await suspend([ONE, TWO, THREE, ADMIN], { protection, stopAfterFailures: 1, atOnce: 1 });
  expect(result).toMatchObject({ refused: 3, changed: 1, stopped: undefined });
});

test("those that failed come last when a run is resumed, so that they keep nobody from the turn", async () => {
  const good = Array.from({ length: 5 }, (_, index) => someone(index + 50));
  const ledger = org.ledger();
  const options = { ledger, stopAfterFailures: 2, atOnce: 1 };
  const first = await suspend([...MISSING.slice(0, 2), ...good], options);
  expect(first).toMatchObject({ failed: 2, changed: 0, left: 5, stopped: "failures" });
  const second = await org.run("suspend_user", [], { ...options, resume: true });
  expect(second).toMatchObject({ failed: 2, changed: 5, left: 0 });
});

test("a token that is refused ends the run: it is refused for all", async () => {
  const good = Array.from({ length: 30 }, (_, index) => someone(index + 60));
  const ledger = org.ledger();
  const auth = apiToken("one-that-was-revoked");
  const items = good.map((id) => ofUser(id));
  const result = await org.run("suspend_user", items, { ledger, auth, atOnce: 2 });
  expect(result).toMatchObject({ stopped: "failures", changed: 0 });
  expect(result.failed).toBeLessThanOrEqual(2);
  const resumed = await org.run("suspend_user", [], { ledger, resume: true });
  expect(resumed).toMatchObject({ changed: 30, left: 0 });
});

test("who has an id of another form is read before anything is sent", async () => {
  const ledger = org.ledger();
  await suspend([`${ONE}1`, EVERYONE], { ledger });
  expect(await outcomes(ledger)).toMatchObject([{ outcome: "failed" }, { outcome: "failed" }]);
  expect(org.writes).toEqual([]);
});

test("who is asked hears how many there are, and where it is not meant nothing is sent and no ledger is left", async () => {
  const ledger = org.ledger();
  const asked: number[] = [];
  const confirm = async (left: number) => {
    asked.push(left);
    throw new Error("not meant");
  };
  await expect(suspend([ONE, TWO], { ledger, confirm })).rejects.toThrow("not meant");
  expect(asked).toEqual([2]);
  expect(org.writes).toEqual([]);
  await expect(stat(ledger)).rejects.toMatchObject({ code: "ENOENT" });
});

test("a resume asks for confirmation too, and keeps the ledger if it is declined", async () => {
  const ledger = org.ledger();
  await suspend([someone(90), someone(91)], { ledger, dryRun: true });
  const refused = org.run("suspend_user", [], {
    ledger,
    resume: true,
    confirm: (left) => Promise.reject(new Error(`not ${left}`)),
  });
  await expect(refused).rejects.toThrow("not 2");
  const meant = org.run("suspend_user", [], { ledger, resume: true, confirm: async () => {} });
  expect(await meant).toMatchObject({ changed: 2, left: 0 });
});
