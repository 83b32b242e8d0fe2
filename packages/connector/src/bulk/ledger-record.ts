import type { Change } from "../changes/change.ts";

/** What is done to each, and where: the first line of a ledger. */
export interface LedgerHead {
  /** Form of the ledger. */
  readonly ledger: 1;
  readonly action: string;
  /** The org's origin. */
  readonly org: string;
  readonly startedAt: string;
}

/** One thing to do: the documented input of the action, or a name that has yet to be found. */
export interface BulkItem {
  /** Its place, from 1. */
  readonly n: number;
  /** How the user or app was named, where it was not by id. */
  readonly name?: string | undefined;
  /** The documented input; where there is a name, without the id that it leads to. */
  readonly input: object;
}

/** All that is to be done has been written down. */
export interface LedgerPlanned {
  readonly planned: number;
}

/** An item is about to be sent: from here on it may have been done. */
export interface LedgerSending {
  readonly n: number;
  readonly sending: string;
  readonly id: string;
  /** The status before, where it was read. */
  readonly before?: string | undefined;
}

/** What became of an item. */
export interface LedgerOutcome {
  readonly n: number;
  /** `planned` in a dry run; `refused` where a guard said no. */
  readonly outcome: Change["outcome"] | "planned" | "refused";
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  readonly why?: string | undefined;
  /** Whether it had been sent in an earlier run, and its state told what became of it. */
  readonly settled?: true | undefined;
  readonly startedAt: string;
  readonly endedAt: string;
}

export type LedgerRecord = LedgerHead | BulkItem | LedgerPlanned | LedgerSending | LedgerOutcome;
