import { expect, test } from "vitest";
import { median, medianOf, medianRatio } from "./statistics.ts";

test.each([
  [[3], 3],
  [[9, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
])("the median of %j is %d", (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test("an empty list has no median", () => {
  expect(() => median([])).toThrow(RangeError);
});

test("a quantity that a run lacks is an error", () => {
  expect(() => medianOf([{ wallMs: 1 }, { cpuMs: 2 }], "wallMs")).toThrow("wallMs");
  expect(() => medianRatio([{ wallMs: 1 }], [], "wallMs")).toThrow("wallMs");
});

test("ratios are within a round, so a slow round does not change them", () => {
  const own = [{ wallMs: 10 }, { wallMs: 100 }, { wallMs: 11 }];
  const base = [{ wallMs: 20 }, { wallMs: 200 }, { wallMs: 22 }];
  expect(medianRatio(own, base, "wallMs")).toBe(0.5);
});
