import { expect, test } from "vitest";
import { apiToken, createOktaClient, oauth, paginate, RateLimiter } from "../index.ts";
import { checkOptions, type KnownOptions } from "./check-options.ts";

const known: KnownOptions<{ dryRun?: boolean; maxChanges?: number }> = { dryRun: true, maxChanges: true };
const orgUrl = "https://acme.okta.com";
const auth = apiToken("key");
const options = { orgUrl, auth };
const client = createOktaClient({ ...options, fetch: async () => new Response("[]") });

test("an unknown option is rejected by name, with the nearest known one", () => {
  expect(() => checkOptions("runBulk", known, { dryrun: true } as never)).toThrow(
    'runBulk has no option "dryrun". Did you mean "dryRun"?',
  );
});

test("an unknown option without a near one is rejected with a list of all", () => {
  expect(() => checkOptions("runBulk", known, { protect: "ana" } as never)).toThrow(
    'runBulk has no option "protect". Known options: dryRun, maxChanges',
  );
});

test.each([null, "x", 7, [], true])("%j instead of options is rejected", (given) => {
  expect(() => checkOptions("runBulk", known, given as never)).toThrow(
    "runBulk takes an object with dryRun, maxChanges",
  );
});

test("no options, undefined options and known options are accepted", () => {
  checkOptions("runBulk", known, undefined);
  checkOptions("runBulk", known, { dryRun: undefined, maxChanges: 1 } as never);
});

test.each<[string, () => unknown, string]>([
  [
    "createOktaClient",
    () => createOktaClient({ ...options, orgurl: "x" } as never),
    'Did you mean "orgUrl"?',
  ],
  [
    "retry",
    () => createOktaClient({ ...options, retry: { attemps: 1 } } as never),
    'Did you mean "attempts"?',
  ],
  ["rateLimit", () => createOktaClient({ ...options, rateLimit: { bugdet: 1 } } as never), '"budget"'],
  ["deadlines", () => createOktaClient({ ...options, deadlines: { connectMS: 1 } } as never), '"connectMs"'],
  ["rateLimit", () => new RateLimiter({ concurency: 1 } as never), 'Did you mean "concurrency"?'],
  [
    "oauth",
    () => oauth({ clientID: "0oa", privateKey: "", scopes: [] } as never),
    'Did you mean "clientId"?',
  ],
  ["paginate /api/v1/users", () => paginate(client, "/api/v1/users", { param: {} } as never), '"params"'],
])("%s rejects an unknown option", (of, call, next) => {
  expect(call).toThrow(expect.objectContaining({ kind: "refused", message: expect.stringContaining(next) }));
  expect(call).toThrow(`${of} has no option`);
});

test.each([
  [{ query: { search: "x" } }, 'GET /api/v1/users has no option "query"'],
  [
    { params: { qeury: { search: "x" } } },
    'params of GET /api/v1/users has no option "qeury". Did you mean "query"?',
  ],
])("a call that would lose its query is rejected before it lists everybody: %j", async (init, message) => {
  await expect(client.GET("/api/v1/users", init as never)).rejects.toThrow(message);
  await expect(client.request("get", "/api/v1/users", init as never)).rejects.toThrow(message);
});
