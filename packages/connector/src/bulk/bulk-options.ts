import type { Change } from "../changes/change.ts";
import type { Protection } from "../changes/protection.ts";

export interface BulkOptions {
  /** Path of the ledger: a new file, or one to go on with. */
  readonly ledger: string;
  /** Whether the ledger is gone on with: its items are what is to be done, and no others are taken. */
  readonly resume?: boolean | undefined;
  /** Whether only plans are made, of which the ledger is then full. A run that resumes it carries them out. */
  readonly dryRun?: boolean | undefined;
  /** What must be left alone. */
  readonly protection?: Protection | undefined;
  /** Ids that must be left alone, as that of the token's owner. */
  readonly protectedIds?: readonly string[] | undefined;
  /** Refuses to begin with more items than this. */
  readonly maxChanges?: number | undefined;
  /** Stops after so many failures; below 1, after that share of at least 20 items. */
  readonly stopAfterFailures?: number | undefined;
  /** Items under way together. The rate limiter bounds what is sent. Default 50. */
  readonly atOnce?: number | undefined;
  /** Told after each item. */
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly now?: (() => number) | undefined;
}

export type BulkOutcome = Change["outcome"] | "refused" | "planned";

/** How many items came to what. */
export type BulkTally = { readonly [Outcome in BulkOutcome]: number };

export interface BulkProgress extends BulkTally {
  readonly total: number;
  readonly left: number;
  /** Milliseconds to go, at the rate of this run; undefined at its beginning. */
  readonly etaMs: number | undefined;
}

export interface BulkResult extends BulkTally {
  readonly total: number;
  readonly left: number;
  readonly ledger: string;
  /** Why items are left, if any are: too many failures, or an abort. */
  readonly stopped: "failures" | "aborted" | undefined;
}
