import { apiToken, createOktaClient } from "@okta-idm/core";
import { expect, test } from "vitest";
import { createConnector, makeChange, planChange } from "../src/index.ts";
import { asset, recordingFetch } from "./recording-fetch.ts";

// An input is what it was at the call, whatever its owner does to it while the connector loads, reads and waits.

const users = ["00u1a2b3c4d5e6f7g8h9", "00uaaaaaaaaaaaaaaaaa", "00ubbbbbbbbbbbbbbbbb"] as const;

function org(body?: unknown) {
  const { fetch, requests } = recordingFetch(body);
  const client = createOktaClient({ orgUrl: asset.url, auth: apiToken(asset.apikey), fetch });
  const sent = () => requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
  return { client, connector: createConnector(asset, { fetch }), sent };
}

test("one object that names another target for each call", async () => {
  const { connector, sent } = org();
  const input = { endpoint: "", method: "DELETE" };
  const calls = users.map((user) => {
    input.endpoint = `/api/v1/users/${user}`;
    return connector.run("generic_task", input);
  });
  await Promise.all(calls);
  expect(sent()).toEqual(users.map((user) => `DELETE /api/v1/users/${user}`));
});

test("an input that is changed once it was checked", async () => {
  const { connector, sent } = org([]);
  await connector.run("generic_task", { endpoint: "/api/v1/groups" });
  for (let turns = 0; turns < 30; turns += 1) {
    const input = { endpoint: "/api/v1/groups", method: "GET", headers: {} };
    const call = connector.run("generic_task", input);
    for (let turn = 0; turn < turns; turn += 1) await undefined;
    Object.assign(input, { endpoint: "/api/v1/users/00u1", method: "DELETE", headers: { "X-A": [1] } });
    await call;
  }
  expect(new Set(sent())).toEqual(new Set(["GET /api/v1/groups"]));
});

test("plans of one object read whom each of them named", async () => {
  const { client, sent } = org({ id: users[0], status: "ACTIVE", profile: {} });
  const input = { path_parameters: { userId: "" } };
  const plans = users.map((userId) => {
    input.path_parameters.userId = userId;
    return planChange({ client }, "suspend_user", input);
  });
  await Promise.all(plans);
  expect(sent()).toEqual(users.map((user) => `GET /api/v1/users/${user}`));
});

test("a change is made to whom it was planned for", async () => {
  const { client, sent } = org({ id: users[0], status: "ACTIVE", profile: {} });
  const input = { path_parameters: { userId: users[0] as string } };
  const change = makeChange({ client }, "suspend_user", input, { verify: false, owner: "none" });
  input.path_parameters.userId = users[1];
  await change;
  expect(sent()).toEqual([
    `GET /api/v1/users/${users[0]}`,
    `POST /api/v1/users/${users[0]}/lifecycle/suspend`,
  ]);
});
