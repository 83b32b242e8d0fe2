import type { Goal } from "./goals.ts";
import type { Measured } from "./result.ts";
import type { Row, Section } from "./section.ts";
import { told } from "./statistics.ts";
import { bound } from "./table.ts";

/** A goal and its result. */
export interface Promised {
  readonly measure: string;
  readonly goal: Goal;
  readonly value: number;
  readonly met: boolean;
}

/** So much worse than recorded is more than noise: the ratios of a quiet machine and a busy one differ by less. */
const FAR = 1.5;

export function promisedIn(measured: Measured): Promised[] {
  return Object.entries(measured).flatMap(([measure, sections]) =>
    sections.flatMap(({ rows }: Section) =>
      rows.flatMap(({ ratios, goals, values }: Row) => [
        ...ratios.flatMap(({ goal, value, met = false }) => (goal ? [{ measure, goal, value, met }] : [])),
        ...goals.map(({ goal, met }) => ({ measure, goal, value: told(values, goal.quantity), met })),
      ]),
    ),
  );
}

/** A ratio that has fallen far behind the recorded one, and a number that has and misses its goal. */
export function farBehind(
  measured: Measured,
  recorded: Measured,
): (Promised & { readonly recorded: number })[] {
  const before = new Map(promisedIn(recorded).map(({ goal, value }) => [keyOf(goal), value]));
  return promisedIn(measured).flatMap((promised) => {
    const { goal, value, met } = promised;
    const known = before.get(keyOf(goal));
    if (known === undefined || (goal.of === undefined && met)) return [];
    const [worse, better] = goal.least === undefined ? [value, known] : [known, value];
    // Also where the better one is nothing, as the number of refusals is.
    return worse > better * FAR ? [{ ...promised, recorded: known }] : [];
  });
}

function keyOf({ section, contender, quantity, of }: Goal): string {
  return JSON.stringify([section, contender, quantity, of]);
}

/** E.g. `export: connector, exportEvents: wallMs of node:http, bytes is 1.52 (≤1.7)`. */
export function describePromised({ goal, value }: Promised): string {
  const { section, contender, quantity, of } = goal;
  const what = of === undefined ? quantity : `${quantity} of ${of}`;
  return `${section}: ${contender}: ${what} is ${Number(value.toPrecision(3))} (${bound(goal)})`;
}
