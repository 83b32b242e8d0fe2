import { readFile, writeFile } from "node:fs/promises";
import { afterEach, expect, test } from "vitest";
import {
  type AuditEntry,
  type ContainmentPlan,
  type ContainOptions,
  describePlan,
  type LedgerRecord,
  readRun,
  type UndoPlan,
} from "../src/index.ts";
import { ANA, GROUPS, IncidentOrg } from "./incident-org.ts";

let org: IncidentOrg;
afterEach(async () => {
  expect(org.mock.violations()).toEqual([]);
  await org.close();
});

const words = ({ plans, keptGroups, refused }: ContainmentPlan) => ({
  steps: plans.map((plan) => `${plan.action} ${plan.group?.name ?? ""} ${describePlan(plan)}`),
  kept: keptGroups.map(({ group, why }) => `${group.name}: ${why}`),
  refused,
});

async function outcomes(ledger: string) {
  const { items } = await readRun(ledger);
  return items.map(({ item, outcome }) => [item.action, item.known?.group, outcome?.outcome]);
}

const ALL = ["Admins", "Directory", "Everyone", "Finance", "Lunch", "Sales"];

test("a user is suspended, signed out, given no password and taken out of the groups that grant apps or roles", async () => {
  org = await IncidentOrg.start();
  const plans: ContainmentPlan[] = [];
  const ledger = org.ledger();
  const result = await org.contain(["ana@example.com"], {
    ledger,
    leaveGroups: "granting",
    onPlan: (plan) => plans.push(plan),
  });
  expect(plans.map(words)).toEqual([
    {
      steps: [
        "suspend_user  ACTIVE -> SUSPENDED",
        "clear_user_session  all sessions end",
        "force_password_reset  stays SUSPENDED, if Okta accepts the change",
        "remove_user_from_group Finance member -> no member",
        "remove_user_from_group Admins member -> no member",
      ],
      kept: [
        'Sales: the group rule "Sales people" puts users into it',
        "Directory: it is of type APP_GROUP: its app manages its members",
      ],
      refused: undefined,
    },
  ]);
  expect(result).toMatchObject({ total: 5, changed: 5, left: 0, ledger });
  expect(await org.state(ANA)).toEqual({
    status: "SUSPENDED",
    groups: ["Directory", "Everyone", "Lunch", "Sales"],
  });
});

test("Okta has accepted the suspension before sessions end and the password is reset", async () => {
  org = await IncidentOrg.start();
  await org.contain([ANA], { ledger: org.ledger(), leaveGroups: [GROUPS.finance] });
  const writes = org.requests.filter((request) => !request.startsWith("GET"));
  const place = (what: string) => writes.findIndex((write) => write.includes(what));
  expect(writes).toHaveLength(4);
  expect(place("suspend")).toBeLessThan(place("sessions"));
  expect(place("suspend")).toBeLessThan(place("reset_password"));
});

test("only the steps that are asked for are taken, and a group is left by its name", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  await org.contain([ANA], {
    ledger,
    clearSessions: false,
    resetPassword: false,
    leaveGroups: ["Lunch", { kind: "id", value: GROUPS.admins }],
  });
  expect(await outcomes(ledger)).toEqual([
    ["suspend_user", undefined, "changed"],
    ["remove_user_from_group", "Admins", "changed"],
    ["remove_user_from_group", "Lunch", "changed"],
  ]);
});

test("a group that was named, and cannot be left, fails; the rest is done", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  const leaveGroups = ["Sales", "Directory", "Everyone", "Finance"];
  expect(await org.contain([ANA], { ledger, leaveGroups })).toMatchObject({ changed: 4, failed: 3, left: 0 });
  const { items } = await readRun(ledger);
  expect(items.flatMap(({ outcome }) => (outcome?.outcome === "failed" ? [outcome.why] : []))).toEqual([
    expect.stringContaining("Okta manages its members"),
    expect.stringContaining('the group rule "Sales people" puts users into it'),
    expect.stringContaining("its app manages its members"),
  ]);
});

