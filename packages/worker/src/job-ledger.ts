import {
  type BulkItem,
  LedgerContents,
  type LedgerOutcome,
  type LedgerSending,
  type LedgerStore,
  type LedgerTarget,
} from "@okta-idm/jobs";
import type { Redis } from "ioredis";
import type { CheckedJob } from "./job.ts";
import { JobRecord } from "./job-record.ts";

/** The outcome of an item in Redis, without profile, link and token. */
export type ItemRecord = Omit<LedgerOutcome, "name" | "line">;

/** Outcomes that a resume does not change. */
const FINAL: ReadonlySet<string> = new Set(["changed", "already", "pending", "refused"]);

/**
 * The ledger of a job, in Redis. It records each item before it is sent, and each outcome before the job ends. The next
 * worker of the job can therefore settle what this one may have done.
 */
export class JobLedger implements LedgerStore {
  readonly path = undefined;
  readonly isDurable = true;
  readonly contents = new LedgerContents();
  readonly #record: JobRecord;
  readonly #job: CheckedJob;
  /** The items that are left, and the place of each in the job. */
  readonly #items: BulkItem[] = [];
  readonly #places: number[] = [];
  readonly #ended = new Map<number, ItemRecord>();

  private constructor(record: JobRecord, job: CheckedJob) {
    this.#record = record;
    this.#job = job;
  }

  /**
   * Takes a job over. Returns undefined if its run was withdrawn.
   *
   * @throws OktaError of kind `refused` if another job has its key.
   */
  static async open(redis: Redis, job: CheckedJob): Promise<JobLedger | undefined> {
    const record = new JobRecord(redis, job);
    const opened = await record.open();
    if (opened === undefined) return undefined;
    const ledger = new JobLedger(record, job);
    ledger.#take(opened.fields);
    return ledger;
  }

  /** The outcomes, in the order of the job. */
  get outcomes(): readonly ItemRecord[] {
    return [...this.#ended.values()].sort((one, other) => one.n - other.n);
  }

  /** @throws LostJobError if another worker has taken the job over. */
  confirm(): Promise<void> {
    return this.#record.confirm();
  }

  #take(fields: ReadonlyMap<string, string>): void {
    const { items, resumes = 0, since } = this.#job;
    const known: object[] = [];
    for (const [index, item] of items.entries()) {
      const place = index + 1;
      const outcome = parseRecord<ItemRecord & { resumes: number }>(fields.get(`o${place}`));
      const sent = parseRecord<LedgerSending>(fields.get(`s${place}`));
      if (outcome && (isFinal(outcome) || resumes <= outcome.resumes)) {
        const { resumes: _, ...rest } = outcome;
        this.#ended.set(place, rest);
        if (!outcome.unaudited) continue;
      }
      const n = this.#items.push({ n: this.#items.length + 1, ...item });
      this.#places.push(place);
      if (sent) known.push({ ...sent, n });
      else if (since !== undefined && outcome === undefined) known.push({ n, queued: since });
      if (outcome) known.push({ ...outcome, n });
    }
    for (const item of this.#items) this.contents.take(item);
    this.contents.take({ planned: this.#items.length });
    for (const record of known) this.contents.take(record);
  }

  async add(): Promise<void> {
    throw new TypeError("A job has its items from the start");
  }

  async planned(): Promise<void> {}

  sending(record: LedgerSending): Promise<void> {
    const place = this.#placeOf(record.n);
    return this.#record.sending(place, { ...record, n: place });
  }

  repeated({ id, groupId }: LedgerTarget, n: number): Promise<number | undefined> {
    const target = groupId === undefined ? id : `${groupId} ${id}`;
    return this.#record.duplicateOf(target, this.#placeOf(n));
  }

  async recordOutcome(record: LedgerOutcome): Promise<void> {
    const place = this.#placeOf(record.n);
    const { resumes = 0 } = this.#job;
    const kept = { ...withoutProfile(record, this.#job.items[place - 1]?.name), n: place };
    await this.#record.end(place, { ...kept, resumes });
    this.#ended.set(place, kept);
  }

  async audited({ n }: { readonly n: number }): Promise<void> {
    const place = this.#placeOf(n);
    const { unaudited: _, ...outcome } = this.#ended.get(place) ?? ({ n: place } as ItemRecord);
    await this.#record.end(place, { ...outcome, resumes: this.#job.resumes ?? 0 });
    this.#ended.set(place, outcome);
  }

  async *left(): AsyncGenerator<BulkItem> {
    for (const item of this.#items) if (!this.contents.isDone(item.n)) yield item;
  }

  async close(): Promise<void> {}

  async discard(): Promise<void> {}

  #placeOf(n: number): number {
    return this.#places[n - 1] ?? n;
  }
}

function isFinal({ outcome, settled }: ItemRecord): boolean {
  return FINAL.has(outcome) || (outcome === "unknown" && settled === true);
}

/** Returns an outcome without names of people, except the name that the job holds. */
export function withoutProfile(
  { name: _, line: __, why, ...outcome }: LedgerOutcome,
  given?: string | undefined,
): ItemRecord {
  return { ...outcome, ...(why !== undefined && { why: hideNames(why, given) }) };
}

/** Hides email addresses, and words before an id. */
function hideNames(text: string, given: string | undefined): string {
  return text
    .split(" ")
    .map((word, index, words) => {
      if (given !== undefined && word.includes(given)) return word;
      const isAddress = word.includes("@");
      const isBeforeId = /^\(0(0u|0g|oa)/.test(words[index + 1] ?? "");
      return isAddress || isBeforeId ? "(hidden)" : word;
    })
    .join(" ");
}

function parseRecord<Record>(text: string | undefined): Record | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Record);
}
