import type { ChangeOutcome } from "../changes/outcome.ts";
import type { Plan } from "../changes/plan.ts";
import type { NameKind } from "../targets/target.ts";

/** The first line of a ledger: the action and the org. */
export interface LedgerHead {
  /** Version of the format: 1 for a run of one action; 2 for a run of several, where each item names its action. */
  readonly ledger: 1 | 2;
  /** The action; in format 2 `contain` or `restore`. */
  readonly action: string;
  /** The org's origin. */
  readonly org: string;
  readonly startedAt: string;
  /** For a restore: the ledger of the run that it undoes. */
  readonly undoes?: string | undefined;
  /** The id of the run on a queue, if workers execute its items. */
  readonly run?: string | undefined;
}

/** One item: the documented input of the action, or a name that is not resolved yet. */
export interface BulkItem {
  /** Position in the run, from 1. */
  readonly n: number;
  /** The name of the user or app, if it was not given by id. */
  readonly name?: string | undefined;
  /** The kind of the name; `any` if it was not given. */
  readonly kind?: NameKind | undefined;
  /** The line of the input file that named the target. */
  readonly line?: number | undefined;
  /** The documented input. If there is a name, the id is not in it. */
  readonly input: object;
  /** The action, in a run of several actions. */
  readonly action?: string | undefined;
  /** The position of the item that Okta must accept first. */
  readonly after?: number | undefined;
  /** The state that the plan was made from, in a run of several actions. */
  readonly known?: KnownState | undefined;
}

/** The state that was read when an item was planned. A resumed run reads it again. */
export interface KnownState {
  /** Login or label. */
  readonly name: string;
  /** A status, `member` or `no member`, as expected when the item is executed. */
  readonly state?: string | undefined;
  /** Whether the user has a password. */
  readonly hasPassword?: true | undefined;
  /** Name of the group. */
  readonly group?: string | undefined;
  /** Why Okta cannot make the change. */
  readonly impossible?: string | undefined;
  /** Why a guard forbids the change. */
  readonly refused?: string | undefined;
}

/** All items are recorded, and their number. */
export interface LedgerPlanned {
  readonly planned: number;
}

/** The resolved target of an item. */
export interface LedgerTarget {
  /** Id of the user or app. */
  readonly id: string;
  /** Id of the group, for a membership. */
  readonly groupId?: string | undefined;
}

/** An item is about to be sent. From here on, it may have been done. */
export interface LedgerSending extends LedgerTarget {
  readonly n: number;
  /** Time, ISO 8601. */
  readonly sending: string;
  /** The status before the change, if it was read. */
  readonly before?: string | undefined;
  /** The action, in a run of several actions. */
  readonly action?: string | undefined;
}

/** The outcome of an item: a {@link ChangeOutcome}, `refused` if a guard forbade it, or `planned` in a dry run. */
export type BulkOutcome = ChangeOutcome | "refused" | "planned";

/**
 * The outcome of an item. The last outcome of an item counts: a resumed run tries failed items again, and reads the state
 * of unknown ones once more.
 */
export interface LedgerOutcome extends Partial<LedgerTarget> {
  readonly n: number;
  readonly outcome: BulkOutcome;
  /** The action, in a run of several actions. */
  readonly action?: string | undefined;
  /** Login or label, if it was read. */
  readonly name?: string | undefined;
  /** For a dry run: the verdict of the plan. */
  readonly verdict?: Plan["verdict"] | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Since when the user has the status `after`, by Okta's clock, where it was read. */
  readonly since?: string | undefined;
  /** HTTP status of Okta's response. */
  readonly status?: number | undefined;
  /** Okta's `errorCode`, or Node's code if no response arrived. */
  readonly code?: string | undefined;
  /** `X-Okta-Request-Id`. */
  readonly requestId?: string | undefined;
  readonly why?: string | undefined;
  /** The line of the input file that named the target. */
  readonly line?: number | undefined;
  /** The position of the item with the same target. This item is its duplicate. */
  readonly repeats?: number | undefined;
  /** Whether an earlier run had sent the item, and this outcome was settled by reading the state. */
  readonly settled?: true | undefined;
  /** Whether the audit file lacks this outcome. A resumed run adds it first. */
  readonly unaudited?: true | undefined;
  readonly startedAt: string;
  readonly endedAt: string;
}

/** An item was put on a queue. From here on, a worker may have done it. */
export interface LedgerQueued {
  readonly n: number;
  /** Time, ISO 8601. */
  readonly queued: string;
}

/** The missing outcome of an item was added to the audit file. */
export interface LedgerAudited {
  readonly n: number;
  /** Time when it was added, ISO 8601. */
  readonly audited: string;
}

/** The ledger was resumed. From here on, another process writes. */
export interface LedgerResumed {
  /** Time, ISO 8601. */
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
