import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { Limits } from "../src/index.ts";
import { createThrottle } from "../src/throttle.ts";
import { ask, mockWith, open } from "./ask.ts";

const limited = (limit: number, windowMs = 60_000): { limits: Limits } => ({
  limits: { buckets: { "/api/v1/users": { limit, windowMs } } },
});

test("a request over the limit is refused: E0000047, remaining 0, no Retry-After", async () => {
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
  expect(wait).toBeLessThanOrEqual(60);
});

test("a refused write is not done", async () => {
  const mock = await mockWith(limited(0));
  const user = "/api/v1/users/00u1ana2ferreira3Q5d";
  const before = (await ask(mock, user)).json().status;
  expect((await ask(mock, `${user}/lifecycle/suspend`, { method: "POST" })).status).toBe(429);
  expect((await ask(mock, user)).json().status).toBe(before);
});

test("after the reset, requests are accepted again", async () => {
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

describe("a window", () => {
  const BEGAN = Date.UTC(2026, 0, 5, 8) + 700;

  /** A bucket with limit 1 and a clock that begins in the middle of a second. */
  function bucket(windowMs: number) {
    let now = BEGAN;
    const throttle = createThrottle({ now: () => now }, {}, limited(1, windowMs).limits);
    const call = (at: number) => {
      now = BEGAN + at;
      const { exceeded, headers } = throttle.take("/api/v1/users");
      return { exceeded, resetMs: Number(new Map(headers).get("x-rate-limit-reset")) * 1000 - BEGAN };
    };
    return { call, throttle };
  }

  test.each([1_000, 5_000, 60_000])(
    "of %i ms begins at the whole second of its first call, and its reset is exact",
    (windowMs) => {
      const ends = windowMs - 700;
      const { call } = bucket(windowMs);
      expect(call(0)).toEqual({ exceeded: false, resetMs: ends });
      expect(call(ends - 1)).toEqual({ exceeded: true, resetMs: ends });
      expect(call(ends)).toEqual({ exceeded: false, resetMs: ends + windowMs });
    },
  );

  test("that ends within a second has a reset that is rounded up", () => {
    const { call } = bucket(1_500);
    expect(call(0)).toEqual({ exceeded: false, resetMs: 1_300 });
    expect(call(799)).toEqual({ exceeded: true, resetMs: 1_300 });
    expect(call(800)).toEqual({ exceeded: false, resetMs: 2_300 });
  });

  test("of less than a second begins with its first request", () => {
    const { call } = bucket(200);
    expect(call(0)).toEqual({ exceeded: false, resetMs: 300 });
    expect(call(199).exceeded).toBe(true);
    expect(call(200).exceeded).toBe(false);
  });

  test("without a request has the same length for a fault", () => {
    const { throttle } = bucket(60_000);
    expect(throttle.exhausted("/api/v1/users")).toEqual([
      ["x-rate-limit-limit", "1"],
      ["x-rate-limit-remaining", "0"],
      ["x-rate-limit-reset", String((BEGAN - 700 + 60_000) / 1000)],
    ]);
  });
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

test("requests with a wrong key or no key do not count", async () => {
  const mock = await mockWith(limited(1));
  for (const Authorization of ["SSWS wrong", ""]) {
    const { status, headers } = await ask(mock, "/api/v1/users", { headers: { Authorization } });
    expect(status).toBe(401);
    expect(headers).not.toHaveProperty("x-rate-limit-limit");
  }
  expect((await ask(mock, "/api/v1/users")).status).toBe(200);
});

test("* sets the limit of all other buckets", async () => {
  const mock = await mockWith({ limits: { buckets: { "*": { limit: 7 }, "/api/v1/logs": { limit: 3 } } } });
  expect((await ask(mock, "/api/v1/groups")).headers["x-rate-limit-limit"]).toBe("7");
  expect((await ask(mock, "/api/v1/logs")).headers["x-rate-limit-limit"]).toBe("3");
});

test("a concurrent request over the limit gets the concurrency 429, and the next is accepted", async () => {
  const mock = await mockWith({
    limits: { concurrency: 1 },
    faults: [{ kind: "drip", path: "/api/v1/groups", everyMs: 60_000 }],
  });
  // The drip keeps a request in flight until its connection is closed.
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

test("the latest concurrent requests are the ones over the limit", async () => {
  const mock = await mockWith({ latencyMs: 500, limits: { concurrency: 2 } });
  const answers = await Promise.all(Array.from({ length: 4 }, () => ask(mock, "/api/v1/users?limit=1")));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 429]);
});

test.each([
  [
    { buckets: { "/api/v1/users": { limit: -1 } } },
    'limits.buckets["/api/v1/users"].limit: takes a whole number from 0',
  ],
  [{ concurrency: 0 }, "limits.concurrency: takes a whole number from 1"],
  [{ bucket: {} }, "limits.bucket: unknown; takes buckets, concurrency"],
  [
    { buckets: { "/api/v1/user": { limit: 1 } } },
    'limits.buckets["/api/v1/user"]: unknown; takes *, /api/v1/users, ',
  ],
  [{ buckets: { "*": { limt: 1 } } }, 'limits.buckets["*"].limt: unknown; takes limit, windowMs'],
  [{ buckets: { "*": { windowMs: 0 } } }, 'limits.buckets["*"].windowMs: takes a whole number from 1'],
  [{ buckets: { "*": null } }, 'limits.buckets["*"]: takes an object with limit, windowMs'],
  [{ buckets: [] }, "limits.buckets: takes an object with *, /api/v1/users, "],
  [[], "limits: takes an object with buckets, concurrency"],
])("limits %j are rejected with a message", async (limits, message) => {
  await expect(mockWith({ limits: limits as Limits })).rejects.toThrow(message);
});
