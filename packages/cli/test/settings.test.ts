import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";
import { oktaIdm } from "./okta-idm.ts";
import { startOrg } from "./org.ts";

const KEY = { OKTA_API_KEY: "key" };
// Nothing listens there, in case a failing test sends its request.
const NOWHERE = { OKTA_URL: "http://127.0.0.1:1" };

test.each([
  ["no org", {}, [], "No org is configured.\n  Run okta-idm login, set OKTA_URL, or pass --url"],
  ["an empty OKTA_URL", { OKTA_URL: "" }, [], "No org is configured"],
  [
    "no key",
    NOWHERE,
    [],
    "There are no credentials for this org.\n  Run okta-idm login, or set OKTA_API_KEY",
  ],
  ["an empty token", { ...NOWHERE, OKTA_API_KEY: "" }, [], "There are no credentials for this org"],
  ["a token without an org", KEY, ["--limit", "1"], "No org is configured"],
  ["a token that is only its scheme", { ...NOWHERE, OKTA_API_KEY: "SSWS " }, [], "The API token is empty"],
  [
    "a token with a line break",
    { ...NOWHERE, OKTA_API_KEY: "hu\nsh" },
    [],
    "contains characters that no token",
  ],
  [
    "two ways to sign in",
    { ...KEY, ...NOWHERE, OKTA_CLIENT_ID: "hush" },
    [],
    "OKTA_API_KEY and OKTA_CLIENT_ID are both set",
  ],
  [
    "a service app without a key",
    { ...NOWHERE, OKTA_CLIENT_ID: "hush" },
    [],
    "Set OKTA_PRIVATE_KEY_FILE (or",
  ],
  [
    "a service app without scopes",
    { ...NOWHERE, OKTA_CLIENT_ID: "x", OKTA_PRIVATE_KEY: "hush" },
    [],
    "OKTA_CLIENT_ID is set, but OKTA_SCOPES is not.\n  Set OKTA_SCOPES too.",
  ],
  [
    "a key that cannot sign",
    { ...NOWHERE, OKTA_CLIENT_ID: "x", OKTA_PRIVATE_KEY: "hush", OKTA_SCOPES: "okta.users.read" },
    [],
    "private key",
  ],
  ["a URL without a scheme", { ...KEY, OKTA_URL: "org.invalid" }, [], "The org URL is not a URL"],
  ["http on a real host", { ...KEY, OKTA_URL: "http://org.invalid" }, [], "must begin with https://"],
  ["a path", { ...KEY, OKTA_URL: "https://org.invalid/api/v1" }, [], "must end after the host name"],
  ["the Admin Console", { ...KEY, OKTA_URL: "https://acme-admin.okta.com" }, [], "omit -admin"],
  ["a password in the URL", { ...KEY, OKTA_URL: "https://ana:hush@org.invalid" }, [], "user or password"],
  [
    "--url with the token of another org",
    { ...KEY, ...NOWHERE },
    ["--url", "https://hush.invalid"],
    "--url names another org than OKTA_URL, and OKTA_API_KEY belongs to that of OKTA_URL",
  ],
  [
    "a proxy that is no URL",
    { ...KEY, ...NOWHERE },
    ["--http-proxy", "hush:3128"],
    "The proxy URL is invalid",
  ],
  [
    "a CA file that does not exist",
    { ...KEY, ...NOWHERE },
    ["--ca-file", "/nonexistent"],
    "The file /nonexistent does not exist",
  ],
])(
  "%s is rejected, and the message says what to set and repeats no value",
  async (_, env, options, message) => {
    const { code, stdout, stderr } = await inProcess(["users", "list", ...options], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("hush");
  },
);

test("an empty key file is rejected", async () => {
  const { path } = await makeHome();
  const file = join(path, "key.pem");
  await writeFile(file, "", { mode: 0o600 });
  const scopes = { OKTA_SCOPES: "okta.users.read" };
  const env = { ...NOWHERE, ...scopes, OKTA_CLIENT_ID: "x", OKTA_PRIVATE_KEY_FILE: file };
  expect(await inProcess(["users", "list"], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("The private key is neither PEM nor a JWK"),
  });
});

test.each(["key", "SSWS key", "ssws key", "key\n"])("the token may be written %j", async (key) => {
  const org = await startOrg();
  const env = { OKTA_URL: `${org.url}/`, OKTA_API_KEY: key };
  expect(await inProcess(["run", "get_users"], { env })).toMatchObject({ code: 0, stderr: "" });
  expect(org.received).toMatchObject([{ url: "/api/v1/users", authorization: "SSWS key" }]);
});

test("--url is enough to name the org of a token in the environment", async () => {
  const org = await startOrg();
  expect(await inProcess(["run", "get_users", "--url", org.url], { env: KEY })).toMatchObject({ code: 0 });
  expect(org.received).toMatchObject([{ authorization: "SSWS key" }]);
});

test("a token is never sent to another org than the one that it was set with", async () => {
  const [acme, other] = [await startOrg(), await startOrg()];
  const { env } = await makeHome({ url: acme.url, key: "acme-key" });
  const tries = [
    // The profile's token, and a URL of another org.
    { env: { ...env }, args: ["--url", other.url] },
    { env: { ...env, OKTA_URL: other.url }, args: [] },
    { env: { ...env, OKTA_URL: other.url }, args: ["--profile", "acme", "--url", other.url] },
    // The environment's token, and the profile's org.
    { env: { ...env, OKTA_API_KEY: "other-key" }, args: [] },
    { env: { ...env, OKTA_API_KEY: "other-key", OKTA_PROFILE: "acme" }, args: [] },
    // The environment's token and org, and another org by option.
    { env: { ...env, OKTA_API_KEY: "other-key", OKTA_URL: other.url }, args: ["--url", acme.url] },
  ];
  for (const { env, args } of tries) {
    const { code, stderr } = await inProcess(["run", "get_users", ...args], { env });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/another org|but OKTA_URL is not|no credentials/),
    });
  }
  expect([acme.received, other.received]).toEqual([[], []]);
  // Settings that belong together are used together.
  await inProcess(["run", "get_users"], { env });
  await inProcess(["run", "get_users"], { env: { ...env, OKTA_API_KEY: "other-key", OKTA_URL: other.url } });
  await inProcess(["run", "get_users", "--profile", "acme"], {
    env: { ...env, OKTA_API_KEY: "other-key", OKTA_URL: other.url },
  });
  expect(acme.received.map(({ authorization }) => authorization)).toEqual(["SSWS acme-key", "SSWS acme-key"]);
  expect(other.received.map(({ authorization }) => authorization)).toEqual(["SSWS other-key"]);
});

