import { type Goal, goalsOf, isMet } from "./goals.ts";
import { medianOf, medianRatio, type Sample, told } from "./statistics.ts";

export type Unit = "milliseconds" | "microseconds" | "bytes" | "count" | "share" | "per second";

/** Measures that belong together, and their table. */
export interface SectionPlan {
  readonly id: string;
  readonly title: string;
  readonly quantities: readonly Quantity[];
  /** Those that all contenders are compared with. */
  readonly bases: readonly Base[];
  /** Names of the compared contenders in the head of the table. */
  readonly short: Readonly<Record<string, string>>;
}

export interface Quantity {
  /** As the samples have it. */
  readonly name: string;
  /** As the table has it. */
  readonly head: string;
  readonly unit: Unit;
}

export interface Base {
  readonly quantity: string;
  readonly of: string;
}

/** A quantity of a contender beside that of another one. */
export interface Ratio extends Base {
  readonly value: number;
  readonly goal?: Goal;
  readonly met?: boolean;
}

export interface Row {
  readonly contender: string;
  /** Medians, by the name of the quantity. */
  readonly values: Readonly<Record<string, number>>;
  readonly ratios: readonly Ratio[];
  /** Goals for the values themselves. */
  readonly goals: readonly { readonly goal: Goal; readonly met: boolean }[];
}

export interface Section extends SectionPlan {
  readonly rounds: number;
  readonly rows: readonly Row[];
}

/** Makes figures of what was measured: medians, ratios of each round, and whether the goals are met. */
export function sectionOf(plan: SectionPlan, samples: ReadonlyMap<string, readonly Sample[]>): Section {
  const rows = [...samples].map(([contender, own]): Row => {
    const goals = goalsOf(plan.id, contender);
    const compared = [
      ...plan.bases,
      ...goals.flatMap(({ quantity, of }) => (of === undefined ? [] : { quantity, of })),
    ];
    const ratios = unique(compared).flatMap(({ quantity, of }): Ratio[] => {
      const base = samples.get(of);
      if (base === undefined) return [];
      const value = medianRatio(own, base, quantity);
      const goal = goals.find((each) => each.quantity === quantity && each.of === of);
      return [{ quantity, of, value, ...(goal && { goal, met: isMet(goal, value) }) }];
    });
    const values = Object.fromEntries(plan.quantities.map(({ name }) => [name, medianOf(own, name)]));
    return {
      contender,
      values,
      ratios,
      goals: goals
        .filter(({ of }) => of === undefined)
        .map((goal) => ({ goal, met: isMet(goal, told(values, goal.quantity)) })),
    };
  });
  return { ...plan, rounds: Math.max(0, ...[...samples.values()].map(({ length }) => length)), rows };
}

function unique(bases: readonly Base[]): Base[] {
  return bases.filter(
    ({ quantity, of }, index) =>
      bases.findIndex((other) => other.quantity === quantity && other.of === of) === index,
  );
}
