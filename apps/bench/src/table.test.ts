import { expect, test } from "vitest";
import { amount, tableOf } from "./table.ts";

test.each([
  [24.123, "milliseconds", "24.1 ms"],
  [4_700, "milliseconds", "4.70 s"],
  [35.04, "microseconds", "35.0 µs"],
  [1_375, "microseconds", "1,375 µs"],
  [1_600_000, "bytes", "1.6 MB"],
  [160_400_000, "bytes", "160 MB"],
  [0.9985, "share", "99.9 %"],
  [28_120.4, "per second", "28,120/s"],
  [11_400, "count", "11,400"],
  [0.5, "count", "0.5"],
] as const)("%d %s is written as %s", (value, unit, text) => {
  expect(amount(value, unit)).toBe(text);
});

test("a table has goals next to their figures", () => {
  const goal = { section: "s", contender: "core", quantity: "wallMs", of: "okta-sdk-nodejs", most: 0.2 };
  const table = tableOf({
    id: "s",
    title: "Exporting",
    quantities: [
      { name: "wallMs", head: "time", unit: "milliseconds" },
      { name: "refused", head: "429s", unit: "count" },
    ],
    bases: [{ quantity: "wallMs", of: "okta-sdk-nodejs" }],
    short: { "okta-sdk-nodejs": "SDK" },
    rounds: 1,
    rows: [
      {
        contender: "okta-sdk-nodejs",
        values: { wallMs: 13_100, refused: 80 },
        ratios: [{ quantity: "wallMs", of: "okta-sdk-nodejs", value: 1 }],
        goals: [],
      },
      {
        contender: "core",
        values: { wallMs: 1_965, refused: 1 },
        ratios: [{ quantity: "wallMs", of: "okta-sdk-nodejs", value: 0.15, goal, met: true }],
        goals: [{ goal: { section: "s", contender: "core", quantity: "refused", most: 0 }, met: false }],
      },
    ],
  });
  expect(table).toBe(
    [
      "Exporting",
      "                    time    429s     time/SDK",
      "okta-sdk-nodejs  13.10 s      80         1.00",
      "core              1.97 s  1 ≤0 ✗  0.15 ≤0.2 ✓",
    ].join("\n"),
  );
});