test("without a mail, the link is in no file", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  await org.contain([ANA], { ledger, sendEmail: false });
  expect(await readFile(ledger, "utf8")).not.toContain("MOCK-");
  expect((await org.log("user.account.reset_password")).get(ANA)).toBe(1);
});

test("a protected user, the owner of the token, and a name that nobody has are left out one by one", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  const [other = ""] = await org.users(1);
  const names = ["ana@example.com", "admin@example.com", "nobody@example.com", other];
  const result = await org.contain(names, {
    ledger,
    resetPassword: false,
    owner: undefined,
    protection: { users: ["ana@example.com"] },
  });
  expect(result).toMatchObject({ total: 5, changed: 2, refused: 3 });
  const { items } = await readRun(ledger);
  expect(items.map(({ outcome }) => outcome?.why)).toEqual([
    "protected: ana@example.com",
    "the owner of the token in use",
    expect.stringContaining("There is no user with the id, login or email address"),
    undefined,
    undefined,
  ]);
  expect(await org.state(ANA)).toMatchObject({ status: "ACTIVE" });
});

test.each([
  ["a protected user", { protection: { users: [ANA] } }],
  ["a name that nobody has", { names: ["nobody@example.com"] }],
  ["more users than are allowed", { maxChanges: 1 }],
  ["a confirmation that is not given", { confirm: () => Promise.reject(new Error("No")) }],
])(
  "with allOrNone, %s stops the run before anything is sent, and leaves no ledger",
  async (_, { names = [ANA], ...options }: ContainOptions & { names?: string[] }) => {
    org = await IncidentOrg.start();
    const ledger = org.ledger();
    await expect(
      org.contain([...(await org.users(1)), ...names], { ledger, allOrNone: true, ...options }),
    ).rejects.toThrow();
    expect(org.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
    await expect(readFile(ledger)).rejects.toMatchObject({ code: "ENOENT" });
  },
);

test("a guarded group is kept, and naming it is an error", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  const protection = { groups: ["Finance"] };
  const plans: ContainmentPlan[] = [];
  const how = { protection, suspend: false, clearSessions: false, resetPassword: false };
  await org.contain([ANA], { ...how, ledger, leaveGroups: "granting", onPlan: (plan) => plans.push(plan) });
  expect(plans[0]?.keptGroups.map(({ group }) => group.name)).toContain("Finance");
  expect(await org.state(ANA)).toMatchObject({ groups: ALL.filter((name) => name !== "Admins") });
  expect(await org.contain([ANA], { ...how, ledger: org.ledger(), leaveGroups: ["Finance"] })).toMatchObject({
    refused: 1,
  });
});

test("whoever is named twice is contained once", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  await org.contain([ANA, "ana@example.com", ANA], { ledger, resetPassword: false, maxChanges: 1 });
  expect(await outcomes(ledger)).toHaveLength(2);
});

