import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import type { Limits } from "../src/index.ts";
import { ask, mockWith, open } from "./ask.ts";

const limited = (limit: number, windowMs = 60_000): { limits: Limits } => ({
  limits: { buckets: { "/api/v1/users": { limit, windowMs } } },
});

test("one call more than the limit is refused: E0000047, remaining 0, no Retry-After", async () => {
  const mock = await mockWith(limited(2));
  expect((await ask(mock, "/api/v1/users")).headers["x-rate-limit-remaining"]).toBe("1");
  expect((await ask(mock, "/api/v1/users")).headers["x-rate-limit-remaining"]).toBe("0");
  const { status, headers, json } = await ask(mock, "/api/v1/users");
  expect(status).toBe(429);
  expect(json()).toEqual({
    errorCode: "E0000047",
    errorSummary: "API call exceeded rate limit due to too many requests.",
    errorLink: "E0000047",
    errorId: expect.stringMatching(/^oae/),
    errorCauses: [],
  });
  expect(headers).toMatchObject({ "x-rate-limit-limit": "2", "x-rate-limit-remaining": "0" });
  expect(headers).not.toHaveProperty("retry-after");
  const wait = Number(headers["x-rate-limit-reset"]) - Date.parse(String(headers.date)) / 1000;
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(61);
});

test("a refused write is not carried out", async () => {
  const mock = await mockWith(limited(0));
  const user = "/api/v1/users/00u1ana2ferreira3Q5d";
  const before = (await ask(mock, user)).json().status;
  expect((await ask(mock, `${user}/lifecycle/suspend`, { method: "POST" })).status).toBe(429);
  expect((await ask(mock, user)).json().status).toBe(before);
});

test("after the reset, calls are taken again", async () => {
  const mock = await mockWith(limited(1));
  await ask(mock, "/api/v1/users");
  const refused = await ask(mock, "/api/v1/users");
  expect(refused.status).toBe(429);
  mock.advance(Number(refused.headers["x-rate-limit-reset"]) * 1000 - mock.now());
  const { status, headers } = await ask(mock, "/api/v1/users");
  expect(status).toBe(200);
  expect(Number(headers["x-rate-limit-reset"])).toBeGreaterThan(
    Number(refused.headers["x-rate-limit-reset"]),
  );
});

test("a window can be shorter than a minute", async () => {
  const mock = await mockWith(limited(1, 5_000));
  await ask(mock, "/api/v1/users");
  expect((await ask(mock, "/api/v1/users")).status).toBe(429);
  mock.advance(5_000);
  expect((await ask(mock, "/api/v1/users")).status).toBe(200);
});

test("operations of one bucket share its limit, those of another do not", async () => {
  const mock = await mockWith(limited(1));
  await ask(mock, "/api/v1/users");
  const suspend = "/api/v1/users/00u1ana2ferreira3Q5d/lifecycle/suspend";
  expect((await ask(mock, suspend, { method: "POST" })).status).toBe(429);
  expect((await ask(mock, "/api/v1/users/00u1ana2ferreira3Q5d")).status).toBe(200);
  expect((await ask(mock, "/api/v1/groups")).status).toBe(200);
});

test.each([
  ["/api/v1/users", "600"],
  ["/api/v1/users/00u1ana2ferreira3Q5d", "2000"],
  ["/api/v1/groups", "500"],
  ["/api/v1/apps", "100"],
  ["/api/v1/logs", "120"],
])("%s has the limit of a Workforce org: %s", async (path, limit) => {
  const mock = await mockWith();
  expect((await ask(mock, path)).headers["x-rate-limit-limit"]).toBe(limit);
});

test("a wrong key and no key use up nothing", async () => {
  const mock = await mockWith(limited(1));
  for (const Authorization of ["SSWS wrong", ""]) {
    const { status, headers } = await ask(mock, "/api/v1/users", { headers: { Authorization } });
    expect(status).toBe(401);
    expect(headers).not.toHaveProperty("x-rate-limit-limit");
  }
  expect((await ask(mock, "/api/v1/users")).status).toBe(200);
});

test("* stands for the buckets that are not named", async () => {
  const mock = await mockWith({ limits: { buckets: { "*": { limit: 7 }, "/api/v1/logs": { limit: 3 } } } });
  expect((await ask(mock, "/api/v1/groups")).headers["x-rate-limit-limit"]).toBe("7");
  expect((await ask(mock, "/api/v1/logs")).headers["x-rate-limit-limit"]).toBe("3");
});

test("one request in flight too many gets the concurrency 429, and the next is taken", async () => {
  const mock = await mockWith({
    limits: { concurrency: 1 },
    faults: [{ answer: "drip", path: "/api/v1/groups", everyMs: 60_000 }],
  });
  // The drip holds a request in flight until its connection is given up.
  const held = await open(mock, "/api/v1/groups");
  const { status, headers, json } = await ask(mock, "/api/v1/users");
  expect(status).toBe(429);
  expect(json()).toMatchObject({ errorCode: "E0000047" });
  expect(headers).toMatchObject({ "x-rate-limit-limit": "0", "x-rate-limit-remaining": "0" });
  expect(Number(headers["x-rate-limit-reset"]) - Date.parse(String(headers.date)) / 1000).toBeGreaterThan(
    100,
  );
  expect(headers).not.toHaveProperty("retry-after");

  const ended = text(held).catch(() => "");
  held.destroy();
  await ended;
  await expect.poll(async () => (await ask(mock, "/api/v1/users")).status).toBe(200);
});

test.each([
  [
    { buckets: { "/api/v1/users": { limit: -1 } } },
    'limits.buckets["/api/v1/users"].limit: takes a whole number from 0',
  ],
  [{ concurrency: 0 }, "limits.concurrency: takes a whole number from 1"],
  [{ bucket: {} }, "limits.bucket: unknown; takes buckets, concurrency"],
])("limits %j are refused with a message", async (limits, message) => {
  await expect(mockWith({ limits: limits as Limits })).rejects.toThrow(message);
});
