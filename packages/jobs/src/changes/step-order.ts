import type { BulkItem } from "../ledger/ledger-record.ts";
import type { ItemOutcome } from "./outcome.ts";
import type { WriteAction } from "./write-action.ts";

/** HTTP statuses after which a retry may succeed. */
const PASSING = new Set([401, 409, 429]);

/**
 * Limits parallel steps with an unknown outcome after an interruption, such as password resets.
 */
const UNSETTLED_AT_ONCE = 10;

/**
 * Keeps steps in order: a step that names an earlier one waits until Okta has accepted it or it has failed. Of the
 * completed steps, only failed ones are kept in memory.
 */
export class StepOrder {
  /** Steps in progress, by their numbers. */
  readonly #underWay = new Map<number, { readonly over: Promise<void>; readonly end: () => void }>();
  /** Steps that failed in this run, and whether a retry may succeed. */
  readonly #failed = new Map<number, "passing" | "final">();
  #unsettled = 0;
  readonly #waiting: (() => void)[] = [];

  /** Starts a step. Returns the function that ends it. */
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

  /** Okta has accepted a step. Steps that wait for it may be sent while its state is read. */
  markAccepted({ n }: BulkItem): void {
    this.#underWay.get(n)?.end();
  }

  /** The state makes a step impossible, also in later runs. */
  markImpossible({ n }: BulkItem): void {
    this.#failed.set(n, "final");
  }

  /** Whether the earlier step failed, so that the state differs from the planned one. */
  hasFailedBefore({ after }: BulkItem): boolean {
    return after !== undefined && this.#failed.has(after);
  }

  /**
   * Returns why a step must not be sent yet. Okta does not suspend a user after a password reset, so a reset waits
   * for a suspension that may succeed when the run is resumed.
   */
  whyHeld({ after }: BulkItem, { lifecycle }: WriteAction): string | undefined {
    const isHeld = lifecycle?.again === true && after !== undefined && this.#failed.get(after) === "passing";
    return isHeld
      ? "the suspension did not succeed, and this step would make it impossible. Resume the run"
      : undefined;
  }

  /** Waits until a step that must not be repeated may be sent. Returns the function that frees its slot. */
  async reserve({ action }: BulkItem, { lifecycle }: WriteAction): Promise<() => void> {
    if (action === undefined || !lifecycle?.again) return () => {};
    if (this.#unsettled < UNSETTLED_AT_ONCE) this.#unsettled += 1;
    // The step that frees a slot hands it on.
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
