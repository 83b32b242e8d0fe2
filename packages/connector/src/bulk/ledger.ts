import { open, rm } from "node:fs/promises";
import { AppendFile } from "../files/append-file.ts";
import { FileError } from "../files/file-error.ts";
import { fileLines } from "../files/file-lines.ts";
import { type Lock, lockFile } from "../files/lock-file.ts";
import type { BulkItem, LedgerHead, LedgerOutcome, LedgerRecord, LedgerSending } from "./ledger-record.ts";

/** What is known of an item while a ledger is read. */
const TODO = 0;
const SENDING = 1;
const DONE = 2;
/** Items are written in pieces of so many characters. */
const DRAFT_LENGTH = 65_536;

/**
 * The record of a bulk run: what is to be done, a line each, and behind it what became of each, a line each. It is only
 * ever added to, and what it says of an item is on the disk before the item is sent. So whatever ends the run, the
 * ledger tells what is left, and what may have been done.
 */
export class Ledger {
  readonly path: string;
  readonly head: LedgerHead;
  readonly #lock: Lock;
  readonly #file: AppendFile;
  /** Where the items begin, in bytes. */
  readonly #itemsFrom: number;
  #states = new Uint8Array(1_024);
  #draft = "";
  /** Items that were being sent when an earlier run ended. */
  readonly inFlight = new Map<number, LedgerSending>();
  /** Ids that something was done to in earlier runs, or may have been. */
  readonly doneIds = new Set<string>();
  /** How many items there are. */
  count = 0;
  /** What became of items in earlier runs. */
  readonly tally = new Map<LedgerOutcome["outcome"], number>();

  private constructor(path: string, head: LedgerHead, lock: Lock, file: AppendFile) {
    this.path = path;
    this.head = head;
    this.#lock = lock;
    this.#file = file;
    this.#itemsFrom = Buffer.byteLength(lineOf(head));
  }

  /**
   * Begins a ledger.
   *
   * @throws FileError for a file that is there already, cannot be written, or is in use.
   */
  static async begin(path: string, head: LedgerHead): Promise<Ledger> {
    const lock = await lockFile(path);
    try {
      const ledger = new Ledger(path, head, lock, await AppendFile.open(path, "ax"));
      await ledger.#append(head);
      return ledger;
    } catch (error) {
      await lock.release();
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw FileError.of(path, "written", error);
      throw new FileError(path, "is there already. Resume it, or give another name");
    }
  }

  /**
   * Goes on with a ledger. A last line that was torn is cut off.
   *
   * @throws FileError for one of another action or org, or that was never finished.
   */
  static async resume(path: string, action: string, org: string): Promise<Ledger> {
    const lock = await lockFile(path);
    try {
      const { head, whole } = await readHead(path);
      if (head.action !== action) throw new FileError(path, `is of ${head.action}, and not of ${action}`);
      if (head.org !== org) throw new FileError(path, `is of ${head.org}, and not of ${org}`);
      await cutOff(path, whole);
      const ledger = new Ledger(path, head, lock, await AppendFile.open(path, "a"));
      if (!(await ledger.#read())) {
        await ledger.#file.close();
        throw new FileError(
          path,
          "ends before all that is to be done was written down, so nothing was sent. Remove it, and begin anew",
        );
      }
      return ledger;
    } catch (error) {
      await lock.release();
      throw FileError.of(path, "gone on with", error);
    }
  }

  /** Adds an item, which is on the disk once {@link planned} is. */
  async add(item: Omit<BulkItem, "n">): Promise<void> {
    this.count += 1;
    this.#draft += lineOf({ n: this.count, ...item });
    if (this.#draft.length > DRAFT_LENGTH) await this.#append();
  }

  /** Writes down that these are all. */
  planned(): Promise<void> {
    return this.#append({ planned: this.count });
  }

  sending(record: LedgerSending): Promise<void> {
    return this.#append(record);
  }

  settled(record: LedgerOutcome): Promise<void> {
    return this.#append(record);
  }

  /** The items that are not done yet, read from the file as they are needed. */
  async *left(): AsyncGenerator<BulkItem> {
    for await (const { text } of fileLines(this.path, this.#itemsFrom)) {
      const record = JSON.parse(text) as LedgerRecord;
      if ("planned" in record) return;
      if (!("input" in record)) continue;
      if (this.#states[record.n] !== DONE) yield record;
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
    await this.#lock.release();
  }

  /** Takes the file away: nothing was sent. */
  async discard(): Promise<void> {
    await this.close();
    await rm(this.path, { force: true });
  }

  async #append(record?: LedgerRecord): Promise<void> {
    const text = this.#draft + (record ? lineOf(record) : "");
    this.#draft = "";
    try {
      await this.#file.append(text);
    } catch (error) {
      throw FileError.of(this.path, "written", error);
    }
  }

  /** Takes in what the file says; false where its items are not all there. */
  async #read(): Promise<boolean> {
    let planned = false;
    for await (const { text } of fileLines(this.path, this.#itemsFrom)) {
      const record = parsed(this.path, text);
      if ("planned" in record) planned = record.planned === this.count;
      else if ("input" in record) this.count += 1;
      else if ("sending" in record) {
        this.#mark(record.n, SENDING);
        this.inFlight.set(record.n, record);
      } else if ("outcome" in record) this.#readOutcome(record);
    }
    return planned;
  }

  #readOutcome({ n, id, outcome }: LedgerOutcome): void {
    this.inFlight.delete(n);
    // A plan that was only made is still to be done.
    if (outcome === "planned") {
      this.#mark(n, TODO);
      return;
    }
    this.#mark(n, DONE);
    if (id !== undefined && outcome !== "failed" && outcome !== "refused") this.doneIds.add(id);
    this.tally.set(outcome, (this.tally.get(outcome) ?? 0) + 1);
  }

  #mark(n: number, state: number): void {
    if (n >= this.#states.length) {
      const larger = new Uint8Array(Math.max(n + 1, this.#states.length * 2));
      larger.set(this.#states);
      this.#states = larger;
    }
    this.#states[n] = state;
  }
}

function lineOf(record: LedgerRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** The first line, and the length of the file without a last line that was torn. */
async function readHead(path: string): Promise<{ head: LedgerHead; whole: number }> {
  let head: LedgerHead | undefined;
  let whole = 0;
  for await (const line of fileLines(path)) {
    if (!line.whole) break;
    if (head === undefined) {
      const first = parsed(path, line.text);
      if (!("ledger" in first) || first.ledger !== 1) throw new FileError(path, "is no ledger of a bulk run");
      head = first;
    }
    whole = line.next;
  }
  if (head === undefined) throw new FileError(path, "is no ledger of a bulk run");
  return { head, whole };
}

async function cutOff(path: string, length: number): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.truncate(length);
  } finally {
    await file.close();
  }
}

function parsed(path: string, text: string): LedgerRecord {
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record === "object" && record !== null) return record as LedgerRecord;
  } catch {
    // Told below.
  }
  throw new FileError(path, "is no ledger of a bulk run");
}
