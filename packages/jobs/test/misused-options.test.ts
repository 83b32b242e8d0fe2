import { existsSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { AuditFile, makeChange, planChange, runBulk, runChanges, sendRawChange } from "../src/index.ts";
import { ADMIN, ANA, BulkOrg, FINANCE, ofUser } from "./bulk-org.ts";

// Values that a caller without types may pass. A guard of another form would protect nobody, and nobody would know.

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start();
});
beforeEach(() => {
  org.writes.length = 0;
});
afterEach(() => expect(org.writes).toEqual([]));
afterAll(() => org.close());

const suspendAdmin = { path_parameters: { userId: ADMIN } };

const MISUSED: readonly [string, object, string][] = [
  ["an owner that is null", { owner: null }, "owner takes"],
  ["an owner that is another word", { owner: "None" }, "owner takes"],
  ["an owner without an id", { owner: { login: "admin@example.com" } }, "owner takes"],
  ["protected ids as a list", { protectedIds: [ADMIN] }, "protectedIds takes"],
  ["protected ids without reasons", { protectedIds: { [ADMIN]: true } }, "protectedIds takes"],
  ["a protection that is one text", { protection: { users: "admin@example.com" } }, "protection.users takes"],
  ["a protection of numbers", { protection: { users: [5] } }, "protection.users takes"],
  ["a verify that is neither true nor false", { verify: null }, "verify takes true or false"],
  ["a listener that is no function", { onUnknownOwner: true }, "onUnknownOwner takes a function"],
];

const raw = (more: object = {}) => ({
  action: "suspend",
  effect: "contain" as const,
  method: "POST",
  path: `/api/v1/users/${ADMIN}/lifecycle/suspend`,
  send: async () => {
    org.writes.push("raw");
    return { status: 200, requestId: undefined, error: undefined, response: {} };
  },
  ...more,
});

test.each(MISUSED)("%s is rejected by every function that changes something", async (_, options, message) => {
  const context = { client: org.client() };
  const ledger = org.ledger();
  const given = options as never;
  const tried = [
    makeChange(context, "suspend_user", suspendAdmin, given),
    runBulk(context, "suspend_user", [ofUser(ADMIN)], { ...(given as object), ledger }),
    runChanges(context, "suspend_user", [{ input: suspendAdmin }], given),
    sendRawChange(context, raw(), given),
  ];
  for (const outcome of tried) {
    await expect(outcome).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringContaining(message),
    });
  }
  expect(existsSync(ledger)).toBe(false);
});

test.each([
  ["an audit that is a path", { audit: "audit.jsonl" }, "audit takes an object with a function record"],
  ["an audit that records nothing", { audit: {} }, "audit takes an object with a function record"],
  ["a dry run that is null", { dryRun: null }, "dryRun takes true or false"],
  ["a dry run that is a word", { dryRun: "no" }, "dryRun takes true or false"],
  ["a listener that is no function", { onOutcome: "outcomes.jsonl" }, "onOutcome takes a function"],
  ["a question that is no function", { confirm: true }, "confirm takes a function"],
])("%s is rejected before a bulk run sends anything", async (_, options, message) => {
  const ledger = org.ledger();
  const running = runBulk({ client: org.client() }, "suspend_user", [ofUser(ANA)], {
    ...(options as object),
    ledger,
  });
  await expect(running).rejects.toMatchObject({ kind: "refused", message: expect.stringContaining(message) });
  expect(existsSync(ledger)).toBe(false);
});

test.each([
  ["an effect that there is not", { effect: "contian" }, {}, "effect takes one of"],
  ["a limit that is no number", {}, { maxChanges: "none" }, "maxChanges takes"],
  ["an audit that is a path", {}, { audit: "audit.jsonl" }, "audit takes"],
  ["a question that is no function", {}, { confirm: true }, "confirm takes a function"],
])("%s is rejected before a raw change is sent", async (_, change, options, message) => {
  const sending = sendRawChange({ client: org.client() }, raw(change), options as never);
  await expect(sending).rejects.toMatchObject({ kind: "refused", message: expect.stringContaining(message) });
});

test("a raw change of an effect that is not known guards the owner of the token too", async () => {
  const sending = sendRawChange({ client: org.client() }, raw({ effect: "generic" }));
  await expect(sending).rejects.toThrow("is the owner of the token in use");
});

test.each<[string, object, string]>([
  [
    "a misspelt kind",
    { name: "ana@example.com", knid: "email" },
    'Item 2 has no option "knid". Did you mean "kind"?',
  ],
  [
    "a kind that users do not have",
    { name: "ana@example.com", kind: "label" },
    "it takes any, id, login, email",
  ],
  ["a kind without a name", { kind: "email", ...ofUser(ANA) }, "has no name"],
])("an item with %s stops the run before anything is sent", async (_, item, message) => {
  const ledger = org.ledger();
  const items = [ofUser(ANA), item] as never;
  const running = runBulk({ client: org.client() }, "suspend_user", items, { ledger });
  await expect(running).rejects.toMatchObject({ kind: "refused", message: expect.stringContaining(message) });
  expect(existsSync(ledger)).toBe(false);
});

test("a plan of somebody else does not lead past the guard", async () => {
  const context = { client: org.client() };
  const [other = ""] = await org.users(1);
  const plan = await planChange(context, "suspend_user", { path_parameters: { userId: other } });
  const changing = makeChange(context, "suspend_user", suspendAdmin, { plan, owner: "none" });
  await expect(changing).rejects.toMatchObject({
    kind: "refused",
    message: expect.stringContaining("The plan is for"),
  });
});

test("a plan of another action or another group is rejected", async () => {
  const context = { client: org.client() };
  const input = { path_parameters: { userId: ANA, groupId: FINANCE } };
  const add = await planChange(context, "add_user_to_group", input);
  const other = { path_parameters: { userId: ANA, groupId: "00g6dir8ectory4Qn1v5" } };
  for (const [action, given] of [
    ["remove_user_from_group", input],
    ["add_user_to_group", other],
  ] as const) {
    const changing = makeChange(context, action, given, { plan: add, owner: "none" });
    await expect(changing).rejects.toMatchObject({ kind: "refused" });
  }
});

test("an audit file rejects an option that it does not have", async () => {
  const opening = AuditFile.open(org.ledger(), { org: "https://acme.okta.com", reasn: "INC-1" } as never);
  await expect(opening).rejects.toThrow('AuditFile.open has no option "reasn". Did you mean "reason"?');
});
