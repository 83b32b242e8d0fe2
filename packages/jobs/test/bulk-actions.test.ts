import { EventEmitter, once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { actions } from "@okta-idm/connector";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import rows from "../../connector/actions.json" with { type: "json" };
import { type BulkInput, writeAction } from "../src/index.ts";
import {
  ANA,
  BulkOrg,
  FINANCE,
  inGroup,
  named,
  ofApp,
  ofUser,
  outcomes,
  records,
  reset,
} from "./bulk-org.ts";

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({ users: 1_500 });
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());

interface Case {
  /** Items with targets in a state that the action accepts. */
  readonly items: (count: number) => Promise<BulkInput[]>;
  readonly event: string;
  readonly outcome: "changed";
  readonly after: string | undefined;
}

const users =
  (status: string, item = ofUser as (id: string) => BulkInput) =>
  async (count: number) =>
    (await org.users(count, status)).map((id) => item(id));
const apps = (status: string) => async (count: number) => (await org.apps(count, status)).map(ofApp);

const CASES: Readonly<Record<string, Case>> = {
  activate_user: {
    items: users("STAGED"),
    event: "user.lifecycle.activate",
    outcome: "changed",
    after: "^(PROVISIONED|ACTIVE)$",
  },
  deactivate_user: {
    items: users("ACTIVE"),
    event: "user.lifecycle.deactivate",
    outcome: "changed",
    after: "DEPROVISIONED",
  },
  suspend_user: {
    items: users("ACTIVE"),
    event: "user.lifecycle.suspend",
    outcome: "changed",
    after: "SUSPENDED",
  },
  unsuspend_user: {
    items: users("SUSPENDED"),
    event: "user.lifecycle.unsuspend",
    outcome: "changed",
    after: "^(ACTIVE|PASSWORD_EXPIRED)$",
  },
  unlock_user: {
    items: users("LOCKED_OUT"),
    event: "user.account.unlock_by_admin",
    outcome: "changed",
    after: "^(ACTIVE|PASSWORD_EXPIRED)$",
  },
  force_password_reset: {
    items: users("ACTIVE", reset),
    event: "user.account.reset_password",
    outcome: "changed",
    after: "RECOVERY",
  },
  clear_user_session: {
    items: users("ACTIVE"),
    event: "user.session.clear",
    outcome: "changed",
    after: undefined,
  },
  add_user_to_group: {
    items: users("ACTIVE", inGroup),
    event: "group.user_membership.add",
    outcome: "changed",
    after: "member",
  },
  remove_user_from_group: {
    items: async (count) => {
      const items = (await org.users(count)).map((id) => inGroup(id));
      await org.run("add_user_to_group", items, { ledger: org.ledger() });
      return items;
    },
    event: "group.user_membership.remove",
    outcome: "changed",
    after: "no member",
  },
  application_activate_by_id: {
    items: apps("INACTIVE"),
    event: "application.lifecycle.activate",
    outcome: "changed",
    after: "ACTIVE",
  },
  application_deactivate_by_id: {
    items: apps("ACTIVE"),
    event: "application.lifecycle.deactivate",
    outcome: "changed",
    after: "INACTIVE",
  },
  application_delete_by_id: {
    items: apps("INACTIVE"),
    event: "application.lifecycle.delete",
    outcome: "changed",
    after: "DELETED",
  },
};

function idOf({ input }: BulkInput): string {
  const { appId, userId = "" } = (input as { path_parameters: { appId?: string; userId?: string } })
    .path_parameters;
  return appId ?? userId;
}

test("every documented action that is a write has a case", () => {
  const isDocumented = (name: string) => rows.some((row) => row.name === name && "documented" in row);
  const writes = actions
    .filter((action) => writeAction(action))
    .map(({ name }) => name)
    .filter(isDocumented);
  expect(Object.keys(CASES).sort()).toEqual(writes.sort());
});

