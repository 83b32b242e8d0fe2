import type { Protection } from "../changes/protection.ts";
import type { BulkOutcome, LedgerOutcome } from "./ledger-record.ts";

export interface BulkOptions {
  /** Path of the ledger: a new file, or one to go on with. */
  readonly ledger: string;
  /** Whether the ledger is gone on with: its items are what is to be done, and no others are taken. */
  readonly resume?: boolean | undefined;
  /** Whether only plans are made, of which the ledger is then full. A run that resumes it carries them out. */
  readonly dryRun?: boolean | undefined;
  /** What must be left alone. */
  readonly protection?: Protection | undefined;
  /** Ids that must be left alone, and why: `{ [ownerId]: "the owner of the token in use" }`. */
  readonly protectedIds?: Readonly<Record<string, string>> | undefined;
  /** Refuses to begin, or to go on, with more items than this. */
  readonly maxChanges?: number | undefined;
  /**
   * Stops after so many failures of this run; below 1, after that share of at least 20 items. What is under way then
   * is still done. Items that a guard left alone are no failures.
   */
  readonly stopAfterFailures?: number | undefined;
  /**
   * Items under way together. The rate limiter bounds what is sent. Default 50; 10 of an action whose items, cut off,
   * stay unknown, as password resets.
   */
  readonly atOnce?: number | undefined;
  /** Asked once all is written down, with how many items are left; where it rejects, nothing is sent. */
  readonly confirm?: ((left: number) => Promise<void>) | undefined;
  /**
   * Told what became of each item, and waited for, before the ledger has it: whoever notes it elsewhere has all of it
   * then, whatever ends the process. What was told just before that may be told once more by the run that goes on.
   */
  readonly onOutcome?: ((outcome: LedgerOutcome) => Promise<void>) | undefined;
  /**
   * Told after each item, once the ledger has what became of it. Where it gives a promise, no other item takes the place
   * of this one until that is kept.
   */
  readonly onProgress?: ((progress: BulkProgress, outcome: LedgerOutcome) => unknown) | undefined;
  /** Ends the run: what is under way is cut off, and settled when the ledger is resumed. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since the epoch, for times and the rate. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** How many items came to what. */
export type BulkTally = { readonly [Outcome in BulkOutcome]: number };

/** How far a run is. `total` is `left` and the outcomes together. */
export interface BulkProgress extends BulkTally {
  readonly total: number;
  readonly left: number;
  /** Milliseconds to go, at the rate of this run; undefined at its beginning. */
  readonly etaMs: number | undefined;
}

/** What a run came to, with what earlier runs of its ledger did. */
export interface BulkResult extends BulkTally {
  readonly total: number;
  readonly left: number;
  readonly ledger: string;
  /** Why items are left, if any are: too many failures, a token that is refused, or an abort. */
  readonly stopped: "failures" | "aborted" | undefined;
}
