import { expect, test } from "vitest";
import { adjustable } from "./adjustable-clock.ts";

test("a clock is put forward, and never to where no date is", () => {
  const clock = adjustable({ now: () => 1_000 });
  clock.advance(500);
  for (const span of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e20, "a" as never, "5" as never]) {
    expect(() => clock.advance(span)).toThrow("advance: takes milliseconds from 0 to");
  }
  expect(clock.now()).toBe(1_500);
});