test("a dry run plans everything, sends nothing and leaves no ledger", async () => {
  org = await IncidentOrg.start();
  const plans: ContainmentPlan[] = [];
  const dry = { dryRun: true, onPlan: (plan: ContainmentPlan) => plans.push(plan) };
  expect(await org.contain([ANA, ...(await org.users(1))], dry)).toMatchObject({
    planned: 2,
    ledger: undefined,
  });
  expect(plans).toHaveLength(2);
  expect(org.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
});

test("a user who cannot be suspended loses the sessions and the password all the same", async () => {
  org = await IncidentOrg.start();
  const client = org.client();
  const reset = { path: { userId: ANA }, query: { sendEmail: true } };
  await client.POST("/api/v1/users/{userId}/lifecycle/reset_password", { params: reset });
  const ledger = org.ledger();
  await org.contain([ANA], { ledger });
  expect(await outcomes(ledger)).toEqual([
    ["suspend_user", undefined, "failed"],
    ["clear_user_session", undefined, "changed"],
    ["force_password_reset", undefined, "changed"],
  ]);
  expect((await org.state(ANA)).status).toBe("RECOVERY");
});

test("while the suspension may still succeed, the password is not reset: that would rule the suspension out", async () => {
  org = await IncidentOrg.start();
  org.mock.faults([{ kind: "status", status: 500, operation: "suspendUser" }]);
  const ledger = org.ledger();
  await org.contain([ANA], { ledger });
  expect(await outcomes(ledger)).toEqual([
    ["suspend_user", undefined, expect.stringMatching(/failed|unknown/)],
    ["clear_user_session", undefined, "changed"],
    ["force_password_reset", undefined, "failed"],
  ]);
  expect((await org.log("user.account.reset_password")).get(ANA)).toBeUndefined();
  expect(await org.contain([], { ledger, resume: true })).toMatchObject({ changed: 3, left: 0 });
  expect((await org.state(ANA)).status).toBe("SUSPENDED");
  expect((await org.log("user.account.reset_password")).get(ANA)).toBe(1);
});

test("undoing brings back the status and the memberships, and names what nothing brings back", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  await org.contain([ANA], { ledger, leaveGroups: "granting" });
  const plans: UndoPlan[] = [];
  const facts: unknown[] = [];
  const undone = org.ledger();
  const result = await org.undo(ledger, {
    ledger: undone,
    onPlan: (plan) => plans.push(plan),
    confirm: async (count, known) => void facts.push(count, known),
  });
  expect(result).toMatchObject({ changed: 3, left: 0 });
  expect(facts).toEqual([
    1,
    { irreversible: { clear_user_session: 1, force_password_reset: 1 }, unclear: 0 },
  ]);
  expect(plans[0]?.plans.map((plan) => `${plan.group?.name ?? ""} ${describePlan(plan)}`)).toEqual([
    " SUSPENDED -> ACTIVE",
    "Finance no member -> member",
    "Admins no member -> member",
  ]);
  expect(await org.state(ANA)).toEqual({ status: "ACTIVE", groups: ALL });
  const [head] = (await readFile(undone, "utf8")).split("\n");
  expect(JSON.parse(head ?? "")).toMatchObject({
    ledger: 2,
    action: "restore",
    undoes: ledger,
  } satisfies Partial<LedgerRecord>);
});

test("undoing twice is no error, and a dry run of it sends nothing", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  await org.contain([ANA], { ledger, leaveGroups: "granting" });
  org.requests.length = 0;
  expect(await org.undo(ledger, { dryRun: true })).toMatchObject({ planned: 1 });
  expect(org.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
  await org.undo(ledger, { ledger: org.ledger() });
  expect(await org.undo(ledger, { ledger: org.ledger() })).toMatchObject({ changed: 0, already: 3 });
  expect((await org.log("user.lifecycle.unsuspend")).get(ANA)).toBe(1);
});

test("what was so before the run is not undone", async () => {
  org = await IncidentOrg.start();
  const params = { path: { userId: ANA } };
  await org.client().POST("/api/v1/users/{userId}/lifecycle/suspend", { params });
  const ledger = org.ledger();
  await org.contain([ANA], { ledger, resetPassword: false, leaveGroups: ["Lunch"] });
  await org.undo(ledger, { ledger: org.ledger() });
  expect(await org.state(ANA)).toEqual({ status: "SUSPENDED", groups: ALL });
});

test.each([
  ["was deactivated", ["deactivate"], "is DEPROVISIONED now, and was left SUSPENDED"],
  ["was brought back and suspended again", ["unsuspend", "suspend"], "was left so at"],
])("a user who %s after the run is refused, unless it is forced", async (_, steps, why) => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  await org.contain([ANA], { ledger, resetPassword: false, leaveGroups: ["Lunch"] });
  for (const step of steps) {
    org.mock.advance(60_000);
    const path = `/api/v1/users/{userId}/lifecycle/${step}` as "/api/v1/users/{userId}/lifecycle/suspend";
    await org.client().POST(path, { params: { path: { userId: ANA } } });
  }
  const before = await org.state(ANA);
  const undone = org.ledger();
  expect(await org.undo(ledger, { ledger: undone })).toMatchObject({ refused: 2, changed: 0, left: 0 });
  const { items } = await readRun(undone);
  expect(items[0]?.outcome?.why).toContain(why);
  expect(await org.state(ANA)).toEqual(before);
  const forced = await org.undo(ledger, { ledger: org.ledger(), force: true });
  expect(forced.refused).toBe(0);
  expect(forced.changed).toBeGreaterThan(0);
});

