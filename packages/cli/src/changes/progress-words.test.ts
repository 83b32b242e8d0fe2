import { expect, test } from "vitest";
import { duration, progressWords } from "./progress-words.ts";

const none = { changed: 0, already: 0, pending: 0, failed: 0, unknown: 0, refused: 0, planned: 0 };

test("progress is one line with the items by outcome, the items left and the time left", () => {
  const words = progressWords({
    ...none,
    total: 5_000,
    left: 3_766,
    etaMs: 380_000,
    changed: 1_200,
    already: 30,
    failed: 4,
  });
  expect(words).toBe("1,234 done: 1,200 changed, 30 already, 4 failed, 3,766 left (6 min)");
  expect(progressWords({ ...none, total: 9, left: 9, etaMs: undefined })).toBe("0 done: 9 left");
  expect(progressWords({ ...none, total: 9, left: 0, etaMs: 0, planned: 9 })).toBe(
    "9 done: 9 planned, 0 left",
  );
});

test("a hundred thousand and their usual outcomes fit into 80 columns", () => {
  const counts = { ...none, changed: 44_444, already: 5_555, failed: 5_555 };
  const words = progressWords({ ...counts, total: 100_000, left: 44_446, etaMs: 50_000_000 });
  expect(words.length).toBeLessThan(80);
});

test.each([
  [0, "1 s"],
  [59_400, "59 s"],
  [99_400, "99 s"],
  [100_000, "2 min"],
  [5_930_000, "99 min"],
  [6_000_000, "1.7 h"],
  [36_000_000, "10.0 h"],
])("%d ms are %s", (milliseconds, printed) => {
  expect(duration(milliseconds)).toBe(printed);
});
