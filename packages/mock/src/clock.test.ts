import { describe, expect, test } from "vitest";
import { createClock } from "./clock.ts";

/** A clock with a wall clock that only the test moves. */
function clockOnWall(options: { speed?: number; startsAt?: number } = {}) {
  const wall = { ms: 1_000 };
  return { wall, clock: createClock({ ...options, wall: () => wall.ms }) };
}

/** Whether a promise has settled. */
async function isOver(sleep: Promise<void>): Promise<boolean> {
  let over = false;
  void sleep.then(() => {
    over = true;
  });
  await new Promise(setImmediate);
  return over;
}

test("a clock can be advanced, within the range of dates", () => {
  const { clock } = clockOnWall();
  clock.advance(500);
  for (const span of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e20, "a" as never, "5" as never]) {
    expect(() => clock.advance(span)).toThrow("advance: takes milliseconds from 0 to");
  }
  expect(clock.now()).toBe(1_500);
});

test("a clock starts at its start time, runs at its speed, and returns with reset()", () => {
  const { clock, wall } = clockOnWall({ startsAt: 50_000, speed: 10 });
  wall.ms += 3;
  expect(clock.now()).toBe(50_030);
  clock.advance(70);
  expect(clock.now()).toBe(50_100);
  clock.reset();
  expect(clock.now()).toBe(50_000);
});

test("a clock with speed 0 moves with advance() only", () => {
  const { clock, wall } = clockOnWall({ startsAt: 50_000, speed: 0 });
  wall.ms += 1_000;
  expect(clock.now()).toBe(50_000);
  clock.advance(1);
  expect(clock.now()).toBe(50_001);
});

describe("a sleep", () => {
  test("ends when advance() reaches its end, and not before", async () => {
    const { clock } = clockOnWall({ speed: 0 });
    const sleep = clock.sleep(60_000);
    clock.advance(59_999);
    expect(await isOver(sleep)).toBe(false);
    clock.advance(1);
    expect(await isOver(sleep)).toBe(true);
  });

  test("ends by itself, at the speed of the clock", async () => {
    const clock = createClock({ speed: 1_000_000 });
    const before = clock.now();
    await clock.sleep(3_600_000);
    expect(clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
  });

  test("of no length ends immediately", async () => {
    await clockOnWall({ speed: 0 }).clock.sleep(0);
    await clockOnWall({ speed: 0 }).clock.sleep(-5);
    await clockOnWall({ speed: 0 }).clock.sleep(Number.NaN);
  });

  test("ends with the reason of its signal", async () => {
    const { clock } = clockOnWall({ speed: 0 });
    const stop = new AbortController();
    const sleep = clock.sleep(60_000, stop.signal);
    stop.abort(new Error("enough"));
    await expect(sleep).rejects.toThrow("enough");
    await expect(clock.sleep(1, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
  });

  test("ends with reset()", async () => {
    const { clock } = clockOnWall({ speed: 0 });
    const sleep = clock.sleep(60_000);
    clock.reset();
    expect(await isOver(sleep)).toBe(true);
  });
});
