import { getEventListeners } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nightly } from "../../../../nightly.ts";
import { stoppedClock } from "../../test/fake-clock.ts";
import { LimitedOrg, type LimitedOrgOptions } from "../../test/limited-org.ts";
import { SimulatedTime } from "../../test/simulated-time.ts";
import type { Send } from "../http/layer.ts";
import { HttpRequest } from "../http/request.ts";
import { retry } from "../layers/retry.ts";
import { RateLimiter, type RateLimitOptions } from "./rate-limiter.ts";

const suspend = (signal?: AbortSignal) =>
  new HttpRequest("https://acme.okta.com/api/v1/users/00u1/lifecycle/suspend", { method: "POST", signal });

interface Bulk {
  readonly org: LimitedOrgOptions;
  readonly calls: number;
  /** The concurrent calls of each client. */
  readonly atOnce: number;
  readonly clients?: number;
  readonly limiter?: RateLimitOptions;
  /** The clock error of a client; it grows with each client. */
  readonly clockWrongByMs?: number;
}

/** Suspends many users with independent clients. Returns the org and the number of failed calls. */
async function bulk({ org: options, calls, atOnce, clients = 1, limiter, clockWrongByMs = 0 }: Bulk) {
  const time = new SimulatedTime();
  const org = new LimitedOrg(time, options);
  let failed = 0;
  const client = async (_: unknown, index: number) => {
    const clock = time.wrongBy(clockWrongByMs * (index + 1));
    const send = retry({ clock })(new RateLimiter({ clock, ...limiter }).layer(org.send));
    let left = calls / clients;
    const work = async () => {
      while (left-- > 0) if ((await send(suspend())).status !== 200) failed += 1;
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, left) }, work));
  };
  await time.until(Promise.all(Array.from({ length: clients }, client)));
  return { org, failed };
}

const SIX_SECONDS = { limit: 600, windowMs: 6_000, latencyMs: 15 };

test.each([
  ["10 at once", { atOnce: 10 }],
  ["50 at once", { atOnce: 50 }],
  ["all 5,000 at once", { atOnce: 5_000 }],
  ["a clock that is 37 s slow", { atOnce: 50, clockWrongByMs: -37_000 }],
  ["a clock that is 4,000.3 s fast", { atOnce: 50, clockWrongByMs: 4_000_300 }],
  ["an org that is 150 ms away", { atOnce: 50, org: { limit: 600, windowMs: 60_000, latencyMs: 150 } }],
])("5,000 suspensions, %s: 0.99 of the limit, and no 429", async (_, how) => {
  const { org, failed } = await bulk({ org: SIX_SECONDS, calls: 5_000, ...how });
  expect({ failed, refused: org.refused }).toEqual({ failed: 0, refused: 0 });
  expect(org.share()).toBeGreaterThan(0.99);
});

test.each([
  [2, 50],
  [4, 50],
  [4, 5_000],
])(
  "%d independent clients with %d concurrent calls: 0.95 of the limit, and at most two 429s per window",
  async (...how) => {
    const [clients, atOnce] = how;
    const { org, failed } = await bulk({ org: SIX_SECONDS, calls: 5_000, clients, atOnce });
    expect(failed).toBe(0);
    expect(org.refused).toBeLessThanOrEqual(2 * org.windows);
    expect(org.share()).toBeGreaterThan(0.95);
  },
);

test("eight clients that start together do not fail", async () => {
  const { org, failed } = await bulk({ org: SIX_SECONDS, calls: 4_000, clients: 8, atOnce: 500 });
  expect(failed).toBe(0);
  expect(org.refused).toBeLessThan(50);
});

test.each([50, 3_000])(
  "%d concurrent calls to an org that allows five do not fail, and cause few 429s",
  async (atOnce) => {
    const { org, failed } = await bulk({ org: { ...SIX_SECONDS, concurrency: 5 }, calls: 3_000, atOnce });
    expect(failed).toBe(0);
    expect(org.refused).toBe(0);
    expect(org.tooManyAtOnce).toBeLessThan(3_000 / 5);
  },
);

test("concurrent requests that are refused together halve the limit once", async () => {
  const { open, send } = answeredByHand({ concurrency: 8 });
  const tooMany = { "X-Rate-Limit-Limit": "0", "X-Rate-Limit-Remaining": "0", "X-Rate-Limit-Reset": "120" };
  const first = send(suspend());
  open.shift()?.(told(9));
  await first;
  const calls = Array.from({ length: 8 }, () => send(suspend()));
  for (const answer of open.splice(0)) answer(new Response("{}", { status: 429, headers: tooMany }));
  await Promise.all(calls);
  for (let count = 0; count < 8; count++) send(suspend()).catch(() => {});
  expect(open).toHaveLength(4);
});

test("with a budget of 0.5, half of each window is free for others", async () => {
  const { org, failed } = await bulk({
    org: SIX_SECONDS,
    calls: 1_500,
    atOnce: 50,
    limiter: { budget: 0.5 },
  });
  expect({ failed, refused: org.refused, windows: org.windows }).toEqual({
    failed: 0,
    refused: 0,
    windows: 5,
  });
});

