import { printable } from "@okta-idm/core";
import type { Plan, Target } from "@okta-idm/jobs";
import { counted } from "../changes/progress-words.ts";
import type { Io } from "../command.ts";
import { note } from "../terminal/print.ts";
import { type LeftOut, PlanTally, planLines } from "./plan-words.ts";

/** So many plans are shown step by step; more are counted. */
const MOST_SHOWN = 5;
/** So many of those who are left out are named. */
const MOST_NAMED = 10;

/** One user or app with its plan. */
export interface ShownPlan {
  readonly target: Target | undefined;
  readonly name: string;
  readonly line?: number | undefined;
  readonly plans: readonly Plan[];
  readonly leftOut: readonly LeftOut[];
  /** Why nothing is done. */
  readonly refused: string | undefined;
}

/** Takes plans as they are made, and shows them once all are there. */
export class ShownPlans {
  readonly #words: Readonly<Record<string, string>>;
  readonly #tally = new PlanTally();
  readonly #first: ShownPlan[] = [];
  readonly #refused: ShownPlan[] = [];
  #refusals = 0;
  count = 0;

  /** @param words of steps that say more than their plan does. */
  constructor(words: Readonly<Record<string, string>> = {}) {
    this.#words = words;
  }

  take(shown: ShownPlan): void {
    this.count += 1;
    if (shown.refused !== undefined) {
      this.#refusals += 1;
      if (this.#refused.length < MOST_NAMED) this.#refused.push(shown);
      return;
    }
    this.#tally.take(shown.plans, shown.leftOut.length);
    if (this.#first.length <= MOST_SHOWN) this.#first.push(shown);
  }

  /** The one whose plan it is, where there is one alone. */
  get only(): ShownPlan | undefined {
    return this.count === 1 ? this.#first[0] : undefined;
  }

  /** @param head what is done to how many in which org. */
  tell(io: Io, head: string): void {
    note(io, head);
    const isFew = this.#first.length <= MOST_SHOWN;
    const lines = isFew
      ? this.#first.flatMap(({ target, name, plans, leftOut }) =>
          planLines(target, name, plans, leftOut, this.#words),
        )
      : this.#tally.lines();
    note(io, ...lines);
    this.tellRefused(io);
  }

  tellRefused(io: Io): void {
    for (const { name, line, refused = "" } of this.#refused) {
      const place = line === undefined ? "" : `line ${line}: `;
      const [reason, ...more] = refused.split("\n");
      note(io, `left out: ${place}${printable(name)}: ${reason}`, ...more);
    }
    const more = this.#refusals - this.#refused.length;
    if (more > 0) note(io, `${counted(more)} more are left out.`);
  }
}
