import type {
  BulkItem,
  BulkOutcome,
  LedgerOutcome,
  LedgerQueued,
  LedgerSending,
  LedgerTarget,
} from "./ledger-record.ts";

/** An item that may have been done in an earlier run. */
export type BegunItem = Pick<LedgerSending, "groupId" | "before"> & {
  /** Undefined if it was queued by its name. */
  readonly id?: string | undefined;
  /** Time when it was sent; undefined if the ledger has its outcome only. */
  readonly sending?: string | undefined;
};

/** Outcomes that end an item. A failed item is tried again. */
const FINAL: ReadonlySet<BulkOutcome> = new Set(["changed", "already", "pending", "refused"]);
const FAILED = 1;
const DONE = 2;
const OTHER: ReadonlySet<BulkOutcome> = new Set(["planned", "failed", "unknown"]);

/** The state of a ledger's items. A few bytes of each are kept in memory. */
export class LedgerContents {
  /** Number of items. */
  count = 0;
  /** Whether all items are recorded. */
  isPlanned = false;
  /** Number of times that the ledger was resumed. */
  resumes = 0;
  /** Items that an earlier run may have done, by position. */
  readonly begun = new Map<number, BegunItem>();
  /** Ids that names were resolved to when their items were planned or failed. */
  readonly foundIds = new Map<number, string>();
  /** Number of finished items by outcome. */
  readonly tally = new Map<BulkOutcome, number>();
  /** Outcomes that the audit file lacks, by position. */
  readonly unaudited = new Map<number, LedgerOutcome>();
  /** The groups that the items name: two at most, enough to see whether there is only one. */
  readonly groupIds = new Set<unknown>();
  /** Whether items wait for earlier ones, which keeps their order. */
  isOrdered = false;
  /** The position of the first item with a target. */
  readonly #owners = new Map<string, number>();
  /** The state of each item. */
  #marks = new Uint8Array(1_024);
  #failed = 0;

  /** Number of unfinished items. */
  get left(): number {
    return this.count - [...this.tally.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Whether items failed in earlier runs and are still unfinished. */
  get hasFailures(): boolean {
    return this.#failed > 0;
  }

  isDone(n: number): boolean {
    return this.#marks[n] === DONE;
  }

  hasFailed(n: number): boolean {
    return this.#marks[n] === FAILED;
  }

  /** Returns the first item with the same target; undefined if it is this one. */
  repeated(target: LedgerTarget, n: number, action?: string | undefined): number | undefined {
    const key = keyOf(target, action);
    const owner = this.#owners.get(key) ?? n;
    this.#owners.set(key, owner);
    return owner === n ? undefined : owner;
  }

  /** Reads one line after the head. Returns false if the line is not valid at this position. */
  take(record: object): boolean {
    if ("input" in record) return this.#takeItem(record as BulkItem);
    if ("planned" in record) {
      if (this.isPlanned || record.planned !== this.count) return false;
      this.isPlanned = true;
      return true;
    }
    if ("resumed" in record) {
      this.resumes += 1;
      return this.isPlanned;
    }
    const { n, id } = record as Partial<LedgerOutcome>;
    if (!this.isPlanned || !Number.isSafeInteger(n) || Number(n) < 1 || Number(n) > this.count) return false;
    if (id !== undefined && typeof id !== "string") return false;
    if ("sending" in record) return this.#takeSending(record as LedgerSending);
    if ("queued" in record) return this.#takeQueued(record as LedgerQueued);
    if ("audited" in record) return this.unaudited.delete(Number(n));
    return "outcome" in record && this.#takeOutcome(record as LedgerOutcome);
  }

  #takeItem({ n, name, kind, input, action, after, known }: BulkItem): boolean {
    if (this.isPlanned || n !== ++this.count || typeof input !== "object" || input === null) return false;
    if ([name, kind].some((text) => text !== undefined && typeof text !== "string")) return false;
    if (this.isOrdered !== (typeof action === "string")) return false;
    if (this.isOrdered && typeof known?.name !== "string") return false;
    if (after !== undefined && !(Number.isSafeInteger(after) && after > 0 && after < n)) return false;
    const { groupId } = Object((input as { readonly path_parameters?: unknown }).path_parameters);
    if (this.groupIds.size < 2) this.groupIds.add(groupId);
    return true;
  }

  #takeSending({ n, sending, id, groupId, before, action }: LedgerSending): boolean {
    if (id === undefined || this.isDone(n)) return false;
    this.#begin(n, { id, groupId, before, sending }, action);
    return true;
  }

  #takeQueued({ n, queued }: LedgerQueued): boolean {
    if (this.isDone(n)) return false;
    this.begun.set(n, { sending: queued });
    return true;
  }

  #takeOutcome(record: LedgerOutcome): boolean {
    const { n, outcome, action, id, groupId, before, repeats, settled } = record;
    if (this.isDone(n)) return false;
    const { sending } = this.begun.get(n) ?? {};
    this.begun.delete(n);
    if (record.unaudited) this.unaudited.set(n, record);
    if (FINAL.has(outcome) || (outcome === "unknown" && settled)) {
      this.#finish(n, outcome);
      if (id !== undefined && outcome !== "refused" && repeats === undefined) {
        this.#own(n, { id, groupId }, action);
      }
      return true;
    }
    if (outcome === "failed") this.#mark(n, FAILED);
    if ((outcome === "planned" || outcome === "failed") && id !== undefined) this.foundIds.set(n, id);
    if (outcome === "unknown" && id !== undefined) {
      this.#begin(n, { id, groupId, before, sending }, action);
    }
    return OTHER.has(outcome);
  }

  #begin(n: number, item: BegunItem, action: string | undefined): void {
    this.begun.set(n, item);
    if (item.id !== undefined) this.#own(n, { ...item, id: item.id }, action);
  }

  #own(n: number, target: LedgerTarget, action: string | undefined): void {
    this.#owners.set(keyOf(target, action), n);
  }

  #finish(n: number, outcome: BulkOutcome): void {
    this.#mark(n, DONE);
    this.tally.set(outcome, (this.tally.get(outcome) ?? 0) + 1);
  }

  #mark(n: number, mark: number): void {
    if (n >= this.#marks.length) {
      const larger = new Uint8Array(this.count + 1);
      larger.set(this.#marks);
      this.#marks = larger;
    }
    this.#failed += Number(mark === FAILED) - Number(this.hasFailed(n));
    this.#marks[n] = mark;
  }
}

/** A user may be added to many groups, and be the target of several actions. */
function keyOf({ id, groupId }: LedgerTarget, action: string | undefined): string {
  const target = groupId === undefined ? id : `${groupId} ${id}`;
  return action === undefined ? target : `${action} ${target}`;
}
