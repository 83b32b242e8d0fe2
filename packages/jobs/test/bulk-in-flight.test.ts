import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { BulkInput } from "../src/index.ts";
import {
  BulkOrg,
  ended,
  FINANCE,
  inGroup,
  leftLedger,
  named,
  ofApp,
  ofUser,
  outcomes,
  reset,
  sending,
} from "./bulk-org.ts";

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({ users: 1_500, transitionMs: 2_000 });
});
beforeEach(() => {
  org.writes.length = 0;
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());

/** Resumes the ledger of a killed run. Returns the outcomes and the requests. */
async function resumed(action: string, items: readonly BulkInput[], ...more: readonly object[]) {
  const ledger = await leftLedger(org.ledger(), org.mock.url, action, items, ...more);
  return { ledger, ...(await goOn(action, ledger)) };
}

async function goOn(action: string, ledger: string) {
  org.writes.length = 0;
  const result = await org.run(action, [], { ledger, resume: true });
  return { result, items: await outcomes(ledger), sent: org.writes.length };
}

/** Does it as the earlier run would have. */
async function arrive(action: string, item: BulkInput): Promise<void> {
  await org.run(action, [item], { ledger: org.ledger() });
}

const SETTLED = { outcome: "changed", settled: true };

test("a suspension that arrived is settled, and not sent again", async () => {
  const [id = ""] = await org.users(1);
  await arrive("suspend_user", ofUser(id));
  const { items, sent } = await resumed("suspend_user", [ofUser(id)], sending(1, id));
  expect(items).toMatchObject([{ ...SETTLED, id, after: "SUSPENDED" }]);
  expect(sent).toBe(0);
});

test("a user who was suspended long before a killed run is not reported as changed by it", async () => {
  const [id = ""] = await org.users(1, "SUSPENDED");
  const { items, sent } = await resumed("suspend_user", [ofUser(id)], sending(1, id));
  expect(items).toMatchObject([{ outcome: "already", settled: true, after: "SUSPENDED" }]);
  expect(sent).toBe(0);
});

test("a suspension that did not arrive is sent", async () => {
  const [id = ""] = await org.users(1);
  const { items, sent } = await resumed("suspend_user", [ofUser(id)], sending(1, id));
  expect(items).toMatchObject([{ outcome: "changed", id }]);
  expect(items[0]).not.toHaveProperty("settled");
  expect(sent).toBe(1);
});

test("for a sent item, the id in the ledger counts, even if the name has another target now", async () => {
  const [sentTo = "", other = ""] = await org.users(2);
  const item = named(await org.loginOf(other));
  const { items } = await resumed("suspend_user", [item], sending(1, sentTo));
  expect(items).toMatchObject([{ outcome: "changed", id: sentTo }]);
  expect(await org.statusOf(other)).toBe("ACTIVE");
});

test("a password reset that shows is settled, and its link is not made again", async () => {
  const [id = ""] = await org.users(1);
  await arrive("force_password_reset", reset(id));
  const { items, sent } = await resumed(
    "force_password_reset",
    [reset(id)],
    sending(1, id, { before: "ACTIVE" }),
  );
  expect(items).toMatchObject([{ ...SETTLED, before: "ACTIVE", after: "RECOVERY" }]);
  expect(sent).toBe(0);
});

test.each([
  ["ACTIVE", "ACTIVE"],
  ["RECOVERY", "RECOVERY"],
  [undefined, "RECOVERY"],
])(
  "a password reset of who was %s and is %s stays unknown, and is never sent again",
  async (before, status) => {
    const [id = ""] = await org.users(1, status);
    const lines = sending(1, id, { before });
    const first = await resumed("force_password_reset", [reset(id), reset(id)], lines);
    expect(first.items).toMatchObject([
      { outcome: "unknown", why: expect.stringContaining("does not show whether it arrived") },
      { outcome: "already", repeats: 1 },
    ]);
    const second = await goOn("force_password_reset", first.ledger);
    expect(second.items[0]).toMatchObject({ outcome: "unknown" });
    expect([first.sent, second.sent]).toEqual([0, 0]);
    expect((await org.log("user.account.reset_password")).get(id)).toBeUndefined();
  },
);

test("a password reset of a user who cannot be read stays unknown, also after the outage", async () => {
  const [id = ""] = await org.users(1);
  org.mock.faults([{ kind: "status", status: 503, operation: "getUser" }]);
  const first = await resumed("force_password_reset", [reset(id)], sending(1, id, { before: "ACTIVE" }));
  expect(first.items).toMatchObject([{ outcome: "unknown", status: 503, before: "ACTIVE" }]);
  expect(first.items[0]).not.toHaveProperty("settled");
  const second = await goOn("force_password_reset", first.ledger);
  expect(second.items).toMatchObject([{ outcome: "unknown", settled: true }]);
  expect([first.sent, second.sent]).toEqual([0, 0]);
});

test("a suspension that could not be settled is settled the next time", async () => {
  const [id = ""] = await org.users(1);
  await arrive("suspend_user", ofUser(id));
  org.mock.faults([{ kind: "status", status: 503, operation: "getUser" }]);
  const first = await resumed("suspend_user", [ofUser(id)], sending(1, id));
  expect(first.result).toMatchObject({ unknown: 1, left: 0 });
  const second = await goOn("suspend_user", first.ledger);
  expect(second.result).toMatchObject({ changed: 1, unknown: 0, left: 0 });
  expect([first.sent, second.sent]).toEqual([0, 0]);
});

test("whoever is named again behind an item that was being sent waits for what became of that", async () => {
  const [id = ""] = await org.users(1);
  await arrive("suspend_user", ofUser(id));
  const { items, sent } = await resumed("suspend_user", [ofUser(id), ofUser(id)], sending(2, id));
  expect(items).toMatchObject([{ outcome: "already", repeats: 2 }, SETTLED]);
  expect(sent).toBe(0);
});

test.each([
  ["add_user_to_group", true, "member"],
  ["add_user_to_group", false, "member"],
  ["remove_user_from_group", true, "no member"],
  ["remove_user_from_group", false, "no member"],
])("%s that was being sent, and arrived: %s", async (action, arrived, after) => {
  const [id = ""] = await org.users(1);
  if (action === "remove_user_from_group") await arrive("add_user_to_group", inGroup(id));
  if (arrived) await arrive(action, inGroup(id));
  const lines = sending(1, id, { groupId: FINANCE });
  const { items, sent } = await resumed(action, [inGroup(id)], lines);
  expect(items).toMatchObject([{ outcome: "changed", id, groupId: FINANCE, after }]);
  expect(items[0]?.settled).toBe(arrived ? true : undefined);
  expect(sent).toBe(arrived ? 0 : 1);
});

test("an app that was being deleted, named by its label, is known to be gone", async () => {
  const [id = ""] = await org.apps(1, "INACTIVE");
  const item = named(`App ${Number(id.slice(3))}`);
  await arrive("application_delete_by_id", ofApp(id));
  const lines = sending(1, id, { before: "INACTIVE" });
  const { items, sent } = await resumed("application_delete_by_id", [item], lines);
  expect(items).toMatchObject([{ ...SETTLED, id, before: "INACTIVE", after: "DELETED" }]);
  expect(sent).toBe(0);
});

test("an app is deleted if its deletion did not arrive", async () => {
  const [id = ""] = await org.apps(1, "INACTIVE");
  const lines = sending(1, id, { before: "INACTIVE" });
  const { items, sent } = await resumed("application_delete_by_id", [ofApp(id)], lines);
  expect(items).toMatchObject([{ outcome: "changed", id }]);
  expect(sent).toBe(1);
});

test("an app is known to be active by its state", async () => {
  const [id = ""] = await org.apps(1, "INACTIVE");
  await arrive("application_activate_by_id", ofApp(id));
  const { items, sent } = await resumed("application_activate_by_id", [ofApp(id)], sending(1, id));
  expect(items).toMatchObject([{ ...SETTLED, after: "ACTIVE" }]);
  expect(sent).toBe(0);
});

test.each([
  ["LOCKED_OUT", 0],
  ["ACTIVE", 1],
])("unlocking a user who was %s and is ACTIVE now sends %d requests", async (before, count) => {
  const [id = ""] = await org.users(1);
  const { sent } = await resumed("unlock_user", [ofUser(id)], sending(1, id, { before }));
  expect(sent).toBe(count);
});

test("an activation that Okta is still at is pending", async () => {
  const [id = ""] = await org.users(1, "STAGED");
  await arrive("activate_user", ofUser(id));
  const { items, sent } = await resumed("activate_user", [ofUser(id)], sending(1, id));
  expect(items).toMatchObject([{ outcome: "pending", settled: true }]);
  expect(sent).toBe(0);
});

test("sessions are ended again: that harms nobody", async () => {
  const [id = ""] = await org.users(1);
  const { items, sent } = await resumed("clear_user_session", [ofUser(id)], sending(1, id));
  expect(items).toMatchObject([{ outcome: "changed" }]);
  expect(sent).toBe(1);
});

test("what failed is tried again, what a guard left alone is not, and what is done is not", async () => {
  const [done = "", failed = "", refused = "", pending = "", already = ""] = await org.users(5);
  const { result, items } = await resumed(
    "suspend_user",
    [done, failed, refused, pending, already].map((id) => ofUser(id)),
    ended(1, "changed", { id: done }),
    sending(2, failed),
    ended(2, "failed", { id: failed, status: 503 }),
    ended(3, "refused", { id: refused, why: "protected" }),
    ended(4, "pending", { id: pending }),
    ended(5, "already", { id: already }),
  );
  expect(result).toMatchObject({ changed: 2, failed: 0, refused: 1, pending: 1, already: 1, left: 0 });
  expect(org.writes).toEqual([`POST /api/v1/users/${failed}/lifecycle/suspend`]);
  expect(items.map(({ outcome }) => outcome)).toEqual([
    "changed",
    "changed",
    "refused",
    "pending",
    "already",
  ]);
});

test("a run that was settled to be done with is not begun again: nothing is sent or read", async () => {
  const ids = await org.users(3);
  const ledger = org.ledger();
  await org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger },
  );
  org.reads.length = 0;
  const { result, sent } = await goOn("suspend_user", ledger);
  expect(result).toMatchObject({ changed: 3, total: 3, left: 0 });
  expect([sent, org.reads]).toEqual([0, []]);
});

test("a dry run over a ledger that was cut off settles what was being sent, and sends nothing", async () => {
  const [arrived = "", lost = ""] = await org.users(2);
  await arrive("suspend_user", ofUser(arrived));
  const ledger = await leftLedger(
    org.ledger(),
    org.mock.url,
    "suspend_user",
    [arrived, lost].map((id) => ofUser(id)),
    sending(1, arrived),
    sending(2, lost),
  );
  org.writes.length = 0;
  await org.run("suspend_user", [], { ledger, resume: true, dryRun: true });
  expect(await outcomes(ledger)).toMatchObject([SETTLED, { outcome: "planned", verdict: "change" }]);
  expect(org.writes).toEqual([]);
  expect((await goOn("suspend_user", ledger)).sent).toBe(1);
});
