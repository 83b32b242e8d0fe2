import fc from "fast-check";
import { expect, test } from "vitest";
import { ServerClock } from "./org-clock.ts";

const START = Date.parse("2026-11-23T10:00:00Z");
const dateAt = (ms: number) => new Date(Math.floor(ms / 1_000) * 1_000).toUTCString();

test("while nothing is known, the clocks are taken to agree", () => {
  const clock = new ServerClock();
  expect(clock.localMs(START, START)).toBe(START);
  expect(clock.uncertaintyMs(START)).toBe(Number.POSITIVE_INFINITY);
  clock.learn(null, START, START);
  clock.learn("soon", START, START);
  expect(clock.localMs(START, START)).toBe(START);
});

test("the local time of a reset is never before the reset, and the more answers, the nearer it is", () => {
  const answer = fc.record({
    afterMs: fc.integer({ min: 0, max: 300 }),
    wayMs: fc.integer({ min: 0, max: 80 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: -5_000_000, max: 5_000_000 }),
      fc.array(answer, { minLength: 1, maxLength: 60 }),
      (aheadMs, answers) => {
        const clock = new ServerClock();
        let nowMs = START;
        let uncertainty = Number.POSITIVE_INFINITY;
        for (const { afterMs, wayMs } of answers) {
          const sentMs = nowMs + afterMs;
          nowMs = sentMs + 2 * wayMs;
          clock.learn(dateAt(sentMs + wayMs + aheadMs), sentMs, nowMs);
          // It only grows by what two clocks may part.
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

test("a clock that was set is noticed", () => {
  const clock = new ServerClock();
  clock.learn(dateAt(START), START, START);
  const setBack = START - 3_600_000;
  clock.learn(dateAt(START + 1_000), setBack, setBack);
  expect(clock.localMs(START + 10_000, setBack)).toBeLessThanOrEqual(setBack + 10_000);
});
