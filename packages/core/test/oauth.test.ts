import { expect, test } from "vitest";
import { type TokenGrant, unwrap } from "../src/index.ts";
import { mockOrg } from "./mock-org.ts";
import { jwk, p256, p384, p521, pem, publicJwk, rsa } from "./signing-keys.ts";

const hour = 3_600_000;
const day = 24 * hour;

test.each([
  ["RSA in PKCS#8", rsa, pem(rsa)],
  ["RSA in PKCS#1", rsa, pem(rsa, "pkcs1")],
  ["an RSA JWK", rsa, jwk(rsa)],
  ["an RSA JWK that says RS512", rsa, { ...jwk(rsa), alg: "RS512" }],
  ["P-256 in SEC1", p256, pem(p256, "sec1")],
  ["P-384 in PKCS#8", p384, pem(p384)],
  ["a P-384 JWK", p384, jwk(p384)],
  ["P-521 in PKCS#8", p521, pem(p521)],
  ["a P-521 JWK", p521, jwk(p521)],
])("with %s the org issues a token, bound and unbound, and accepts the call", async (_, key, privateKey) => {
  const bound = await mockOrg({ key, auth: { privateKey } });
  expect(await bound.users()).toBe(200);
  expect(bound.tokenStatuses()).toEqual([400, 200]);
  const unbound = await mockOrg({ key, app: { dpop: false }, auth: { privateKey, dpop: false } });
  expect(await unbound.users()).toBe(200);
  expect(unbound.tokenStatuses()).toEqual([200]);
  expect([...bound.mock.violations(), ...unbound.mock.violations()]).toEqual([]);
});

test("a hundred concurrent first calls make one token request, besides the challenge for the nonce", async () => {
  const { users, tokenStatuses, callStatuses } = await mockOrg();
  await Promise.all(Array.from({ length: 100 }, users));
  expect(tokenStatuses()).toEqual([400, 200]);
  expect(callStatuses()).toEqual(Array(100).fill(200));
});

test("a token is renewed before it expires, and no call is refused", async () => {
  const { mock, users, tokenStatuses, callStatuses } = await mockOrg();
  await users();
  mock.advance(hour - 240_000);
  await users();
  await expect.poll(tokenStatuses).toEqual([400, 200, 200]);
  mock.advance(240_000);
  await users();
  mock.advance(2 * hour);
  await users();
  expect(tokenStatuses()).toEqual([400, 200, 200, 200]);
  expect(callStatuses()).toEqual(Array(4).fill(200));
});

test("a token that expired unnoticed is replaced once for all calls that notice it", async () => {
  const { mock, users, tokenStatuses, callStatuses } = await mockOrg({ auth: { clock: stoodStill() } });
  await users();
  mock.advance(2 * hour);
  expect(await Promise.all([users(), users(), users()])).toEqual([200, 200, 200]);
  expect(tokenStatuses()).toEqual([400, 200, 200]);
  expect(callStatuses().sort()).toEqual([200, 200, 200, 200, 401, 401, 401]);
});

/** A machine after sleep. */
function stoodStill() {
  const nowMs = Date.now();
  return { now: () => nowMs, sleep: () => new Promise<never>(() => {}) };
}

test("yesterday's nonce is still accepted, and an older one is replaced at the next challenge", async () => {
  const { mock, users, tokenStatuses } = await mockOrg();
  await users();
  mock.advance(day);
  await users();
  expect(tokenStatuses()).toEqual([400, 200, 200]);
  mock.advance(4 * day);
  await users();
  expect(tokenStatuses()).toEqual([400, 200, 200, 400, 200]);
});

test("a wrong key fails the call, and the next call requests a token again", async () => {
  const { okta, tokenStatuses, callStatuses } = await mockOrg({ app: { keys: [publicJwk(rsa)] } });
  const answers = () => okta.GET("/api/v1/users");
  const refusal = { kind: "unauthenticated", status: 401, code: "invalid_client" };
  await expect(answers()).rejects.toMatchObject({ ...refusal, requestId: expect.stringMatching(/^\w+$/) });
  expect(tokenStatuses()).toEqual([401]);
  await expect(answers()).rejects.toMatchObject(refusal);
  expect(tokenStatuses()).toEqual([401, 401]);
  expect(callStatuses()).toEqual([]);
});

