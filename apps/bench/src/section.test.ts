import { expect, test } from "vitest";
import { GOALS } from "./goals.ts";
import { type SectionPlan, sectionOf } from "./section.ts";
import type { Sample } from "./statistics.ts";

const plan: SectionPlan = {
  id: "export-latency",
  title: "Exporting",
  quantities: [{ name: "wallMs", head: "time", unit: "milliseconds" }],
  bases: [{ quantity: "wallMs", of: "pages × latency" }],
  short: { "pages × latency": "pages" },
};
const samples = (...wallMs: number[]): Sample[] => wallMs.map((each) => ({ wallMs: each }));

test("a row has medians, ratios within rounds, and whether the goal is met", () => {
  const { rows, rounds } = sectionOf(
    plan,
    new Map([
      ["pages × latency", samples(100, 100, 100)],
      ["connector, exportEvents", samples(110, 115, 300)],
    ]),
  );
  expect(rounds).toBe(3);
  expect(rows[1]).toMatchObject({
    contender: "connector, exportEvents",
    values: { wallMs: 115 },
    ratios: [{ quantity: "wallMs", of: "pages × latency", value: 1.15, goal: { most: 1.2 }, met: true }],
  });
});

test("a missed goal is marked", () => {
  const { rows } = sectionOf(
    plan,
    new Map([
      ["pages × latency", samples(100)],
      ["connector, exportEvents", samples(121)],
    ]),
  );
  expect(rows[1]?.ratios).toMatchObject([{ met: false }]);
});

test("a ratio to a contender that did not run is omitted", () => {
  const { rows } = sectionOf(plan, new Map([["connector, exportEvents", samples(110)]]));
  expect(rows[0]?.ratios).toEqual([]);
});

test("a goal for a quantity uses its median", () => {
  const bulk: SectionPlan = {
    ...plan,
    id: "bulk",
    quantities: [
      { name: "share", head: "share", unit: "share" },
      { name: "refused", head: "429s", unit: "count" },
      { name: "failed", head: "failed", unit: "count" },
    ],
    bases: [],
  };
  const { rows } = sectionOf(
    bulk,
    new Map([["connector, 50 at once", [{ share: 0.995, refused: 1, failed: 0 }]]]),
  );
  expect(rows[0]?.goals.map(({ goal, met }) => [goal.quantity, met])).toEqual([
    ["share", true],
    ["refused", false],
    ["failed", true],
  ]);
});

test("no goal is listed twice", () => {
  const keys = GOALS.map(({ section, contender, quantity, of }) =>
    [section, contender, quantity, of].join("|"),
  );
  expect(new Set(keys).size).toBe(keys.length);
});
