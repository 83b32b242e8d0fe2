import { printable } from "@okta-idm/core";
import { describePlan, describeTarget, type Plan, type Target } from "@okta-idm/jobs";
import { counted } from "../changes/progress-words.ts";
import type { Io } from "../command.ts";
import { note } from "../terminal/print.ts";
import { stepWords } from "./steps.ts";

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

/** The length of `reset password`, the longest label. */
const LABEL_LENGTH = 14;

/** Why a step is not possible. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/** The plan of one user or app, one line a step. */
export function planLines(
  target: Target | undefined,
  name: string,
  plans: readonly Plan[],
  leftOut: readonly LeftOut[],
  more: Readonly<Record<string, string>> = {},
): string[] {
  const who = target ? `${describeTarget(target)}, ${target.state}` : printable(name);
  const moved = new Map<string, Plan[]>();
  const lines: string[] = [];
  for (const plan of plans) {
    if (plan.group !== undefined && plan.verdict === "change") {
      moved.set(plan.action, [...(moved.get(plan.action) ?? []), plan]);
      continue;
    }
    const group = plan.group ? `${printable(plan.group.name)}: ` : "";
    const words = plan.verdict === "change" ? (more[plan.action] ?? describePlan(plan)) : describePlan(plan);
    lines.push(labelled(stepWords(plan.action), `${group}${words}`));
  }
  for (const [action, groups] of moved) {
    const names = groups.map(({ group }) => printable(group?.name ?? ""));
    const label = groups.length === 1 ? stepWords(action) : `${stepWords(action)}s`;
    lines.push(labelled(label, names.join(", ")));
  }
  for (const one of leftOut) lines.push(labelled("not possible", `${printable(one.name)}: ${one.why}`));
  return [who, ...lines];
}

function labelled(label: string, words: string): string {
  return `  ${label.padEnd(LABEL_LENGTH)}  ${words}`;
}

/** Counts the plans of many users or apps, by step and verdict. */
export class PlanTally {
  readonly #steps = new Map<string, Map<Plan["verdict"], number>>();
  readonly #groups = new Set<string>();
  #kept = 0;

  take(plans: readonly Plan[], kept: number): void {
    this.#kept += kept;
    for (const { action, verdict, group } of plans) {
      const verdicts = this.#steps.get(action) ?? new Map<Plan["verdict"], number>();
      this.#steps.set(action, verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1));
      if (group) this.#groups.add(group.id);
    }
  }

  lines(): string[] {
    const lines = [...this.#steps].map(([action, verdicts]) => {
      const { change = 0, already = 0, impossible = 0 } = Object.fromEntries(verdicts);
      const more = [
        ...(already > 0 ? [`${counted(already)} already done`] : []),
        ...(impossible > 0 ? [`${counted(impossible)} not possible`] : []),
      ];
      return labelled(stepWords(action), [counted(change), ...more].join(", "));
    });
    return this.#kept > 0
      ? [...lines, labelled("not possible", `${counted(this.#kept)} memberships that apps or rules manage`)]
      : lines;
  }
}
