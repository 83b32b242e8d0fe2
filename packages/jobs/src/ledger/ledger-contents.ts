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
  /** Undefined of one that was handed to somebody else by its name. */
  readonly id?: string | undefined;
  /** When it was sent; undefined where the ledger tells only what became of it. */
  readonly sending?: string | undefined;
};

/** These are the end of an item, as is a state that does not tell. One that failed is tried again. */
const FINAL: ReadonlySet<BulkOutcome> = new Set(["changed", "already", "pending", "refused"]);
const FAILED = 1;
const DONE = 2;
const OTHER: ReadonlySet<BulkOutcome> = new Set(["planned", "failed", "unknown"]);

/** What a ledger says of its items: some bytes of each are kept in memory. */
export class LedgerContents {
  /** How many items there are. */
  count = 0;
  /** Whether all items are there. */
  isPlanned = false;
  /** How often the ledger was resumed. */
  resumes = 0;
  /** Items that an earlier run may have done, by their places. */
  readonly begun = new Map<number, BegunItem>();
  /** What the names of items led to when they were planned, or failed. */
  readonly foundIds = new Map<number, string>();
  /** What became of those items that are done with. */
  readonly tally = new Map<BulkOutcome, number>();
  /** Outcomes that the audit file lacks, by their places. */
  readonly unaudited = new Map<number, LedgerOutcome>();
  /** The groups that the items name, as far as it takes to tell whether that is one. */
  readonly groupIds = new Set<unknown>();
  /** Whether items wait for earlier ones, so that their order is kept. */
  isOrdered = false;
  /** The item that a target belongs to. */
  readonly #owners = new Map<string, number>();
  /** What is known of each item. */
  #marks = new Uint8Array(1_024);
  #failed = 0;

  /** How many items are not done with. */
  get left(): number {
    return this.count - [...this.tally.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Whether anything failed in earlier runs, and is still to be done. */
  get hasFailures(): boolean {
    return this.#failed > 0;
  }

  isDone(n: number): boolean {
    return this.#marks[n] === DONE;
  }

  hasFailed(n: number): boolean {
    return this.#marks[n] === FAILED;
  }

  /** The item that has the same target and asked first; undefined when it is this one. */
  repeated(target: LedgerTarget, n: number, action?: string | undefined): number | undefined {
    const key = keyOf(target, action);
    const owner = this.#owners.get(key) ?? n;
    this.#owners.set(key, owner);
    return owner === n ? undefined : owner;
  }

  /** Takes in a line behind the first one; false for what does not belong where it stands. */
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

/** A user may be put into many groups, and several actions may be done to it. */
function keyOf({ id, groupId }: LedgerTarget, action: string | undefined): string {
  const target = groupId === undefined ? id : `${groupId} ${id}`;
  return action === undefined ? target : `${action} ${target}`;
}
