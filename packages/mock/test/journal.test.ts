import { expect, test } from "vitest";
import { createJournal } from "../src/journal.ts";
import { ask, mockWith } from "./ask.ts";
import { serviceApp } from "./service-app.ts";

const ANA = "00u1ana2ferreira3Q5d";

test("requests() returns the requests in order, with operation and status", async () => {
  const mock = await mockWith({ startTime: "2026-01-02T03:04:05Z", speed: 0 });
  await ask(mock, "/api/v1/users?limit=2&search=status%20pr", { headers: { Accept: "application/json" } });
  await ask(mock, `/api/v1/users/${ANA}/lifecycle/suspend`, { method: "POST" });
  await ask(mock, "/api/v1/no-such-list");
  expect(mock.requests()).toMatchObject([
    {
      at: "2026-01-02T03:04:05.000Z",
      operation: "listUsers",
      method: "GET",
      path: "/api/v1/users",
      query: { limit: "2", search: "status pr" },
      headers: { accept: "application/json", authorization: "SSWS (hidden)" },
      status: 200,
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
    { operation: "suspendUser", method: "POST", path: `/api/v1/users/${ANA}/lifecycle/suspend`, status: 200 },
    { method: "GET", path: "/api/v1/no-such-list", status: 501 },
  ]);
  expect(mock.requests()[2]).not.toHaveProperty("operation");
  expect((await ask(mock, "/_mock/requests")).json()).toEqual(JSON.parse(JSON.stringify(mock.requests())));
});

test("a request has no status if its connection was reset", async () => {
  const mock = await mockWith({ faults: [{ kind: "resetAfter" }] });
  await expect(ask(mock, "/api/v1/users")).rejects.toThrow("ECONNRESET");
  expect(mock.requests()).toHaveLength(1);
  expect(mock.requests()[0]).not.toHaveProperty("status");
});

test("requests to the mock itself are not recorded", async () => {
  const mock = await mockWith();
  await ask(mock, "/_mock/violations");
  expect(mock.requests()).toEqual([]);
});

test("no API token, assertion, proof or access token is in requests()", async () => {
  const { client, token, proof, assertion } = await serviceApp();
  const mock = await mockWith({ oauthClients: [client] });
  const url = `${mock.url}/oauth2/v1/token`;
  const secrets = [mock.apiKey, await assertion(mock), await proof(mock, { url })];
  const { access_token } = (await token(mock, { assertion: String(secrets[1]) })).json();
  await token(mock, { proof: String(secrets[2]) });
  await ask(mock, "/api/v1/users?limit=1", { headers: { Authorization: `Bearer ${access_token}` } });
  await ask(mock, "/api/v1/users?limit=1");
  const text = JSON.stringify(mock.requests());
  for (const secret of [...secrets, access_token]) expect(text).not.toContain(secret);
  expect(mock.requests()[0]).toMatchObject({
    path: "/oauth2/v1/token",
    body: { grant_type: "client_credentials", client_assertion: "(hidden)", scope: "okta.users.read" },
  });
});

test("the last 1,000 requests are kept", () => {
  const journal = createJournal();
  const request = { method: "GET", query: new URLSearchParams(), headers: {}, body: "" };
  for (let asked = 0; asked < 2_100; asked += 1) {
    const url = `/api/v1/users/${asked}`;
    const origin = "http://127.0.0.1:4010";
    journal.add({ ...request, url, pathname: url, origin, requestId: `${asked}` }, "getUser", asked)(200);
  }
  expect(journal.requests()).toHaveLength(1_000);
  expect(journal.requests().at(-1)).toMatchObject({ path: "/api/v1/users/2099", status: 200 });
});
