import { expect, test } from "vitest";
import { createConnector } from "../src/index.ts";
import { asset, recordingFetch } from "./recording-fetch.ts";

// An input is what it was at the call, whatever its owner does to it while the connector loads, reads and waits.

const users = ["00u1a2b3c4d5e6f7g8h9", "00uaaaaaaaaaaaaaaaaa", "00ubbbbbbbbbbbbbbbbb"] as const;

function org(body?: unknown) {
  const { fetch, requests } = recordingFetch(body);
  const sent = () => requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
  return { connector: createConnector(asset, { fetch }), sent };
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
