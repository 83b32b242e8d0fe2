import { expect, test } from "vitest";
import { farBehind } from "./goal-results.ts";
import type { Goal } from "./goals.ts";
import type { Measured } from "./result.ts";

const faster: Goal = { section: "s", contender: "core", quantity: "calls", of: "undici", least: 0.7 };
const smaller: Goal = { section: "s", contender: "core", quantity: "wallMs", of: "SDK", most: 0.2 };
const none: Goal = { section: "s", contender: "core", quantity: "refused", most: 0 };

/** Creates a result with these goals and values. */
function measured(...result: (readonly [goal: Goal, value: number])[]): Measured {
  const met = ({ least = 0, most = Number.POSITIVE_INFINITY }: Goal, value: number) =>
    value >= least && value <= most;
  const ratios = result.flatMap(([goal, value]) =>
    goal.of === undefined
      ? []
      : [{ quantity: goal.quantity, of: goal.of, value, goal, met: met(goal, value) }],
  );
  const own = result.filter(([goal]) => goal.of === undefined);
  const row = {
    contender: "core",
    values: Object.fromEntries(own.map(([goal, value]) => [goal.quantity, value])),
    ratios,
    goals: own.map(([goal, value]) => ({ goal, met: met(goal, value) })),
  };
  return {
    measure: [{ id: "s", title: "", quantities: [], bases: [], short: {}, rounds: 1, rows: [row] }],
  };
}

test.each([
  ["more is better, and it is less by half", faster, 0.8, 0.4, true],
  ["more is better, and it is a third less", faster, 0.8, 0.54, false],
  ["more is better, and it is more", faster, 0.8, 1.6, false],
  ["less is better, and it is twice as much", smaller, 0.1, 0.2, true],
  ["less is better, and it is a third more", smaller, 0.1, 0.14, false],
  ["less is better, and it is less", smaller, 0.1, 0.01, false],
  ["there was none, and there is one", none, 0, 1, true],
  ["there was none, and there is none", none, 0, 0, false],
] as const)("where %s, it has fallen far behind: %s", (_, goal, recorded, value, expected) => {
  const behind = farBehind(measured([goal, value]), measured([goal, recorded]));
  expect(behind).toMatchObject(expected ? [{ goal, value, recorded, measure: "measure" }] : []);
});

test("a goal that the record misses is compared too", () => {
  expect(farBehind(measured([smaller, 0.9]), measured([smaller, 0.3]))).toHaveLength(1);
  expect(farBehind(measured([smaller, 0.35]), measured([smaller, 0.3]))).toEqual([]);
});

test("a goal that is not recorded is not compared", () => {
  expect(farBehind(measured([smaller, 9]), measured([faster, 1]))).toEqual([]);
});
