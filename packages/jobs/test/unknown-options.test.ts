import { createConnector } from "@okta-idm/connector";
import { apiToken, createOktaClient } from "@okta-idm/core";
import { expect, test } from "vitest";
import {
  adminPage,
  collectEvents,
  exportEvents,
  FileSink,
  findUsers,
  makeChange,
  readUserAccess,
  resolveTarget,
  runBulk,
  runChanges,
  sendRawChange,
  WebhookSink,
} from "../src/index.ts";

const asset = { url: "https://acme.okta.com", apikey: "key" };
/** A client that fails when anything is sent. */
const client = createOktaClient({
  orgUrl: asset.url,
  auth: apiToken("key"),
  fetch: () => {
    throw new TypeError("A request was sent");
  },
});
const USER = "00u1ana2ferreira3Q5d";
const input = { path_parameters: { userId: USER } };
const bulk = (options: object) =>
  runBulk({ client }, "suspend_user", [{ input }], { ledger: "/nonexistent/l", ...options });
const raw = { action: "api", effect: "contain", method: "POST", path: `/api/v1/users/${USER}` } as const;
const sent = async () => ({ status: 200, requestId: undefined, error: undefined, response: undefined });

test.each<[string, () => unknown, string]>([
  ["createConnector", () => createConnector(asset, { rateLimits: {} } as never), 'Did you mean "rateLimit"?'],
  ["createConnector", () => createConnector(asset, { verifyTls: false } as never), "Known options: "],
  [
    "The asset",
    () => createConnector({ ...asset, verify_sll: false } as never),
    'Did you mean "verify_ssl"?',
  ],
  ["FileSink", () => new FileSink("x", { gizp: true } as never), 'Did you mean "gzip"?'],
  [
    "WebhookSink",
    () => new WebhookSink("https://x.example", { deadletterFile: "x" } as never),
    'Did you mean "deadLetterFile"?',
  ],
  [
    "run",
    () => createConnector(asset).runJson("get_users", {}, { singal: null } as never),
    'Did you mean "signal"?',
  ],
  ["findUsers", () => findUsers(client, "ana", { limitt: 3 } as never), 'Did you mean "limit"?'],
  [
    "readUserAccess",
    () => readUserAccess(client, USER, { sugest: false } as never),
    'Did you mean "suggest"?',
  ],
  [
    "resolveTarget",
    () => resolveTarget(client, "user", USER, { singal: null } as never),
    'Did you mean "signal"?',
  ],
  [
    "adminPage",
    () => adminPage(client, { type: "app", id: "0oa1" }, { appname: "x" } as never),
    'Did you mean "appName"?',
  ],
  ["runBulk", () => bulk({ dryrun: true }), 'Did you mean "dryRun"?'],
  ["runBulk", () => bulk({ protect: { users: [USER] } }), "Known options: .*protection"],
  ["runBulk", () => bulk({ maxchanges: 0 }), 'Did you mean "maxChanges"?'],
  ["runBulk", () => bulk({ stopAfterFailure: 1 }), 'Did you mean "stopAfterFailures"?'],
  ["protection", () => bulk({ protection: { user: [USER] } }), 'Did you mean "users"?'],
  [
    "runChanges",
    () => runChanges({ client }, "suspend_user", [{ input }], { planfirst: true } as never),
    'Did you mean "planFirst"?',
  ],
  [
    "makeChange",
    () => makeChange({ client }, "suspend_user", input, { protected: {} } as never),
    'Did you mean "protection"?',
  ],
  [
    "makeChange",
    () => makeChange({ client }, "suspend_user", input, { dryRun: true } as never),
    "Known options: ",
  ],
  [
    "sendRawChange",
    () => sendRawChange({ client }, { ...raw, send: sent }, { protections: {} } as never),
    'Did you mean "protection"?',
  ],
  [
    "createOktaClient",
    () => createOktaClient({ orgUrl: asset.url, auth: apiToken("key"), retri: {} } as never),
    'Did you mean "retry"?',
  ],
  ["exportEvents", () => exportEvents({ from: "2026-01-01" } as never), "Known options: "],
  ["exportEvents", () => exportEvents({ untill: "2026-01-01" } as never), 'Did you mean "until"?'],
  ["collectEvents", () => collectEvents({ checkpont: "x" } as never), 'Did you mean "checkpoint"?'],
])("%s rejects an option that it does not have", async (of, call, next) => {
  const outcome = (async () => call())();
  await expect(outcome).rejects.toMatchObject({
    kind: "refused",
    message: expect.stringMatching(`^${of} has no option ".*${next.replace("?", "\\?")}`),
  });
});
