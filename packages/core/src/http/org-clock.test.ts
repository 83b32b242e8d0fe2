import fc from "fast-check";
import { expect, test } from "vitest";
import { orgClock } from "./org-clock.ts";

const dated = (ms: number) => new Response(null, { headers: { Date: new Date(ms).toUTCString() } });
const start = Date.parse("2026-11-23T10:00:00Z");

/** A machine whose clock is wrong, and what an exchange that takes its time does to its idea of the org's. */
function machine(aheadMs: number) {
  const time = { nowMs: start };
  const local = { now: () => time.nowMs + aheadMs, sleep: async () => {} };
  const clock = orgClock(local);
  const exchange = (thereMs: number, backMs: number) => {
    const sentMs = local.now();
    time.nowMs += thereMs;
    const response = dated(time.nowMs);
    time.nowMs += backMs;
    return clock.learn(response, sentMs);
  };
  return { clock, exchange, time };
}

test("a clock that is right stays as it is, however long answers take", () => {
  const durations = fc.nat(60_000);
  fc.assert(
    fc.property(fc.array(fc.tuple(durations, durations)), (exchanges) => {
      const { clock, exchange, time } = machine(0);
      for (const [there, back] of exchanges) expect(exchange(there, back)).toBe(false);
      expect(clock.now()).toBe(time.nowMs);
    }),
  );
});

test("a wrong clock is corrected by one answer, to no more than the org's and a second and its journey less", () => {
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
])("an answer with %s teaches nothing", (_, response) => {
  const { clock, time } = machine(7_200_000);
  expect(clock.learn(response, 0)).toBe(false);
  expect(clock.aheadMs).toBeUndefined();
  expect(clock.now()).toBe(time.nowMs + 7_200_000);
});

test("what is known is how far the org is ahead", () => {
  const { clock, exchange } = machine(7_200_000);
  exchange(0, 0);
  expect(clock.aheadMs).toBe(-7_200_000);
});