test.each(Object.entries(CASES))("%s is done to each, and is in the log once", async (action, more) => {
  const items = await more.items(4);
  const ledger = org.ledger();
  const result = await org.run(action, items, { ledger });
  expect(result).toMatchObject({ total: 4, left: 0, [more.outcome]: 4, stopped: undefined, ledger });
  const log = await org.log(more.event);
  expect(items.map((item) => log.get(idOf(item)))).toEqual([1, 1, 1, 1]);
  for (const [index, outcome] of (await outcomes(ledger)).entries()) {
    const { after, outcome: what } = more;
    expect(outcome).toEqual({
      n: index + 1,
      outcome: what,
      id: idOf(items[index] as BulkInput),
      status: expect.any(Number),
      requestId: expect.stringMatching(/./),
      startedAt: expect.stringMatching(/^20\d\d-.*Z$/),
      endedAt: expect.stringMatching(/^20\d\d-.*Z$/),
      ...(action.includes("group") && { groupId: FINANCE }),
      ...(after !== undefined && { after: expect.stringMatching(after) }),
      ...(outcome.before !== undefined && { before: outcome.before }),
      ...(outcome.name !== undefined && { name: outcome.name }),
      // Okta reports the time of the last status change only for users.
      ...(/^(\w+_user|force_password_reset)$/.test(action) && {
        since: expect.stringMatching(/^20\d\d-.*Z$/),
      }),
    });
  }
});

test.each(Object.entries(CASES))(
  "a dry run of %s sends nothing; resumed, it is done",
  async (action, more) => {
    const items = await more.items(2);
    const ledger = org.ledger();
    org.writes.length = 0;
    const dry = await org.run(action, items, { ledger, dryRun: true });
    expect(dry).toMatchObject({ total: 2, left: 0, planned: 2 });
    expect(org.writes).toEqual([]);
    expect(await outcomes(ledger)).toMatchObject(
      items.map((item) => ({
        outcome: "planned",
        verdict: "change",
        id: idOf(item),
        name: expect.any(String),
      })),
    );
    const done = await org.run(action, [], { ledger, resume: true });
    expect(done).toMatchObject({ total: 2, left: 0, planned: 0, [more.outcome]: 2 });
    const log = await org.log(more.event);
    expect(items.map((item) => log.get(idOf(item)))).toEqual([1, 1]);
  },
);

test("a dry run says what is already so, and what is not possible", async () => {
  const [active = "", suspended = "", staged = ""] = [
    ...(await org.users(1)),
    ...(await org.users(1, "SUSPENDED")),
    ...(await org.users(1, "STAGED")),
  ];
  const ledger = org.ledger();
  await org.run(
    "suspend_user",
    [active, suspended, staged].map((id) => ofUser(id)),
    { ledger, dryRun: true },
  );
  expect(await outcomes(ledger)).toMatchObject([
    { verdict: "change", before: "ACTIVE", after: "SUSPENDED" },
    { verdict: "already", before: "SUSPENDED", after: "SUSPENDED" },
    {
      verdict: "impossible",
      before: "STAGED",
      why: "it must be ACTIVE. This user was never activated, and cannot sign in",
    },
  ]);
});

test("a dry run that is resumed as one plans what is left, and sends nothing", async () => {
  const items = (await org.users(3)).map((id) => ofUser(id));
  const ledger = org.ledger();
  org.writes.length = 0;
  await org.run("suspend_user", items, { ledger, dryRun: true });
  expect(await org.run("suspend_user", [], { ledger, dryRun: true, resume: true })).toMatchObject({
    planned: 3,
    left: 0,
  });
  expect(org.writes).toEqual([]);
});

test("a run changes the targets of its dry run, even if the names have other targets since", async () => {
  const [planned = "", renamed = ""] = await org.users(2);
  const ledger = org.ledger();
  await org.run("suspend_user", [named(await org.loginOf(planned))], { ledger, dryRun: true });
  // As if the login had gone to somebody else since.
  const text = await readFile(ledger, "utf8");
  await writeFile(ledger, text.replace(await org.loginOf(planned), await org.loginOf(renamed)));
  await org.run("suspend_user", [], { ledger, resume: true });
  expect([await org.statusOf(planned), await org.statusOf(renamed)]).toEqual(["SUSPENDED", "ACTIVE"]);
});

test("who is named by a login is found, and the id is what is written to", async () => {
  const [id = ""] = await org.users(1);
  const login = await org.loginOf(id);
  const ledger = org.ledger();
  org.writes.length = 0;
  await org.run("suspend_user", [named(login.toUpperCase())], { ledger });
  expect(org.writes).toEqual([`POST /api/v1/users/${id}/lifecycle/suspend`]);
  expect(await outcomes(ledger)).toMatchObject([{ outcome: "changed", id, name: login, before: "ACTIVE" }]);
});

