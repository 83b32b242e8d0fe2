import type { BulkProgress, BulkTally } from "../changes/run-options.ts";
import type { BulkOutcome } from "./ledger-record.ts";

/** Every outcome, in the order of summaries. */
export const OUTCOMES: readonly BulkOutcome[] = [
  "changed",
  "already",
  "pending",
  "failed",
  "unknown",
  "refused",
  "planned",
];

/** With fewer items, a percentage of failures says little. */
const SHARE_FROM = 20;

/** Counts outcomes, and estimates how long the rest takes. */
export class BulkCount {
  readonly #counts: Map<BulkOutcome, number>;
  readonly #startedMs: number;
  /** Counts of this run only. */
  #done = 0;
  #failures = 0;
  #left: number;
  readonly total: number;

  /** @param before outcomes of earlier runs. */
  constructor(total: number, before: ReadonlyMap<BulkOutcome, number>, nowMs: number) {
    this.total = total;
    this.#counts = new Map(before);
    this.#left = total - [...before.values()].reduce((sum, count) => sum + count, 0);
    this.#startedMs = nowMs;
  }

  add(outcome: BulkOutcome): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
    this.#left -= 1;
    this.#done += 1;
    if (outcome === "failed" || outcome === "unknown") this.#failures += 1;
  }

  get tally(): BulkTally {
    return Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, this.#counts.get(outcome) ?? 0]),
    ) as BulkTally;
  }

  get left(): number {
    return this.#left;
  }

  progress(nowMs: number): BulkProgress {
    const { total, left, tally } = this;
    const etaMs = this.#done > 0 ? ((nowMs - this.#startedMs) / this.#done) * left : undefined;
    return { total, left, etaMs, ...tally };
  }

  /**
   * Whether too many items of this run failed. Failures of earlier runs do not count: the user saw them before resuming.
   *
   * @param most a number of failures; below 1, a fraction of the finished items.
   */
  hasFailedTooOften(most: number | undefined): boolean {
    if (most === undefined) return false;
    if (most >= 1) return this.#failures >= most;
    return this.#done >= SHARE_FROM && this.#failures / this.#done >= most;
  }
}
