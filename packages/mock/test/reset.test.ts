import { expect, test } from "vitest";
import { ask, mockWith } from "./ask.ts";
import { serviceApp } from "./service-app.ts";

const ANA = "/api/v1/users/00u1ana2ferreira3Q5d";

test("reset() restores the initial state", async () => {
  const { client, token } = await serviceApp();
  const mock = await mockWith({
    startTime: "2026-01-01T00:00:00Z",
    speed: 0,
    oauthClients: [client],
    limits: { buckets: { "/api/v1/users/{id}": { limit: 3 } } },
    faults: [{ kind: "status", status: 503, operation: "listGroups" }],
  });
  const start = mock.now();
  const access = (await token(mock)).json().access_token;
  await ask(mock, `${ANA}/lifecycle/suspend?colour=red`, { method: "POST" });
  await ask(mock, "/api/v1/groups");
  mock.faults([{ kind: "html", operation: "listUsers" }]);
  mock.advance(1_000);

  mock.reset();

  expect(mock.now()).toBe(start);
  expect(mock.requests()).toEqual([]);
  expect(mock.violations()).toEqual([]);
  expect(mock.faultsLeft()).toEqual([{ kind: "status", status: 503, operation: "listGroups", times: 1 }]);
  const user = await ask(mock, ANA);
  expect(user.json().status).toBe("ACTIVE");
  expect(user.headers["x-rate-limit-remaining"]).toBe("2");
  expect((await ask(mock, "/api/v1/users", { headers: { Authorization: `Bearer ${access}` } })).status).toBe(
    401,
  );
});

test("POST /_mock/reset does the same for a mock in another process", async () => {
  const mock = await mockWith();
  await ask(mock, ANA);
  const headers = { "Content-Type": "application/json" };
  expect((await ask(mock, "/_mock/reset", { method: "POST", headers })).status).toBe(204);
  expect(mock.requests()).toEqual([]);
});

test("two runs with the same seed and start time have identical responses", async () => {
  const run = async (port: number) => {
    const mock = await mockWith({ port, seed: 7, startTime: "2026-01-01T00:00:00Z", speed: 0 });
    const told = [];
    for (const [method, path] of [
      ["GET", "/api/v1/users?limit=3"],
      ["POST", `${ANA}/lifecycle/suspend`],
      ["POST", `${ANA}/lifecycle/reset_password?sendEmail=false`],
      ["GET", ANA],
      ["GET", "/api/v1/logs?limit=5&sortOrder=DESCENDING"],
      ["GET", "/api/v1/apps/0oanone"],
    ] as const) {
      const { status, headers, body } = await ask(mock, path, { method });
      told.push({ status, headers, body });
      mock.advance(1_000);
    }
    await mock.close();
    return { port: Number(new URL(mock.url).port), told, requests: mock.requests() };
  };
  const first = await run(0);
  expect(await run(first.port)).toEqual(first);
});
