import type { Goal } from "./goals.ts";
import type { Measured } from "./result.ts";
import type { Row, Section } from "./section.ts";
import { quantityOf } from "./statistics.ts";
import { bound } from "./table.ts";

/** A goal and its value. */
export interface GoalResult {
  readonly measure: string;
  readonly goal: Goal;
  readonly value: number;
  readonly met: boolean;
}

/** A ratio that is worse by this factor is no noise: quiet and busy machines differ by less. */
const FAR = 1.5;

export function goalResults(measured: Measured): GoalResult[] {
  return Object.entries(measured).flatMap(([measure, sections]) =>
    sections.flatMap(({ rows }: Section) =>
      rows.flatMap(({ ratios, goals, values }: Row) => [
        ...ratios.flatMap(({ goal, value, met = false }) => (goal ? [{ measure, goal, value, met }] : [])),
        ...goals.map(({ goal, met }) => ({ measure, goal, value: quantityOf(values, goal.quantity), met })),
      ]),
    ),
  );
}

/** Returns ratios far behind the recorded ones, and such numbers that also miss their goal. */
export function farBehind(
  measured: Measured,
  recorded: Measured,
): (GoalResult & { readonly recorded: number })[] {
  const before = new Map(goalResults(recorded).map(({ goal, value }) => [keyOf(goal), value]));
  return goalResults(measured).flatMap((result) => {
    const { goal, value, met } = result;
    const known = before.get(keyOf(goal));
    if (known === undefined || (goal.of === undefined && met)) return [];
    const [worse, better] = goal.least === undefined ? [value, known] : [known, value];
    // Works also if the better value is 0, as for the number of 429s.
    return worse > better * FAR ? [{ ...result, recorded: known }] : [];
  });
}

function keyOf({ section, contender, quantity, of }: Goal): string {
  return JSON.stringify([section, contender, quantity, of]);
}

/** E.g. `export: connector, exportEvents: wallMs of node:http, bytes is 1.52 (≤1.7)`. */
export function describeGoalResult({ goal, value }: GoalResult): string {
  const { section, contender, quantity, of } = goal;
  const what = of === undefined ? quantity : `${quantity} of ${of}`;
  return `${section}: ${contender}: ${what} is ${Number(value.toPrecision(3))} (${bound(goal)})`;
}
