import fc from "fast-check";
import { expect, test } from "vitest";
import { systemClock } from "./clock.ts";
import { OrgClock } from "./org-clock.ts";

const dated = (ms: number) => new Response(null, { headers: { Date: new Date(ms).toUTCString() } });
const start = Date.parse("2026-11-23T10:00:00Z");

/** A machine with a wrong clock, and exchanges that take time. */
function machine(aheadMs: number) {
  const time = { nowMs: start };
  const local = { now: () => time.nowMs + aheadMs, sleep: async () => {} };
  const clock = new OrgClock(local);
  const exchange = (thereMs: number, backMs: number) => {
    const sentMs = local.now();
    time.nowMs += thereMs;
    const response = dated(time.nowMs);
    time.nowMs += backMs;
    return clock.learn(response.headers.get("Date"), sentMs);
  };
  return { clock, exchange, time };
}

test("a correct clock is not corrected, however long responses take", () => {
  const durations = fc.nat(60_000);
  fc.assert(
    fc.property(fc.array(fc.tuple(durations, durations)), (exchanges) => {
      const { clock, exchange, time } = machine(0);
      for (const [there, back] of exchanges) expect(exchange(there, back)).toBe(false);
      expect(clock.now()).toBe(time.nowMs);
    }),
  );
});

test("one response corrects a wrong clock, and it is behind by at most a second and the travel time", () => {
  const wrong = fc.integer({ min: -90_000_000, max: 90_000_000 }).filter((ms) => Math.abs(ms) > 30_000);
  const durations = fc.nat(5_000);
  fc.assert(
    fc.property(wrong, durations, durations, (aheadMs, there, back) => {
      const { clock, exchange, time } = machine(aheadMs);
      expect(exchange(there, back)).toBe(true);
      expect(clock.now()).toBeLessThanOrEqual(time.nowMs);
      expect(clock.now()).toBeGreaterThan(time.nowMs - 1_000 - back);
      expect(exchange(there, back)).toBe(false);
    }),
  );
});

test.each([
  ["no date", new Response()],
  ["a date that is none", new Response(null, { headers: { Date: "soon" } })],
])("a response with %s changes nothing", (_, response) => {
  const { clock, time } = machine(7_200_000);
  expect(clock.learn(response.headers.get("Date"), 0)).toBe(false);
  expect(clock.aheadMs).toBeUndefined();
  expect(clock.now()).toBe(time.nowMs + 7_200_000);
});

test("aheadMs is how far the org is ahead", () => {
  const { clock, exchange } = machine(7_200_000);
  exchange(0, 0);
  expect(clock.aheadMs).toBe(-7_200_000);
});

const dateAt = (ms: number) => new Date(Math.floor(ms / 1_000) * 1_000).toUTCString();

test("without a response, the clocks are assumed to agree", () => {
  const clock = new OrgClock(systemClock);
  expect(clock.localMs(start, start)).toBe(start);
  expect(clock.uncertaintyMs(start)).toBe(Number.POSITIVE_INFINITY);
  clock.learn(null, start, start);
  clock.learn("soon", start, start);
  expect(clock.localMs(start, start)).toBe(start);
});

test("the local time of a reset is never too early, and gets closer with each response", () => {
  const answer = fc.record({
    afterMs: fc.integer({ min: 0, max: 300 }),
    wayMs: fc.integer({ min: 0, max: 80 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: -5_000_000, max: 5_000_000 }),
      fc.array(answer, { minLength: 1, maxLength: 60 }),
      (aheadMs, answers) => {
        const clock = new OrgClock(systemClock);
        let nowMs = start;
        let uncertainty = Number.POSITIVE_INFINITY;
        for (const { afterMs, wayMs } of answers) {
          const sentMs = nowMs + afterMs;
          nowMs = sentMs + 2 * wayMs;
          clock.learn(dateAt(sentMs + wayMs + aheadMs), sentMs, nowMs);
          // It only grows by the drift.
          expect(clock.uncertaintyMs(nowMs)).toBeLessThanOrEqual(uncertainty + 1);
          uncertainty = clock.uncertaintyMs(nowMs);
          const reset = nowMs + aheadMs + 30_000;
          const local = clock.localMs(reset, nowMs);
          expect(local).toBeGreaterThanOrEqual(nowMs + 30_000 - 1);
          expect(local - (nowMs + 30_000)).toBeLessThanOrEqual(uncertainty + 1);
        }
      },
    ),
  );
});

test("a clock that was set is detected", () => {
  const clock = new OrgClock(systemClock);
  clock.learn(dateAt(start), start, start);
  const setBack = start - 3_600_000;
  clock.learn(dateAt(start + 1_000), setBack, setBack);
  expect(clock.localMs(start + 10_000, setBack)).toBeLessThanOrEqual(setBack + 10_000);
});
