import type { BulkOutcome, BulkProgress, BulkTally } from "./bulk-options.ts";

const OUTCOMES: readonly BulkOutcome[] = [
  "changed",
  "already",
  "pending",
  "failed",
  "unknown",
  "refused",
  "planned",
];

/** Below it a share of failures says little. */
const SHARE_FROM = 20;

/** Counts what becomes of items, and how long the rest will take. */
export class BulkCount {
  readonly #counts = new Map<BulkOutcome, number>();
  readonly #startedMs: number;
  readonly #doneBefore: number;
  readonly total: number;

  /** @param before what became of items in earlier runs. */
  constructor(total: number, before: ReadonlyMap<BulkOutcome, number>, nowMs: number) {
    this.total = total;
    for (const [outcome, count] of before) this.#counts.set(outcome, count);
    this.#doneBefore = this.#done;
    this.#startedMs = nowMs;
  }

  add(outcome: BulkOutcome): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
  }

  get tally(): BulkTally {
    return Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, this.#counts.get(outcome) ?? 0]),
    ) as BulkTally;
  }

  get left(): number {
    return this.total - this.#done;
  }

  progress(nowMs: number): BulkProgress {
    const { total, left } = this;
    const done = this.#done - this.#doneBefore;
    const etaMs = done > 0 ? ((nowMs - this.#startedMs) / done) * left : undefined;
    return { total, left, etaMs, ...this.tally };
  }

  /** @param most a number of failures; below 1 a share of what was done. */
  hasFailedTooOften(most: number | undefined): boolean {
    if (most === undefined) return false;
    const { failed, unknown, refused } = this.tally;
    const bad = failed + unknown + refused;
    return most < 1 ? this.#done >= SHARE_FROM && bad / this.#done >= most : bad >= most;
  }

  get #done(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }
}
