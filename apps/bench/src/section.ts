import { type Goal, goalsOf, isMet } from "./goals.ts";
import { medianOf, medianRatio, quantityOf, type Sample } from "./statistics.ts";

export type Unit = "milliseconds" | "microseconds" | "bytes" | "count" | "share" | "per second";

/** A table of quantities of several contenders. */
export interface SectionPlan {
  readonly id: string;
  readonly title: string;
  readonly quantities: readonly Quantity[];
  /** The contenders that the others are compared with. */
  readonly bases: readonly Base[];
  /** Names of these contenders in the head of the table. */
  readonly short: Readonly<Record<string, string>>;
}

export interface Quantity {
  /** Name in the samples. */
  readonly name: string;
  /** Name in the table. */
  readonly head: string;
  readonly unit: Unit;
}

export interface Base {
  readonly quantity: string;
  readonly of: string;
}

/** The ratio of a quantity of two contenders. */
export interface Ratio extends Base {
  readonly value: number;
  readonly goal?: Goal;
  readonly met?: boolean;
}

export interface Row {
  readonly contender: string;
  /** Medians by quantity. */
  readonly values: Readonly<Record<string, number>>;
  readonly ratios: readonly Ratio[];
  /** Goals for the values. */
  readonly goals: readonly { readonly goal: Goal; readonly met: boolean }[];
}

export interface Section extends SectionPlan {
  readonly rounds: number;
  readonly rows: readonly Row[];
}

/** Computes medians, ratios within each round, and whether the goals are met. */
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
        .map((goal) => ({ goal, met: isMet(goal, quantityOf(values, goal.quantity)) })),
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