test("a login in the place of the id is looked up as a name, and a part of one is nobody's", async () => {
  const [id = ""] = await org.users(1);
  const login = await org.loginOf(id);
  const ledger = org.ledger();
  org.writes.length = 0;
  await org.run("suspend_user", [ofUser(login), ofUser(login.replace(/@.*/, ""))], { ledger });
  expect(org.writes).toEqual([`POST /api/v1/users/${id}/lifecycle/suspend`]);
  expect(await outcomes(ledger)).toMatchObject([
    { outcome: "changed", id },
    { outcome: "failed", why: expect.stringContaining("Did you mean") },
  ]);
});

test("whoever is named twice, by id and by login, is changed once", async () => {
  const [id = "", other = ""] = await org.users(2);
  const login = await org.loginOf(id);
  const ledger = org.ledger();
  const items = [ofUser(id), named(login), ofUser(other), ofUser(id), ofUser(login)];
  const result = await org.run("force_password_reset", items.map(withReset), { ledger });
  expect(result).toMatchObject({ total: 5, left: 0, changed: 2, already: 3 });
  expect((await org.log("user.account.reset_password")).get(id)).toBe(1);
  const ofId = (await outcomes(ledger)).filter((outcome) => outcome.id === id);
  const owner = ofId.find(({ outcome }) => outcome === "changed")?.n;
  const repeats = ofId.filter(({ outcome }) => outcome === "already");
  expect(repeats).toHaveLength(3);
  for (const repeat of repeats) {
    expect(repeat).toMatchObject({ repeats: owner, why: `it has the same target as item ${owner}` });
  }
});

const withReset = ({ name, input }: BulkInput): BulkInput => ({
  ...(name !== undefined && { name }),
  input: { ...input, parameters: { sendEmail: false } },
});

test("whoever is named twice in a dry run is done once when it is resumed, and not left out", async () => {
  const [id = ""] = await org.users(1);
  const ledger = org.ledger();
  const items = [ofUser(id), named(await org.loginOf(id))];
  expect(await org.run("suspend_user", items, { ledger, dryRun: true })).toMatchObject({
    planned: 1,
    already: 1,
  });
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({
    changed: 1,
    already: 1,
    left: 0,
  });
  expect((await org.log("user.lifecycle.suspend")).get(id)).toBe(1);
});

test("one user is put into several groups, and into each once", async () => {
  const [id = ""] = await org.users(1);
  const { data = [] } = await org.client().GET("/api/v1/groups", {
    params: { query: { filter: 'type eq "OKTA_GROUP"', limit: 3 } },
  });
  const groups = data.map((group) => group.id);
  expect(groups).toHaveLength(3);
  const ledger = org.ledger();
  const items = [...groups, groups[0]].map((groupId) => inGroup(id, groupId));
  const result = await org.run("add_user_to_group", items, { ledger });
  expect(result).toMatchObject({ changed: 3, already: 1, left: 0 });
  const log = await org.log("group.user_membership.add");
  expect(log.get(id)).toBe(3);
});

test("a name that several have, or nobody, is a failure and no guess", async () => {
  const [id = ""] = await org.users(1);
  const short = (await org.loginOf(id)).replace(/@.*/, "");
  const ledger = org.ledger();
  org.writes.length = 0;
  await org.run("suspend_user", [named("nobody@example.com"), named(short), named("")], { ledger });
  expect(await outcomes(ledger)).toMatchObject([
    { outcome: "failed", name: "nobody@example.com", why: expect.stringContaining("There is no user") },
    { outcome: "failed", name: short, why: expect.stringContaining("Did you mean") },
    { outcome: "failed", name: "" },
  ]);
  const apps = org.ledger();
  await org.run("application_deactivate_by_id", [named("Twins"), named("twin"), named("App 58")], {
    ledger: apps,
  });
  expect(await outcomes(apps)).toMatchObject([
    { outcome: "failed", name: "Twins", why: expect.stringContaining("2 apps are named") },
    { outcome: "failed", name: "twin" },
    { outcome: "changed", name: "App 58" },
  ]);
  expect(org.writes).toHaveLength(1);
});

test("an app that never was is a failure of its deletion, and not taken for one that is gone", async () => {
  const ledger = org.ledger();
  await org.run("application_delete_by_id", [ofApp("0oaNeverWas000000000")], { ledger });
  expect(await outcomes(ledger)).toMatchObject([{ outcome: "failed", status: 404, code: "E0000007" }]);
});

test("an active app is not deleted, and nothing is sent", async () => {
  const [id = ""] = await org.apps(1, "ACTIVE");
  const ledger = org.ledger();
  org.writes.length = 0;
  await org.run("application_delete_by_id", [ofApp(id)], { ledger });
  expect(await outcomes(ledger)).toMatchObject([
    { outcome: "failed", id, before: "ACTIVE", why: expect.stringContaining("it must be INACTIVE") },
  ]);
  expect(org.writes).toEqual([]);
});