test("a call without its scope is forbidden, and onToken has reported the missing scope", async () => {
  const grants: TokenGrant[] = [];
  const scopes = ["okta.users.read", "okta.groups.read"];
  const { okta, users, tokenStatuses } = await mockOrg({
    auth: { scopes, onToken: (grant) => grants.push(grant) },
  });
  expect(await users()).toBe(200);
  expect(grants).toMatchObject([{ tokenType: "DPoP", missingScopes: ["okta.groups.read"] }]);
  await expect(unwrap(okta.GET("/api/v1/groups"))).rejects.toMatchObject({ kind: "forbidden", status: 403 });
  expect(tokenStatuses()).toEqual([400, 200]);
});

test("if no scope is granted, the error says so", async () => {
  const { users } = await mockOrg({ auth: { scopes: ["okta.logs.read"] } });
  await expect(users()).rejects.toMatchObject({ kind: "invalid", code: "invalid_scope" });
});

test("an app that requires DPoP refuses a client with dpop false, and the error says why", async () => {
  const { users } = await mockOrg({ auth: { dpop: false } });
  await expect(users()).rejects.toThrow(/omit dpop: false/);
});

test.each([
  ["fast", 2 * hour],
  ["slow", -2 * hour],
])("a clock that is two hours %s costs one refusal", async (_, aheadMs) => {
  const now = { ofOrg: () => 0 };
  const clock = { now: () => now.ofOrg() + aheadMs, sleep: () => new Promise<never>(() => {}) };
  const { mock, users, tokenStatuses } = await mockOrg({
    app: { dpop: false },
    auth: { clock, dpop: false },
  });
  now.ofOrg = mock.now;
  expect(await users()).toBe(200);
  mock.advance(hour);
  expect(await users()).toBe(200);
  expect(tokenStatuses()).toEqual([401, 200, 200]);
});

const token = { path: "/oauth2/v1/token" };

test.each([
  ["a 429", { kind: "status", status: 429, ...token }, [429, 400, 200]],
  ["too many at once", { kind: "concurrencyLimit", ...token }, [429, 400, 200]],
  ["a 500", { kind: "status", status: 500, ...token }, [500, 400, 200]],
  ["a 502 in HTML", { kind: "status", status: 502, ...token }, [502, 400, 200]],
  ["a connection that is reset", { kind: "resetBefore", ...token }, [0, 400, 200]],
  ["a token that is lost on its way", { kind: "resetAfter", times: 2, ...token }, [0, 0, 400, 200]],
] as const)("%s at the token endpoint is retried", async (_, fault, statuses) => {
  const { mock, users, tokenStatuses, ids } = await mockOrg();
  mock.faults([fault]);
  expect(await users()).toBe(200);
  expect(tokenStatuses()).toEqual(statuses);
  expect(new Set(ids()).size).toBe(ids().length);
});

test.each([
  ["a page of HTML", { kind: "html", ...token }],
  ["a redirect", { kind: "redirect", ...token }],
] as const)("%s at the token endpoint is an error, and the next call succeeds", async (_, fault) => {
  const { mock, users } = await mockOrg();
  mock.faults([fault]);
  await expect(users()).rejects.toMatchObject({ kind: "unreadable" });
  expect(await users()).toBe(200);
});

test("no assertion and no proof is sent twice, even in retries", async () => {
  const { mock, users, ids, tokenStatuses, callStatuses } = await mockOrg({ auth: { clock: stoodStill() } });
  await Promise.all(Array.from({ length: 20 }, users));
  mock.faults([
    { kind: "status", status: 429, operation: "listUsers", times: 5 },
    { kind: "concurrencyLimit", operation: "listUsers", times: 5 },
  ]);
  await Promise.all(Array.from({ length: 10 }, users));
  mock.advance(2 * hour);
  await Promise.all(Array.from({ length: 10 }, users));
  mock.advance(5 * day);
  await users();
  expect(callStatuses().filter((status) => status === 429)).toHaveLength(10);
  expect(callStatuses().filter((status) => status === 401).length).toBeGreaterThan(1);
  expect(tokenStatuses()).toEqual([400, 200, 200, 400, 200]);
  expect(ids()).toHaveLength(callStatuses().length + 2 * tokenStatuses().length);
  expect(new Set(ids()).size).toBe(ids().length);
});

test.each([
  "ana@example.com",
  "ana+test@example.com",
  "100%@example.com",
  '"ana"@example.com',
  "ana ferreira@example.com",
  "anaë@example.com",
])("with DPoP a user is called by login: %s", async (userId) => {
  const { okta, mock } = await mockOrg();
  const { response } = await okta.GET("/api/v1/users/{userId}", { params: { path: { userId } } });
  // A proof for another path would get a 400.
  expect([200, 404]).toContain(response.status);
  expect(mock.violations()).toEqual([]);
});
