import { printable } from "@okta-idm/core";
import type { Plan, Target } from "@okta-idm/jobs";
import { counted } from "../changes/progress-words.ts";
import type { Io } from "../command.ts";
import { note } from "../terminal/print.ts";
import { type LeftOut, PlanTally, planLines } from "./plan-words.ts";

/** Up to this number, plans are shown with their steps. More are counted. */
const MAX_SHOWN = 5;
/** How many skipped targets are named. */
const MAX_NAMED = 10;

/** One user or app with its plan. */
export interface ShownPlan {
  readonly target: Target | undefined;
  readonly name: string;
  readonly line?: number | undefined;
  readonly plans: readonly Plan[];
  readonly leftOut: readonly LeftOut[];
  /** Why the target is skipped. */
  readonly refused: string | undefined;
}

/** Collects plans, and prints them once all are made. */
export class ShownPlans {
  readonly #words: Readonly<Record<string, string>>;
  readonly #tally = new PlanTally();
  readonly #first: ShownPlan[] = [];
  readonly #refused: ShownPlan[] = [];
  #refusals = 0;
  count = 0;

  /** @param words the effects of steps, by action, instead of those of their plans. */
  constructor(words: Readonly<Record<string, string>> = {}) {
    this.#words = words;
  }

  take(shown: ShownPlan): void {
    this.count += 1;
    if (shown.refused !== undefined) {
      this.#refusals += 1;
      if (this.#refused.length < MAX_NAMED) this.#refused.push(shown);
      return;
    }
    this.#tally.take(shown.plans, shown.leftOut.length);
    if (this.#first.length <= MAX_SHOWN) this.#first.push(shown);
  }

  /** The plan, if there is exactly one. */
  get only(): ShownPlan | undefined {
    return this.count === 1 ? this.#first[0] : undefined;
  }

  /** @param head the action, the number of targets and the org. */
  print(io: Io, head: string): void {
    note(io, head);
    const isFew = this.#first.length <= MAX_SHOWN;
    const lines = isFew
      ? this.#first.flatMap(({ target, name, plans, leftOut }) =>
          planLines(target, name, plans, leftOut, this.#words),
        )
      : this.#tally.lines();
    note(io, ...lines);
    this.printSkipped(io);
  }

  printSkipped(io: Io): void {
    for (const { name, line, refused = "" } of this.#refused) {
      const place = line === undefined ? "" : `line ${line}: `;
      const [reason, ...more] = refused.split("\n");
      note(io, `skipped: ${place}${printable(name)}: ${reason}`, ...more);
    }
    const more = this.#refusals - this.#refused.length;
    if (more > 0) note(io, `${counted(more)} more are skipped.`);
  }
}
