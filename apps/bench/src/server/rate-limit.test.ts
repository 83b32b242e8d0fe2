import { expect, test } from "vitest";
import { TokenLimit } from "./rate-limit.ts";

const START_MS = 1_000_000_400;
const settings = { requests: 3, windowMs: 6_000 };

test("a window accepts its limit, rejects the rest, and names the reset", () => {
  const limit = new TokenLimit(settings);
  const admitted = [0, 10, 20, 30, 5_600].map((afterMs) => limit.admit(START_MS + afterMs));
  expect(admitted.map(({ accepted, remaining }) => [accepted, remaining])).toEqual([
    [true, 2],
    [true, 1],
    [true, 0],
    [false, 0],
    // The window began at the full second of the first request, so it ends less than six seconds later.
    [true, 2],
  ]);
  expect(admitted.map(({ resetS }) => resetS)).toEqual([
    1_000_006, 1_000_006, 1_000_006, 1_000_006, 1_000_012,
  ]);
});

test("a client that uses up each window at once takes the minimum time", () => {
  const limit = new TokenLimit(settings);
  for (const afterMs of [0, 0, 0, 5_600, 5_600, 5_600, 11_600]) limit.admit(START_MS + afterMs);
  expect(limit.use).toEqual({ accepted: 7, refused: 0, windows: 3, tookMs: 11_600, leastMs: 11_600 });
});

test("a client that sends late takes longer", () => {
  const limit = new TokenLimit(settings);
  for (const afterMs of [0, 0, 0, 0, 6_600]) limit.admit(START_MS + afterMs);
  expect(limit.use).toEqual({ accepted: 4, refused: 1, windows: 2, tookMs: 6_600, leastMs: 5_600 });
});
