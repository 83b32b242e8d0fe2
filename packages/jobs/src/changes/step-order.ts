import type { BulkItem } from "../ledger/ledger-record.ts";
import type { ItemOutcome } from "./outcome.ts";
import type { WriteAction } from "./write-action.ts";

/** HTTP statuses that may be another one the next time. */
const PASSING = new Set([401, 409, 429]);

/** Steps that stay unknown when they are cut off, such as password resets, and that are sent at the same time. */
const UNSETTLED_AT_ONCE = 10;

/**
 * Keeps steps in order: a step that names an earlier one waits until Okta has accepted that, or it has come to nothing.
 * Of the steps that are done with, only those that failed are kept in memory.
 */
export class StepOrder {
  /** Steps under way, by their places. */
  readonly #underWay = new Map<number, { readonly over: Promise<void>; readonly end: () => void }>();
  /** Steps that failed in this run, and whether they may succeed in another one. */
  readonly #failed = new Map<number, "passing" | "final">();
  #unsettled = 0;
  readonly #waiting: (() => void)[] = [];

  /** Starts a step. The function that it gives ends it. */
  begin({ n, action }: BulkItem): (outcome: ItemOutcome | undefined) => void {
    if (action === undefined) return () => {};
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#underWay.set(n, { over, end });
    return (outcome) => {
      if (outcome?.outcome === "failed" || outcome?.outcome === "unknown") this.#fail(n, outcome);
      this.#underWay.delete(n);
      end();
    };
  }

  async waitFor({ after }: BulkItem): Promise<void> {
    if (after !== undefined) await this.#underWay.get(after)?.over;
  }

  /** Okta has accepted a step: those that wait for it may be sent while its state is read. */
  markAccepted({ n }: BulkItem): void {
    this.#underWay.get(n)?.end();
  }

  /** The state rules a step out, whenever it is tried. */
  markImpossible({ n }: BulkItem): void {
    this.#failed.set(n, "final");
  }

  /** Whether the step before failed, so that the state is another one than was planned with. */
  hasFailedBefore({ after }: BulkItem): boolean {
    return after !== undefined && this.#failed.has(after);
  }

  /**
   * Why a step is not sent yet. Okta does not suspend a user whose password was reset, so a reset waits for a suspension
   * that may succeed when the run is resumed.
   */
  whyHeld({ after }: BulkItem, { lifecycle }: WriteAction): string | undefined {
    const isHeld = lifecycle?.again === true && after !== undefined && this.#failed.get(after) === "passing";
    return isHeld
      ? "the step before it did not succeed, and would be impossible afterwards: resume the run"
      : undefined;
  }

  /** Waits for a place for a step that must not be repeated. The function that it gives frees it. */
  async reserve({ action }: BulkItem, { lifecycle }: WriteAction): Promise<() => void> {
    if (action === undefined || !lifecycle?.again) return () => {};
    if (this.#unsettled < UNSETTLED_AT_ONCE) this.#unsettled += 1;
    // Whoever frees a place hands it on.
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return () => {
      const next = this.#waiting.shift();
      if (next === undefined) this.#unsettled -= 1;
      else next();
    };
  }

  #fail(n: number, { outcome, status }: ItemOutcome): void {
    const isFinal =
      outcome === "failed" && status !== undefined && status >= 400 && status < 500 && !PASSING.has(status);
    if (!this.#failed.has(n)) this.#failed.set(n, isFinal ? "final" : "passing");
  }
}
