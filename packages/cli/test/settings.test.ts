import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { oktaIdm } from "./okta-idm.ts";
import { startOrg } from "./org.ts";

const KEY = { OKTA_API_KEY: "key" };
// Nobody listens there, should a test fail and send its request.
const NOWHERE = { OKTA_URL: "http://127.0.0.1:1" };

test.each([
  ["no URL", KEY, [], "No org: set OKTA_URL, or give --url"],
  ["an empty OKTA_URL", { ...KEY, OKTA_URL: "" }, [], "No org: set OKTA_URL"],
  ["an empty --url", { ...KEY, ...NOWHERE }, ["--url", ""], "No org: set OKTA_URL"],
  ["no key", NOWHERE, [], "No key: put an API token into the environment variable OKTA_API_KEY"],
  ["an empty key", { ...NOWHERE, OKTA_API_KEY: "" }, [], "No key: put an API token"],
  ["a key that is its scheme alone", { ...NOWHERE, OKTA_API_KEY: "SSWS " }, [], "The API token is empty"],
  [
    "a key with a line break in it",
    { ...NOWHERE, OKTA_API_KEY: "hu\nsh" },
    [],
    "holds characters that no token",
  ],
  ["a URL without a scheme", { ...KEY, OKTA_URL: "org.invalid" }, [], "The org URL is not a URL"],
  ["http on a real host", { ...KEY, OKTA_URL: "http://org.invalid" }, [], "must begin with https://"],
  ["a path", { ...KEY, OKTA_URL: "https://org.invalid/api/v1" }, [], "must end after the host name"],
  ["the admin console", { ...KEY, OKTA_URL: "https://acme-admin.okta.com" }, [], "leave out -admin"],
  ["a password in the URL", { ...KEY, OKTA_URL: "https://ana:hush@org.invalid" }, [], "user or password"],
  [
    "a bad --url over a good OKTA_URL",
    { ...KEY, ...NOWHERE },
    ["--url", "http://hush.invalid"],
    "begin with https://",
  ],
  [
    "a proxy that is no URL",
    { ...KEY, ...NOWHERE },
    ["--http-proxy", "hush:3128"],
    "The proxy must be a URL",
  ],
])(
  "%s is refused, and the message says what to set and repeats no value",
  async (_, env, options, message) => {
    const { code, stdout, stderr } = await oktaIdm(["run", "get_users", ...options], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("hush");
  },
);

test("--url stands above OKTA_URL", async () => {
  const [meant, other] = [await startOrg(), await startOrg()];
  const env = { ...KEY, OKTA_URL: other.url };
  expect(await oktaIdm(["run", "get_users", "--url", meant.url], { env })).toMatchObject({
    code: 0,
    stderr: "",
  });
  expect([meant.received.length, other.received.length]).toEqual([1, 0]);
});

test("a final slash of the URL is forgiven", async () => {
  const org = await startOrg();
  const env = { ...KEY, OKTA_URL: `${org.url}/` };
  expect(await oktaIdm(["run", "get_users"], { env })).toMatchObject({ code: 0, stderr: "" });
  expect(org.received).toMatchObject([{ url: "/api/v1/users" }]);
});

test.each(["key", "SSWS key", "ssws key", "key\n"])("the key may be written %j", async (key) => {
  const org = await startOrg();
  const env = { OKTA_URL: org.url, OKTA_API_KEY: key };
  expect(await oktaIdm(["run", "get_users"], { env })).toMatchObject({ code: 0, stderr: "" });
  expect(org.received).toMatchObject([{ authorization: "SSWS key" }]);
});

test("--http-proxy is asked for the way to the org", async () => {
  const asked: unknown[] = [];
  const proxy = createServer().on("connect", ({ url }, socket) => {
    asked.push(url);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void proxy.close());
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  await oktaIdm(["run", "get_users", "--http-proxy", url], { env: { ...KEY, ...NOWHERE } });
  expect(asked).toEqual(["127.0.0.1:1"]);
});

test.each([
  ["run", "get_users", "--api-key", "hush"],
  ["run", "get_users", "--api-key=hush"],
  ["run", "get_users", "--apikey", "hush"],
  ["run", "get_users", "--help", "--api-key=hush"],
  ["run", "get_users", "-khush"],
  ["run", "get_users", "hush"],
  ["actions", "--api-key", "hush"],
  ["--api-key", "hush"],
  ["--api-key=hush"],
])("a key among the arguments is refused and not repeated: %s %s %s %s", async (...args) => {
  const org = await startOrg();
  const env = { ...KEY, OKTA_URL: org.url };
  const { code, stdout, stderr } = await oktaIdm(args, { env });
  expect({ code, stdout, received: org.received }).toEqual({ code: 2, stdout: "", received: [] });
  expect(stderr).toMatch(/^okta-idm: .+\n$/);
  expect(stderr).not.toContain("hush");
});
