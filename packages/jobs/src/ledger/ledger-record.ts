import type { ChangeOutcome } from "../changes/outcome.ts";
import type { Plan } from "../changes/plan.ts";
import type { NameKind } from "../targets/target.ts";

/** What is done to each, and where: the first line of a ledger. */
export interface LedgerHead {
  /** Form of the ledger: 1 for a run of one action; 2 for a run of several, whose items name theirs. */
  readonly ledger: 1 | 2;
  /** The action; in form 2 `contain` or `restore`. */
  readonly action: string;
  /** The org's origin. */
  readonly org: string;
  readonly startedAt: string;
  /** Of a restore: the file of the run that it undoes. */
  readonly undoes?: string | undefined;
  /** Of a run whose items are carried out elsewhere, such as by the workers of a queue: its id there. */
  readonly run?: string | undefined;
}

/** One thing to do: the documented input of the action, or a name that has yet to be found. */
export interface BulkItem {
  /** Its place, from 1. */
  readonly n: number;
  /** How the user or app was named, where it was not by id. */
  readonly name?: string | undefined;
  /** What kind of name it is; `any` where nobody said. */
  readonly kind?: NameKind | undefined;
  /** The line of the file that named it. */
  readonly line?: number | undefined;
  /** The documented input; where there is a name, without the id that it leads to. */
  readonly input: object;
  /** The action, in a run of several. */
  readonly action?: string | undefined;
  /** The place of the item that Okta has to accept first. */
  readonly after?: number | undefined;
  /** What the plan is made of, in a run of several. */
  readonly known?: KnownState | undefined;
}

/** What was read of an item when it was planned. The run that resumes it reads the state again. */
export interface KnownState {
  /** Login or label. */
  readonly name: string;
  /** A status, `member` or `no member`, as it is when the turn of the item comes. */
  readonly state?: string | undefined;
  /** Whether the user has a password. */
  readonly hasPassword?: true | undefined;
  /** Name of the group. */
  readonly group?: string | undefined;
  /** Why Okta cannot do it. */
  readonly impossible?: string | undefined;
  /** Why it must not be done. */
  readonly refused?: string | undefined;
}

/** All that is to be done has been written down: so many items. */
export interface LedgerPlanned {
  readonly planned: number;
}

/** Who or what an item is about, once that is known. */
export interface LedgerTarget {
  /** Of the user or app. */
  readonly id: string;
  /** Of membership. */
  readonly groupId?: string | undefined;
}

/** An item is about to be sent: from here on it may have been done. */
export interface LedgerSending extends LedgerTarget {
  readonly n: number;
  /** When. */
  readonly sending: string;
  /** The status before, where it was read. */
  readonly before?: string | undefined;
  /** The action, in a run of several. */
  readonly action?: string | undefined;
}

/**
 * What became of an item: as of a {@link ChangeOutcome}, `refused` when a guard left it alone, and `planned` in a dry run.
 */
export type BulkOutcome = ChangeOutcome | "refused" | "planned";

/**
 * What became of an item. The last one of an item counts: when a ledger is resumed, what failed is tried again, and what
 * is unknown is looked at once more.
 */
export interface LedgerOutcome extends Partial<LedgerTarget> {
  readonly n: number;
  readonly outcome: BulkOutcome;
  /** The action, in a run of several. */
  readonly action?: string | undefined;
  /** Login or label, where it was read. */
  readonly name?: string | undefined;
  /** Of a dry run: what the item would come to. */
  readonly verdict?: Plan["verdict"] | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Since when the user has the status `after`, by Okta's clock, where it was read. */
  readonly since?: string | undefined;
  /** HTTP status of Okta's answer. */
  readonly status?: number | undefined;
  /** Okta's `errorCode`, or Node's code where no answer came. */
  readonly code?: string | undefined;
  /** `X-Okta-Request-Id`. */
  readonly requestId?: string | undefined;
  readonly why?: string | undefined;
  /** The line of the file that named it. */
  readonly line?: number | undefined;
  /** The item that has the same target: this one is done with it. */
  readonly repeats?: number | undefined;
  /** Whether it had been sent in an earlier run, and this is what its state tells of it, or that it does not. */
  readonly settled?: true | undefined;
  /** Whether the audit file lacks it: the run that resumes the ledger adds it there first. */
  readonly unaudited?: true | undefined;
  readonly startedAt: string;
  readonly endedAt: string;
}

/** An item was handed to whoever carries it out, such as the workers of a queue: from here on it may have been done. */
export interface LedgerQueued {
  readonly n: number;
  /** When. */
  readonly queued: string;
}

/** The audit file has the outcome of an item that it lacked. */
export interface LedgerAudited {
  readonly n: number;
  /** When it was added there. */
  readonly audited: string;
}

/** The ledger was resumed: from here on another process writes. */
export interface LedgerResumed {
  /** When. */
  readonly resumed: string;
}

/** One line of a ledger. */
export type LedgerRecord =
  | LedgerHead
  | BulkItem
  | LedgerPlanned
  | LedgerResumed
  | LedgerSending
  | LedgerQueued
  | LedgerOutcome
  | LedgerAudited;
