import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MockOptions } from "./mock-options.ts";
import { type Mock, startMock } from "./start-mock.ts";

const USER = "/api/v1/users/00u1ana2ferreira3Q5d";

describe("a mock org of examples", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ responses: "examples" });
  });
  afterAll(() => mock.close());

  /** Sends a request with the mock's key. */
  const ask = (
    path: string,
    { headers, ...init }: { method?: string; headers?: Record<string, string> } = {},
  ) => fetch(mock.url + path, { ...init, headers: { Authorization: `SSWS ${mock.apiKey}`, ...headers } });

  test("responds with the example of the contract", async () => {
    const response = await ask(USER);
    expect(response.status).toBe(200);
    expect(response.headers.get("X-Rate-Limit-Limit")).toMatch(/^\d+$/);
    expect(await response.json()).toMatchObject({ id: "00u1ana2ferreira3Q5d", status: "ACTIVE" });
  });

  test.each([
    ["limit=500 on users", "GET", "/api/v1/users?limit=500", {}, 400],
    ["no sendEmail at a password reset", "POST", `${USER}/lifecycle/reset_password`, {}, 400],
    ["an empty Authorization header", "GET", USER, { Authorization: "" }, 401],
  ])("refuses %s as Okta does", async (_, method, path, headers, status) => {
    const response = await ask(path, { method, headers });
    expect(response.status).toBe(status);
    expect(response.headers.get("X-Okta-Request-Id")).toBeTruthy();
    const body = await response.json();
    expect(body).toMatchObject({
      errorCode: expect.stringMatching(/^E\d{7}$/),
      errorSummary: expect.any(String),
      errorCauses: expect.any(Array),
    });
  });

  test("refuses a request without an Authorization header", async () => {
    const response = await fetch(mock.url + USER);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errorCode: "E0000011" });
  });

  test.each([
    ["code=404", 404, "E0000007"],
    ["code=429", 429, "E0000047"],
  ])("returns the error that Prefer: %s requests", async (prefer, status, errorCode) => {
    const response = await ask(USER, { headers: { Prefer: prefer } });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errorCode });
  });

  test("returns the named example of a status with several errors", async () => {
    const headers = { Prefer: "code=404, example=groupNotFound" };
    const response = await ask(`/api/v1/groups/00g1/users/00u1`, { method: "PUT", headers });
    expect(await response.json()).toMatchObject({ errorSummary: expect.stringContaining("(UserGroup)") });
  });

  test.each([
    ["a Content-Type that is no media type", "/api/v1/users", { "Content-Type": "omitCredentials" }],
    ["an Accept that is no media type", "/api/v1/users", { Accept: "json" }],
    ["a path that is not encoded", "/api/v1/users/%E0%A4%A", {}],
  ])("responds with 400 to %s, and continues", async (_, path, headers) => {
    const response = await ask(path, { headers });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ title: "Bad Request", detail: expect.any(String) });
    expect((await ask(USER)).status).toBe(200);
  });

  test("listens on the loopback only", async () => {
    const { hostname, port } = new URL(mock.url);
    expect(hostname).toBe("127.0.0.1");
    expect(await isOpen("127.0.0.1", port)).toBe(true);
    // 127.0.0.2 is this machine too. A server that listens on every address would respond.
    const others = Object.values(networkInterfaces()).flatMap((known) => known ?? []);
    const addresses = ["127.0.0.2", ...others.map(({ address }) => address)].filter(
      (one) => one !== hostname,
    );
    const open = await Promise.all(addresses.map((address) => isOpen(address, port)));
    expect(open).not.toContain(true);
  });
});

test("a mock without options keeps changes", async () => {
  const mock = await startMock();
  const headers = { Authorization: `SSWS ${mock.apiKey}` };
  const status = async () => {
    const response = await fetch(mock.url + USER, { headers });
    return ((await response.json()) as { status: string }).status;
  };
  expect(await status()).toBe("ACTIVE");
  await fetch(`${mock.url}${USER}/lifecycle/suspend`, { method: "POST", headers });
  expect(await status()).toBe("SUSPENDED");
  await mock.close();
});

