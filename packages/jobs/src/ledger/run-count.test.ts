import { expect, test } from "vitest";
import { BulkCount } from "./run-count.ts";

const none = new Map();

test("outcomes and the rest add up to the total, also in a resumed run", () => {
  const count = new BulkCount(10, new Map([["changed", 4] as const, ["refused", 1] as const]), 0);
  expect(count.progress(0)).toEqual({
    total: 10,
    left: 5,
    etaMs: undefined,
    changed: 4,
    already: 0,
    pending: 0,
    failed: 0,
    unknown: 0,
    refused: 1,
    planned: 0,
  });
  for (const outcome of ["changed", "already", "pending", "failed", "unknown"] as const) count.add(outcome);
  expect(count.tally).toEqual({
    changed: 5,
    already: 1,
    pending: 1,
    failed: 1,
    unknown: 1,
    refused: 1,
    planned: 0,
  });
  expect(count.left).toBe(0);
});

test("the rest is expected to take as long per item as this run took", () => {
  const count = new BulkCount(100, new Map([["changed", 50] as const]), 1_000);
  for (let done = 0; done < 10; done += 1) count.add("changed");
  expect(count.progress(6_000).etaMs).toBe((5_000 / 10) * 40);
});

test.each([
  [undefined, 1_000, 0, false],
  [3, 2, 100, false],
  [3, 3, 100, true],
  [1, 1, 0, true],
  [0.5, 19, 0, false],
  [0.5, 20, 0, true],
  [0.5, 10, 10, true],
  [0.5, 10, 11, false],
  [0.01, 1, 18, false],
  [0.01, 1, 19, true],
])("at most %s: %d failures and %d others are too many: %s", (most, failures, others, tooMany) => {
  const count = new BulkCount(2_000, none, 0);
  for (let index = 0; index < others; index += 1) count.add("changed");
  for (let index = 0; index < failures; index += 1) count.add(index % 2 === 0 ? "failed" : "unknown");
  expect(count.hasFailedTooOften(most)).toBe(tooMany);
});

test("items that a guard forbade, and failures of earlier runs, are no failures of this run", () => {
  const count = new BulkCount(100, new Map([["failed", 50] as const, ["unknown", 9] as const]), 0);
  for (let index = 0; index < 30; index += 1) count.add("refused");
  expect([count.hasFailedTooOften(1), count.hasFailedTooOften(0.01)]).toEqual([false, false]);
});