test("who is suspended already is so, and one who cannot be is a failure with Okta's code", async () => {
  const [suspended = ""] = await org.users(1, "SUSPENDED");
  const [staged = ""] = await org.users(1, "STAGED");
  const ledger = org.ledger();
  const result = await org.run("suspend_user", [ofUser(suspended), ofUser(staged)], { ledger });
  expect(result).toMatchObject({ already: 1, failed: 1 });
  expect(await outcomes(ledger)).toMatchObject([
    { outcome: "already", after: "SUSPENDED", code: "E0000001" },
    { outcome: "failed", after: "STAGED", status: 400, code: "E0000001", requestId: expect.any(String) },
  ]);
});

test("an input that the action does not take fails, and the others are done", async () => {
  const [id = ""] = await org.users(1);
  const ledger = org.ledger();
  const odd = [{}, { path_parameters: { userId: "me" } }, { path_parameters: { userId: "../apps" } }, []];
  const items = [...odd.map((input) => ({ input }) as never), ofUser(id, { extra: 1 }), ofUser(id)];
  expect(await org.run("suspend_user", items, { ledger })).toMatchObject({ failed: 5, changed: 1, left: 0 });
  expect((await outcomes(ledger)).map(({ why }) => why)[0]).toContain("path_parameters");
});

test("inputs may come one at a time", async () => {
  const ids = await org.users(3);
  async function* items() {
    for (const id of ids) yield ofUser(id);
  }
  const result = await org.run("suspend_user", items() as never, { ledger: org.ledger() });
  expect(result).toMatchObject({ changed: 3 });
});

test("progress is reported after each item, and its numbers add up", async () => {
  const ids = await org.users(30);
  const told: number[] = [];
  const items = [...ids.map((id) => ofUser(id)), ofUser(ids[0] ?? ""), named("nobody@example.com")];
  await org.run("suspend_user", items, {
    ledger: org.ledger(),
    onProgress: ({ total, left, etaMs, ...tally }) => {
      const done = Object.values(tally).reduce((sum, count) => sum + count, 0);
      expect(done + left).toBe(total);
      expect(etaMs).toBeGreaterThanOrEqual(0);
      told.push(left);
    },
  });
  expect(told).toEqual(Array.from({ length: 32 }, (_, index) => 31 - index));
});

test("a ledger holds no link that was in an answer, and is for its owner alone", async () => {
  const [toReset = ""] = await org.users(1);
  const [staged = ""] = await org.users(1, "STAGED");
  const parameters = { parameters: { sendEmail: false } };
  const resets = org.ledger();
  const activations = org.ledger();
  await org.run("force_password_reset", [ofUser(toReset, parameters)], { ledger: resets });
  await org.run("activate_user", [ofUser(staged, parameters)], { ledger: activations });
  const text = (await readFile(resets, "utf8")) + (await readFile(activations, "utf8"));
  expect(text).toContain('"outcome":"changed"');
  expect(text).toContain('"outcome":"changed"');
  expect(text).not.toMatch(/MOCK-|reset-password\/|verify|activationToken|SSWS|mock-api-key/);
  expect((await stat(resets)).mode & 0o777).toBe(0o600);
});

test.each(["get_users", "generic_task"])("%s is nothing that is done to many", async (action) => {
  const ledger = org.ledger();
  await expect(org.run(action, [ofUser(ANA)], { ledger })).rejects.toMatchObject({ kind: "refused" });
  await expect(records(ledger)).rejects.toMatchObject({ code: "ENOENT" });
});

test("an item keeps its slot until its report is done, so that a slow reporter is not overrun", async () => {
  const teller = new EventEmitter();
  const told = once(teller, "told");
  const heard = once(teller, "heard");
  let count = 0;
  const onProgress = () => {
    count += 1;
    teller.emit("heard");
    return told;
  };
  const items = (await org.users(10)).map((id) => ofUser(id));
  const slow = org.run("suspend_user", items.slice(0, 5), { ledger: org.ledger(), atOnce: 1, onProgress });
  await heard;
  // In that time it could have been at its end.
  await org.run("suspend_user", items.slice(5), { ledger: org.ledger(), atOnce: 1 });
  expect(count).toBe(1);
  teller.emit("told");
  expect(await slow).toMatchObject({ changed: 5 });
  expect(count).toBe(5);
});