test("a window that ends later than its reset costs a few 429s, and is then known", async () => {
  const { org, failed } = await bulk({ org: { ...SIX_SECONDS, lateMs: 700 }, calls: 5_000, atOnce: 50 });
  expect(failed).toBe(0);
  expect(org.refused).toBeLessThanOrEqual(3);
});

test("for any limit, window, latency and clock, a single client gets no 429 and misses no window", async () => {
  const cases = fc.record({
    limit: fc.integer({ min: 2, max: 300 }),
    windowMs: fc.integer({ min: 2, max: 60 }).map((seconds) => seconds * 1_000),
    latencyMs: fc.integer({ min: 1, max: 200 }),
    atOnce: fc.integer({ min: 1, max: 100 }),
    clockWrongByMs: fc.integer({ min: -5_000_000, max: 5_000_000 }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ limit, windowMs, latencyMs, atOnce, clockWrongByMs }) => {
      const calls = limit * 3 + 1;
      const { org, failed } = await bulk({
        org: { limit, windowMs, latencyMs },
        calls,
        atOnce,
        clockWrongByMs,
      });
      expect({ failed, refused: org.refused }).toEqual({ failed: 0, refused: 0 });
      // With a long latency and few concurrent calls, the latency limits the rate.
      const byTheWay = (latencyMs * 1.5 * limit) / Math.min(atOnce, 25);
      if (byTheWay < windowMs / 2) expect(org.windows).toBe(4);
    }),
    { numRuns: nightly(60, 200) },
  );
});

/** Calls that get their response when the test says so. */
function answeredByHand(options: RateLimitOptions = {}) {
  const clock = stoppedClock();
  const open: ((response: Response) => void)[] = [];
  const limiter = new RateLimiter({ clock, ...options });
  const network: Send = () => new Promise((resolve) => open.push(resolve));
  return { clock, limiter, open, send: limiter.layer(network) };
}

const told = (remaining: number, more: Record<string, string> = {}) =>
  new Response("{}", {
    headers: {
      Date: "Thu, 01 Jan 1970 00:00:00 GMT",
      "X-Rate-Limit-Limit": "10",
      "X-Rate-Limit-Remaining": String(remaining),
      "X-Rate-Limit-Reset": "60",
      ...more,
    },
  });

test("of the first calls, one is sent as a probe, and the others after its response", async () => {
  const { open, send } = answeredByHand();
  const calls = Array.from({ length: 5 }, () => send(suspend()));
  expect(open).toHaveLength(1);
  open.shift()?.(told(9));
  await calls[0];
  expect(open).toHaveLength(4);
});

test("a probe without a response does not block the other calls", async () => {
  const { clock, open, send } = answeredByHand();
  for (let count = 0; count < 3; count++) send(suspend()).catch(() => {});
  expect(open).toHaveLength(1);
  expect(clock.waits).toEqual([1_000]);
});

test("without rate-limit headers, requests do not wait", async () => {
  const { open, send } = answeredByHand({ concurrency: 40 });
  const calls = Array.from({ length: 100 }, () => send(suspend()));
  open.shift()?.(new Response("{}"));
  await calls[0];
  expect(open).toHaveLength(40);
});

test("a repeated header is still read", async () => {
  const { clock, open, send } = answeredByHand();
  const first = send(suspend());
  open.shift()?.(told(0, { "X-Rate-Limit-Reset": "60, 120" }));
  await first;
  send(suspend()).catch(() => {});
  expect(open).toHaveLength(0);
  expect(clock.waits.at(-1)).toBe(60_000);
});

test("a reset in some hours is waited for a little more than a minute", async () => {
  const { clock, open, send } = answeredByHand();
  const first = send(suspend());
  open.shift()?.(told(0, { "X-Rate-Limit-Reset": "7200" }));
  await first;
  send(suspend()).catch(() => {});
  expect(clock.waits.at(-1)).toBe(65_000);
});

test("a clock that is set back by hours blocks no request", async () => {
  let nowMs = 7_200_000;
  const clock = { now: () => nowMs, sleep: () => new Promise<never>(() => {}) };
  const sent: string[] = [];
  const reset = (nowMs + 60_000) / 1_000;
  const send = new RateLimiter({ clock }).layer(async () => {
    sent.push(`at ${nowMs}`);
    return told(0, { Date: new Date(7_200_000).toUTCString(), "X-Rate-Limit-Reset": String(reset) });
  });
  await send(suspend());
  nowMs = 0;
  send(suspend()).catch(() => {});
  expect(sent).toEqual(["at 7200000", "at 0"]);
});

test("one bucket does not wait for another", async () => {
  const { open, send } = answeredByHand();
  const first = send(suspend());
  open.shift()?.(told(0));
  await first;
  send(suspend()).catch(() => {});
  send(new HttpRequest("https://acme.okta.com/api/v1/groups")).catch(() => {});
  expect(open).toHaveLength(1);
});

