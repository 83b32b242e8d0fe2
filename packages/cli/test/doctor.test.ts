import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { actions } from "@okta-idm/connector";
import { type Mock, type MockOptions, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { acme } from "./acme.ts";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";
import { onTerminal, withoutColors } from "./on-terminal.ts";
import { startOrg } from "./org.ts";
import { tooWide } from "./too-wide.ts";
import { expectGolden, FURTHER } from "./transcript.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
type Clients = NonNullable<MockOptions["oauthClients"]>;
const keys = [publicKey.export({ format: "jwk" }) as Clients[number]["keys"][number]];
const oauthClients: Clients = [
  { clientId: "0oa1bound2App3", keys, scopes: ["okta.users.read", "okta.groups.manage"], dpop: true },
  { clientId: "0oa2unbound3App4", keys, scopes: ["okta.users.manage"] },
];

let mock: Mock;
let env: Record<string, string>;
beforeAll(async () => {
  mock = await startMock({ state: acme, oauthClients });
  env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
});
afterAll(() => mock.close());

interface Row {
  readonly result: string;
  readonly check: string;
  readonly detail: string;
}

/** Runs doctor, and returns its rows by check. */
async function examine(surroundings: Record<string, string>) {
  const { code, stdout, stderr } = await inProcess(["doctor", "-o", "json"], { env: surroundings });
  const rows = JSON.parse(stdout) as Row[];
  const found = (check: string) =>
    rows.filter((row) => row.check === check).map(({ result, detail }) => `${result}: ${detail}`);
  return { code, stderr, rows, found };
}

const serviceApp = (clientId: string, scopes: string, more = {}) => ({
  OKTA_URL: mock.url,
  OKTA_CLIENT_ID: clientId,
  OKTA_PRIVATE_KEY: String(privateKey.export({ type: "pkcs8", format: "pem" })),
  OKTA_SCOPES: scopes,
  ...more,
});

test("doctor", () => expectGolden("doctor", ["doctor"], { env }));

test("the output fits a terminal of 80 columns and 24 lines, and warnings are colored", async () => {
  const { code, terminal } = await onTerminal(["doctor"], { env });
  expect(code).toBe(0);
  expect(terminal).toContain("\u001b[32mok\u001b[39m       URL");
  expect(terminal).toContain("\u001b[33mwarn\u001b[39m     TLS");
  const text = withoutColors(terminal);
  expect(tooWide(text)).toEqual([]);
  expect(text).not.toContain("…");
  // With the command above it, and the prompt below. Each further action may take one more line.
  expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(22 + FURTHER.length);
  expect(text).toMatch(/\n\nCan I suspend a user with this token\? Yes: admin@example\.com/);
});

const QUESTION = "suspend a user";

test("a service app can suspend users with the right scope, and doctor names the missing one", async () => {
  const without = await examine(serviceApp("0oa1bound2App3", "okta.users.read"));
  expect(without.found(QUESTION)).toEqual([
    "no: No: the app lacks the scope okta.users.manage. Grant it to the app under Okta API Scopes, then run okta-idm login with it in --scopes.",
  ]);
  const withIt = await examine(serviceApp("0oa2unbound3App4", "okta.users.manage", { OKTA_DPOP: "false" }));
  expect(withIt.found(QUESTION)).toEqual([
    "ok: Yes: the app has the scope okta.users.manage, for the users that its admin role covers.",
  ]);
});

test("a profile that allows no changes cannot suspend users", async () => {
  const home = await makeHome({ url: mock.url, key: mock.apiKey, more: { maxChanges: 0 } });
  expect((await examine(home.env)).found(QUESTION)).toEqual([
    "no: No: the profile allows no changes (maxChanges is 0).",
  ]);
});

test.each([
  [["USER_ADMIN"], "ok: Yes: admin@example.com (00u7adm2in4istr6ato8) is a group admin, so members"],
  [["READ_ONLY_ADMIN", "ORG_ADMIN"], "ok: Yes: admin@example.com (00u7adm2in4istr6ato8) is an org admin."],
  [
    ["HELP_DESK_ADMIN"],
    "no: No: admin@example.com (00u7adm2in4istr6ato8) has only the role HELP_DESK_ADMIN.",
  ],
  [["CUSTOM"], "untried: Maybe: admin@example.com (00u7adm2in4istr6ato8) has a custom admin role"],
  [
    [],
    "untried: Unknown: Okta lists no admin role of admin@example.com (00u7adm2in4istr6ato8). Suspending needs",
  ],
])("an owner with the roles %j: %s", async (types, expected) => {
  const org = await orgWithRoles(
    200,
    types.map((type) => ({ id: type, type, status: "ACTIVE" })),
  );
  expect((await examine(org)).found(QUESTION)[0]).toContain(expected);
});

test("if the roles of the owner cannot be read, doctor names the roles that suspending needs", async () => {
  const org = await orgWithRoles(403, { errorCode: "E0000006", errorSummary: "No permission" });
  expect((await examine(org)).found(QUESTION)[0]).toBe(
    "untried: Unknown: this token cannot read the admin roles of admin@example.com (00u7adm2in4istr6ato8). Suspending needs a group, org or super admin.",
  );
});

/** An org with an owner of the token, and this response for the roles. */
async function orgWithRoles(status: number, body: unknown) {
  const owner = { id: "00u7adm2in4istr6ato8", status: "ACTIVE", profile: { login: "admin@example.com" } };
  const server = createServer(({ url = "" }, response) => {
    const isRoles = url.endsWith("/roles");
    response.writeHead(isRoles ? status : 200, { "Content-Type": "application/json" });
    response.end(JSON.stringify(isRoles ? body : url.endsWith("/me") ? owner : []));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { OKTA_URL: `http://127.0.0.1:${port}`, OKTA_API_KEY: "k" };
}

test("doctor lists the granted scopes of a service app, the actions they allow, and the scopes that others need", async () => {
  const asked = "okta.users.read okta.groups.manage okta.logs.read";
  const { code, found, rows } = await examine(serviceApp("0oa1bound2App3", asked));
  expect(code).toBe(0);
  expect(found("sign-in")).toEqual(["ok: service app 0oa1bound2App3, with a private key"]);
  expect(found("DPoP")).toEqual(["ok: tokens are bound to a key of this process"]);
  expect(found("scopes")).toEqual([
    "ok: okta.groups.manage okta.users.read, within the app's admin role",
    "warn: requested, but not granted to the app: okta.logs.read",
  ]);
  expect(found("get_users")).toEqual(["ok: works"]);
  expect(found("get_groups")).toEqual(["ok: works"]);
  expect(found("add_user_to_group")).toEqual(["ok: granted: okta.groups.manage"]);
  expect(found("get_events")).toEqual(["no: grant okta.logs.read to the app"]);
  expect(found("suspend_user")).toEqual(["no: grant okta.users.manage to the app"]);
  expect(rows.filter(({ check }) => check.includes("_"))).toHaveLength(actions.length);
});

test("doctor warns about a service app without DPoP", async () => {
  const { found } = await examine(
    serviceApp("0oa2unbound3App4", "okta.users.manage", { OKTA_DPOP: "false" }),
  );
  expect(found("DPoP")).toEqual(["warn: off: anyone who gets a token can use it"]);
  expect(found("token")[0]).toMatch(/^ok: valid for \d+ min, then renewed$/);
});

test("a service app without a token fails at the sign-in, not at the connection", async () => {
  const { code, found, rows } = await examine(serviceApp("0oa9nobody", "okta.users.read"));
  expect(code).toBe(4);
  expect(found("sign-in")[0]).toMatch(/^fail: .*invalid_client.*Check the client id/);
  expect(rows.map(({ check }) => check)).toEqual(["URL", "sign-in"]);
});

test("a rejected token fails at the sign-in", async () => {
  const { code, found, rows } = await examine({ ...env, OKTA_API_KEY: "revoked" });
  expect(code).toBe(4);
  expect(found("sign-in")).toEqual(["fail: Okta rejects the API token: it is wrong, expired or revoked"]);
  expect(rows.at(-1)?.check).toBe("sign-in");
});

test("a rejected DPoP proof fails at the sign-in, and no action is listed", async () => {
  const challenge =
    'DPoP error="invalid_dpop_proof", error_description="The DPoP proof has already been used."';
  const org = await startOrg({ status: 400, headers: { "WWW-Authenticate": challenge }, body: "" });
  const { code, found, rows } = await examine({ OKTA_URL: org.url, OKTA_API_KEY: "k" });
  expect(code).toBe(4);
  expect(found("sign-in")[0]).toMatch(/^fail: .*The DPoP proof has already been used.*Check that no proxy/);
  expect(rows.at(-1)?.check).toBe("sign-in");
});

test("a failing list says nothing about admin roles", async () => {
  mock.faults([{ kind: "status", status: 503, times: 3, operation: "listGroups" }]);
  const { found } = await examine(env);
  expect(found("get_users")).toEqual(["ok: works"]);
  expect(found("get_groups")).toEqual([
    "untried: status 503 says nothing about the owner's rights. Try again later",
  ]);
});

test("the time that reads take does not count as a clock difference", async () => {
  const slow = await startMock({ state: acme });
  onTestFinished(() => slow.close());
  const headers = { Date: new Date(Date.now() - 60_000).toUTCString() };
  slow.faults([{ kind: "status", status: 200, headers, body: [], operation: "listUsers" }]);
  const { found } = await examine({ OKTA_URL: slow.url, OKTA_API_KEY: slow.apiKey });
  expect(found("clock")).toEqual(["ok: same as the org's"]);
});

test("doctor reports a clock that is an hour behind", async () => {
  const late = await startMock({ state: acme });
  onTestFinished(() => late.close());
  late.advance(3_600_000);
  const { code, found } = await examine({ OKTA_URL: late.url, OKTA_API_KEY: late.apiKey });
  expect(code).toBe(0);
  expect(found("clock")).toEqual(["warn: this machine is 60 min behind the org"]);
});

test.each([
  ["https://acme-admin.okta.com", "omit -admin"],
  ["https://acme.okta.com/api/v1", "must end after the host name"],
  ["acme.okta.com", "is not a URL"],
])("doctor rejects the URL %s", async (url, message) => {
  const { code, found } = await examine({ OKTA_URL: url, OKTA_API_KEY: "k" });
  expect(code).toBe(2);
  expect(found("settings")[0]).toContain(message);
});

test("a host that is not an org fails at the connection", async () => {
  const org = await startOrg({ body: "<html>Welcome</html>" });
  const { code, found } = await examine({ OKTA_URL: org.url, OKTA_API_KEY: "k" });
  expect(code).toBe(8);
  expect(found("connection")[0]).toMatch(/^fail: .*is not JSON.*A proxy may have responded/);
  await org.close();
  const gone = await examine({ OKTA_URL: org.url, OKTA_API_KEY: "k" });
  expect(gone.code).toBe(8);
  expect(gone.found("connection")[0]).toContain("ECONNREFUSED");
});

test("doctor warns about a rate limit that is nearly used up", async () => {
  const limited = await startMock({
    state: acme,
    limits: { buckets: { "/api/v1/groups": { limit: 20, windowMs: 60_000 } } },
  });
  onTestFinished(() => limited.close());
  const surroundings = { OKTA_URL: limited.url, OKTA_API_KEY: limited.apiKey };
  const ask = () =>
    fetch(`${limited.url}/api/v1/groups?limit=1`, { headers: { authorization: `SSWS ${limited.apiKey}` } });
  for (let call = 0; call < 18; call++) await ask();
  const { found } = await examine(surroundings);
  expect(found("rate limit")).toContain("warn: /api/v1/groups: 1 of 20 left");
});

test("doctor runs all checks on a server without a user `me`", async () => {
  const { code, found, rows } = await examine({ OKTA_URL: (await withoutMe()).url, OKTA_API_KEY: "key" });
  expect(code).toBe(0);
  expect(found("sign-in")[0]).toMatch(
    /^ok: API token of an unknown user \(GET \/api\/v1\/users\/\{userId\} returned 404/,
  );
  expect(rows.map(({ check }) => check)).toContain("suspend_user");
});

/** A server that only has lists, and responds with 404 to everything else. */
async function withoutMe() {
  const server = createServer(({ url = "" }, response) => {
    const isList = /^\/api\/v1\/\w+\?/.test(url);
    response.writeHead(isList ? 200 : 404, { "Content-Type": "application/json" });
    response.end(isList ? "[]" : JSON.stringify({ errorCode: "E0000007", errorSummary: "Not found" }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("doctor and status name protected entries that match nothing, or match only by email address", async () => {
  const guards = {
    users: ["breakglass@example.com", "breakglas@example.com", "shared@example.com"],
    groups: ["finance", "Finanse"],
    apps: ["Payroll", "Pay roll"],
  };
  const home = await makeHome({ url: mock.url, key: mock.apiKey, more: { protected: guards } });
  const { found } = await examine(home.env);
  const faults = [
    'protected.users "breakglas@example.com" matches nothing: no user has this id, login or email address',
    'protected.users "shared@example.com" matches one@example.com (00u9one1shared2Pa6n8), two@example.com (00uAtwo2shared3Qb7p9) by email address, which users can change. Use the login or the id',
    'protected.groups "Finanse" matches nothing: no group has this id or name',
    'protected.apps "Pay roll" matches nothing: no app has this id or label',
  ];
  expect(found("protection")).toEqual(faults.map((fault) => `warn: ${fault}`));
  const { stderr, stdout } = await inProcess(["status", "-o", "json"], { env: home.env });
  expect(stderr).toBe(faults.map((fault) => `${fault}\n`).join(""));
  expect(JSON.parse(stdout).protectionFaults).toEqual(faults);
});

test("protection without a mistake is one row", async () => {
  const more = { protected: { users: ["breakglass@example.com", "ANA@example.com"], apps: ["payroll"] } };
  const home = await makeHome({ url: mock.url, key: mock.apiKey, more });
  expect((await examine(home.env)).found("protection")).toEqual(["ok: all 3 entries match"]);
});