test.each([
  [{ usrs: 5 }, "usrs: unknown; takes port, seed, users, events, state, limits, "],
  [{ constructor: 5 }, "constructor: unknown; takes port, "],
  [{ faults: null }, "faults: takes a list of faults"],
  [{ state: null }, "state must be an object"],
  [{ latencyMs: 1e12 }, "latencyMs: takes a whole number from 0 to 600000"],
  [{ users: -1 }, "users: takes a whole number from 0"],
  [{ users: "5" }, "users: takes a whole number from 0"],
  [{ port: 65_536 }, "port: takes a whole number from 0 to 65535"],
  [{ repeats: 2 }, "repeats: takes a share from 0 to 1"],
  [{ late: "0.5" }, "late: takes a share from 0 to 1"],
  [{ speed: Number.POSITIVE_INFINITY }, "speed: takes a number from 0"],
  [{ startTime: "yesterday" }, "startTime: takes an ISO date, e.g. 2026-01-01T00:00:00Z"],
  [{ transitionMs: -1 }, "transitionMs: takes a whole number from 0"],
  [{ allowOldSince: "yes" }, "allowOldSince: takes true or false"],
  [{ allowHosts: ["acme.example:4010"] }, "allowHosts[0]: takes a host name without a port"],
  [{ allowOrigins: ["*"] }, "allowOrigins[0]: takes an origin, e.g. http://localhost:5173"],
  [
    { allowOrigins: ["http://localhost/app"] },
    "allowOrigins[0]: takes an origin, e.g. http://localhost:5173",
  ],
  [{ responses: "example" }, 'responses: takes "org" or "examples"'],
  [{ apiKeys: "a-key" }, "apiKeys: takes a list of keys"],
  [{ apiKeys: [""] }, "apiKeys[0]: takes a text"],
  [{ oauthClients: {} }, "oauthClients: takes a list of clients"],
  [{ oauthClients: [7] }, "oauthClients[0]: takes an object with clientId, keys, scopes, dpop"],
  [{ oauthClients: [{ clientId: "" }] }, "oauthClients[0].clientId: takes a text"],
  [{ oauthClients: [{ clientId: "0oa1" }] }, "oauthClients[0].keys: is missing"],
  [{ oauthClients: [{ clientID: "0oa1" }] }, "oauthClients[0].clientID: unknown; takes clientId, keys, "],
  [{ oauthClients: [{ keys: [] }] }, "oauthClients[0].keys: takes at least one public JWK"],
  [{ oauthClients: [{ keys: [{ kty: "RSA", d: "1" }] }] }, 'keys[0]: takes a public JWK, without "d"'],
  [{ oauthClients: [{ keys: ["key"] }] }, "oauthClients[0].keys[0]: takes a public JWK"],
  [{ oauthClients: [{ scopes: "a b" }] }, "oauthClients[0].scopes: takes a list of scopes"],
  [{ state: { user: [] } }, "state.user is unknown; use users, groups, apps, events, memberships"],
  [[], "options: takes an object with port, "],
])("options %j are rejected with a message", async (options, message) => {
  await expect(startMock(options as MockOptions)).rejects.toThrow(message);
});

test("an undefined option is ignored", async () => {
  const mock = await startMock({ users: undefined, limits: { concurrency: undefined } } as object);
  await mock.close();
});

test("two mocks run at the same time, each on its own port", async () => {
  const [one, other] = await Promise.all([startMock(), startMock()]);
  expect(one.url).not.toBe(other.url);
  const headers = { Authorization: `SSWS ${one.apiKey}` };
  expect((await fetch(`${one.url}/api/v1/users`, { headers })).status).toBe(200);
  await one.close();
  await expect(fetch(`${one.url}/api/v1/users`, { headers })).rejects.toThrow();
  expect((await fetch(`${other.url}/api/v1/users`, { headers })).status).toBe(200);
  await other.close();
});

test("a port can be chosen, is rejected while in use, and is free after close", async () => {
  const first = await startMock();
  const port = Number(new URL(first.url).port);
  await expect(startMock({ port })).rejects.toThrow(`Could not listen on port ${port}: listen EADDRINUSE`);
  await first.close();
  const second = await startMock({ port });
  expect(second.url).toBe(first.url);
  await second.close();
});

function isOpen(host: string, port: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: 1_000 });
    const settle = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.on("connect", () => settle(true));
    socket.on("error", () => settle(false));
    socket.on("timeout", () => settle(false));
  });
}