test("a restore is not undone, nor the run of another org", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  const undone = org.ledger();
  await org.contain([ANA], { ledger, resetPassword: false });
  await org.undo(ledger, { ledger: undone });
  await expect(org.undo(undone, { ledger: org.ledger() })).rejects.toThrow("undid another run");
  const mine = org;
  org = await IncidentOrg.start();
  await expect(org.undo(ledger, { ledger: org.ledger() })).rejects.toThrow("not for");
  await mine.close();
});

test("a ledger of several actions is resumed as what it is, and one that names no write is rejected", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  await org.contain([ANA], { ledger, resetPassword: false });
  await expect(org.undo("", { ledger, resume: true })).rejects.toThrow("is for contain, not for restore");
});

test("the audit has each step as the change that it is", async () => {
  org = await IncidentOrg.start();
  const entries: AuditEntry[] = [];
  const audit = { record: async (entry: AuditEntry) => void entries.push(entry) };
  await org.contain([ANA], { ledger: org.ledger(), leaveGroups: ["Finance"], audit });
  const told = entries.map(({ action, target, group, outcome }) => [
    action,
    target?.name,
    group?.id,
    outcome,
  ]);
  expect(told.sort()).toEqual([
    ["clear_user_session", "ana@example.com", undefined, "changed"],
    ["force_password_reset", "ana@example.com", undefined, "changed"],
    ["remove_user_from_group", "ana@example.com", GROUPS.finance, "changed"],
    ["suspend_user", "ana@example.com", undefined, "changed"],
  ]);
});

const KNOWN = { name: "ana@example.com" };
const INPUT = { path_parameters: { userId: ANA } };
const STEP = { n: 1, action: "suspend_user", input: INPUT, known: KNOWN };
test.each([
  ["names no action", { ...STEP, action: undefined }, "is damaged: line 2"],
  ["names an action that reads", { ...STEP, action: "get_users" }, "get_users is not a write"],
  ["waits for a later one", { ...STEP, after: 1 }, "is damaged: line 2"],
  ["has nothing that is known", { ...STEP, known: undefined }, "is damaged: line 2"],
  ["names a user by no id", { ...STEP, input: { path_parameters: { userId: "../apps" } } }, undefined],
])("a ledger with a step that %s sends nothing", async (_, step, why) => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  const head = { ledger: 2, action: "contain", org: org.mock.url, startedAt: "2026-11-29T10:00:00.000Z" };
  const lines = [head, step, { planned: 1 }].map((line) => `${JSON.stringify(line)}\n`);
  await writeFile(ledger, lines.join(""));
  const resumed = org.contain([], { ledger, resume: true });
  if (why === undefined) expect(await resumed).toMatchObject({ failed: 1 });
  else await expect(resumed).rejects.toThrow(why);
  expect(org.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
});

test("the run that a resumed containment would make is counted again", async () => {
  org = await IncidentOrg.start();
  const ledger = org.ledger();
  const abort = new AbortController();
  const confirm = async () => abort.abort(new Error("stopped"));
  await org.contain([ANA, ...(await org.users(1))], { ledger, confirm, signal: abort.signal });
  await expect(org.contain([], { ledger, resume: true, maxChanges: 1 })).rejects.toThrow(
    "2 changes exceed the limit",
  );
  expect(await org.contain([], { ledger, resume: true, maxChanges: 2 })).toMatchObject({
    changed: 6,
    left: 0,
  });
});