test("an org does not wait for the limit of another org", async () => {
  const { limiter, open, send } = answeredByHand();
  const first = send(suspend());
  open.shift()?.(told(0));
  await first;
  send(new HttpRequest("https://other.okta.com/api/v1/users")).catch(() => {});
  expect(open).toHaveLength(1);
  expect(limiter.state()).toMatchObject([
    { orgUrl: "https://acme.okta.com", remaining: 0 },
    { orgUrl: "https://other.okta.com", remaining: undefined, inFlight: 1 },
  ]);
});

test("a long queue of one bucket does not block that of another", async () => {
  const { open, send } = answeredByHand({ concurrency: 1 });
  const order: string[] = [];
  for (const name of ["first", "second", "third", "fourth"]) send(suspend()).then(() => order.push(name));
  const other = send(new HttpRequest("https://acme.okta.com/api/v1/groups")).then(() => order.push("other"));
  while (open.length > 0) {
    open.shift()?.(new Response("{}"));
    await new Promise(setImmediate);
  }
  await other;
  expect(order).toEqual(["first", "second", "other", "third", "fourth"]);
});

test("an impossible reset is replaced by that of the next response", async () => {
  const { clock, limiter, open, send } = answeredByHand();
  for (const reset of ["99999999999", "60"]) {
    const call = send(suspend());
    open.shift()?.(told(reset === "60" ? 0 : 9, { "X-Rate-Limit-Reset": reset }));
    await call;
  }
  expect(limiter.state()).toMatchObject([{ remaining: 0, resetsAtMs: 60_000 }]);
  send(suspend()).catch(() => {});
  expect(open).toHaveLength(0);
  expect(clock.waits.at(-1)).toBe(60_000);
});

test("a late response of an earlier window does not change the current one", async () => {
  const { limiter, open, send } = answeredByHand();
  const first = send(suspend());
  open.shift()?.(told(9, { "X-Rate-Limit-Reset": "30" }));
  await first;
  const calls = [send(suspend()), send(suspend())];
  open.shift()?.(told(0));
  open.shift()?.(told(8, { "X-Rate-Limit-Reset": "30" }));
  await Promise.all(calls);
  expect(limiter.state()).toMatchObject([{ remaining: 0, resetsAtMs: 60_000 }]);
});

test("an abort ends the wait for a turn at once, and leaves no state", async () => {
  const { clock, limiter, open, send } = answeredByHand();
  const first = send(suspend());
  open.shift()?.(told(0));
  await first;
  const caller = new AbortController();
  const reason = new Error("changed my mind");
  const waiting = send(suspend(caller.signal));
  expect(clock.waiting).toBe(1);
  caller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  expect(clock.waiting).toBe(0);
  expect(limiter.state()).toMatchObject([{ queued: 0, inFlight: 0 }]);
  await expect(send(suspend(AbortSignal.abort(reason)))).rejects.toBe(reason);
});

test("a request that was sent leaves no listener on a signal that outlives the call", async () => {
  const { open, send } = answeredByHand({ concurrency: 1 });
  const { signal } = new AbortController();
  const calls = [send(suspend()), send(suspend(signal))];
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  open.shift()?.(told(5));
  await calls[0];
  expect(getEventListeners(signal, "abort")).toEqual([]);
  open.shift()?.(told(4));
  await calls[1];
});

test("a refused request goes before waiting ones", async () => {
  const { open, send } = answeredByHand({ concurrency: 1 });
  const order: string[] = [];
  const refused = suspend();
  const ahead = send(refused);
  for (const name of ["second", "third"]) send(suspend()).then(() => order.push(name));
  open.shift()?.(new Response("{}", { status: 429, headers: { "X-Rate-Limit-Limit": "0" } }));
  await ahead;
  const again = send(refused).then(() => order.push("refused"));
  while (open.length > 0) {
    open.shift()?.(told(5));
    await new Promise(setImmediate);
  }
  await again;
  // The second call had its turn when the first got its response.
  expect(order).toEqual(["second", "refused", "third"]);
});

test("state() has the queue, the waits, the 429s and the rest of the limit", async () => {
  const time = new SimulatedTime();
  const org = new LimitedOrg(time, { limit: 3, windowMs: 6_000, latencyMs: 10 });
  const waits: unknown[] = [];
  const limiter = new RateLimiter({ clock: time, onWait: (wait) => waits.push(wait) });
  const send = limiter.layer(org.send);
  await time.until(Promise.all(Array.from({ length: 5 }, () => send(suspend()))));
  expect(limiter.state()).toEqual([
    {
      orgUrl: "https://acme.okta.com",
      bucket: "/api/v1/users",
      limit: 3,
      permitted: 3,
      remaining: 1,
      resetsAtMs: expect.any(Number),
      shared: false,
      inFlight: 0,
      queued: 0,
      sent: 5,
      refused: 0,
      waited: 4,
      waitedMs: expect.any(Number),
    },
  ]);
  expect(waits).toContainEqual({ bucket: "/api/v1/users", waitMs: expect.any(Number), queued: 2 });
});

test("a hook that throws has no effect", async () => {
  const { open, send } = answeredByHand({
    onWait: () => {
      throw new Error("hook");
    },
  });
  const first = send(suspend());
  open.shift()?.(told(0));
  await first;
  expect(() => send(suspend())).not.toThrow();
});
