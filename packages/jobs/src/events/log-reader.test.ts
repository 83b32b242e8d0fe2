import { expect, test } from "vitest";
import { readersNeeded } from "./log-reader.ts";

test.each([
  ["pages that arrive at once", 20, 120, 1],
  ["120 requests a minute, 1 s a page", 1_000, 120, 3],
  ["120 requests a minute, 2 s a page", 2_000, 120, 5],
  ["60 requests a minute, 0.5 s a page", 500, 60, 1],
  ["a budget of a tenth of 120", 2_000, 12, 1],
  ["no limit in sight", 1_000, 1_000_000_000, 10],
  ["an unknown limit", 1_000, undefined, 1],
])("%s: %d ms and %s permitted take %d readers", (_, latencyMs, permitted, readers) => {
  expect(readersNeeded({ latencyMs, permitted })).toBe(readers);
});