test("a profile with a URL that was edited by hand has no token: the token was meant for another org", async () => {
  const [acme, other] = [await startOrg(), await startOrg()];
  const home = await makeHome({ url: acme.url, key: "acme-key", more: { url: other.url } });
  const { code, stderr } = await inProcess(["run", "get_users"], { env: home.env });
  expect(code).toBe(2);
  expect(stderr).toContain("The API token of the profile acme is missing: it is gone.\n  Run okta-idm login");
  expect(other.received).toEqual([]);
});

test("requests go through the proxy of --http-proxy", async () => {
  const connects: unknown[] = [];
  const proxy = createServer().on("connect", ({ url }, socket) => {
    connects.push(url);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void proxy.close());
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  await inProcess(["run", "get_users", "--http-proxy", url], { env: { ...KEY, ...NOWHERE } });
  expect(connects).toEqual(["127.0.0.1:1"]);
});

test.each([
  ["run", "get_users", "--api-key", "hush"],
  ["run", "get_users", "--api-key=hush"],
  ["users", "list", "--token", "hush"],
  ["run", "get_users", "--help", "--api-key=hush"],
  ["run", "get_users", "-khush"],
  ["run", "get_users", "hush"],
  ["actions", "--api-key", "hush"],
  ["--api-key", "hush"],
])("a token among the arguments is rejected and not repeated: %s %s %s %s", async (...args) => {
  const org = await startOrg();
  const env = { ...KEY, OKTA_URL: org.url };
  const { code, stdout, stderr } = await inProcess(args, { env });
  expect({ code, stdout, received: org.received }).toEqual({ code: 2, stdout: "", received: [] });
  expect(stderr).toMatch(/^okta-idm: .+\n( {2}.+\n)*$/);
  expect(stderr).not.toContain("hush");
});

test("--debug shows each request, and neither key, nor query, nor id", async () => {
  const org = await startOrg({ body: [] });
  const env = { OKTA_URL: org.url, OKTA_API_KEY: "hush-key" };
  const args = ["users", "search", 'profile.login eq "hush@example.com"', "--debug"];
  const { code, stderr } = await oktaIdm(args, { env });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^\[debug\] GET \/api\/v1\/users: 200 in \d+ ms\nNo users found\.\n$/);
});
