import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { FileError } from "../errors.ts";
import { AppendFile } from "../files/append-file.ts";
import { syncFolder } from "../files/atomic-file.ts";
import { fileLines } from "../files/file-lines.ts";
import { type Lock, lockFile } from "../files/lock-file.ts";
import { LedgerContents } from "./ledger-contents.ts";
import type {
  BulkItem,
  LedgerAudited,
  LedgerHead,
  LedgerOutcome,
  LedgerQueued,
  LedgerRecord,
  LedgerSending,
  LedgerTarget,
} from "./ledger-record.ts";
import { readLedger } from "./read-ledger.ts";

/** Items are written in pieces of so many characters, and none of them is longer. */
const DRAFT_LENGTH = 65_536;

/** Where a run keeps what is to be done and what became of it. */
export interface LedgerStore {
  /** Path of the file; undefined for a ledger that is none. */
  readonly path: string | undefined;
  /** Whether it outlives the process, so that another one can resume it. */
  readonly isDurable: boolean;
  readonly contents: LedgerContents;
  /** Adds an item. */
  add(item: Omit<BulkItem, "n">): Promise<void>;
  /** Records that these are all items. */
  planned(): Promise<void>;
  /** Resolves once it is recorded that an item may have been done: only then may it be sent. */
  sending(record: LedgerSending): Promise<void>;
  /**
   * The item that has the same target and asked first; undefined when it is this one. So whoever is named twice is changed
   * once.
   */
  repeated(target: LedgerTarget, n: number, action?: string | undefined): Promise<number | undefined>;
  recordOutcome(record: LedgerOutcome): Promise<void>;
  audited(record: LedgerAudited): Promise<void>;
  /** The items that are not done yet. */
  left(): AsyncGenerator<BulkItem>;
  close(): Promise<void>;
  /** Takes the ledger away: nothing was sent. */
  discard(): Promise<void>;
}

/**
 * The record of a bulk run: what is to be done, a line each, and behind it what became of each, a line each. It is only
 * ever added to, and what it says of an item is on the disk before the item is sent. So whatever ends the run, the
 * ledger tells what is left, and what may have been done.
 */
export class Ledger implements LedgerStore {
  readonly path: string;
  readonly isDurable = true;
  /** Of a run whose items are carried out elsewhere. */
  readonly run: string | undefined;
  readonly contents: LedgerContents;
  readonly #lock: Lock;
  readonly #file: AppendFile;
  /** Where the items begin, in bytes. */
  readonly #itemsFrom: number;
  #draft = "";

  private constructor(
    path: string,
    lock: Lock,
    file: AppendFile,
    contents: LedgerContents,
    itemsFrom: number,
    run: string | undefined,
  ) {
    this.path = path;
    this.contents = contents;
    this.#lock = lock;
    this.#file = file;
    this.#itemsFrom = itemsFrom;
    this.run = run;
  }

  /**
   * Begins a ledger.
   *
   * @throws FileError for a file that is there already, cannot be written, or is in use.
   */
  static async begin(path: string, head: LedgerHead): Promise<Ledger> {
    const lock = await lockFile(path);
    let ledger: Ledger | undefined;
    try {
      const line = lineOf(head);
      const file = await AppendFile.open(path, "ax", { isExclusive: true });
      ledger = new Ledger(path, lock, file, new LedgerContents(), Buffer.byteLength(line), head.run);
      ledger.contents.isOrdered = head.ledger === 2;
      await file.append(line);
      // Without it the file itself may be gone after a failure of the power.
      await syncFolder(dirname(path));
      return ledger;
    } catch (error) {
      await (ledger?.discard() ?? lock.release());
      const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
      if (!isThere) throw FileError.of(path, "written", error);
      throw new FileError(path, "is there already", {
        remedy: "Resume it, or give another name",
        code: "EEXIST",
      });
    }
  }

  /**
   * Resumes a ledger. A last line that was torn is cut off.
   *
   * @throws FileError for one of another action or org, or that was never finished.
   */
  static async resume(
    path: string,
    head: Pick<LedgerHead, "ledger" | "action" | "org">,
    resumedAt: string,
  ): Promise<Ledger> {
    const lock = await lockFile(path);
    try {
      const { contents, itemsFrom, bytes, run } = await readLedger(path, head);
      await cutOff(path, bytes);
      const file = await AppendFile.open(path, "a", { isExclusive: true });
      contents.resumes += 1;
      const ledger = new Ledger(path, lock, file, contents, itemsFrom, run);
      // Another process that believes it still has the ledger finds this line behind its own, and stops.
      await ledger.#append(lineOf({ resumed: resumedAt }));
      return ledger;
    } catch (error) {
      await lock.release();
      const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
      if (!isMissing) throw FileError.of(path, "resumed", error);
      throw new FileError(path, "is not there, so there is nothing to resume", { code: "ENOENT" });
    }
  }

  /**
   * Adds an item, which is on the disk once {@link planned} is.
   *
   * @throws FileError for one that is too long.
   */
  async add(item: Omit<BulkItem, "n">): Promise<void> {
    this.contents.count += 1;
    const line = lineOf({ n: this.contents.count, ...item });
    if (line.length > DRAFT_LENGTH) {
      throw new FileError(this.path, `has no room for item ${this.contents.count}, which is too long`);
    }
    this.#draft += line;
    if (this.#draft.length > DRAFT_LENGTH) await this.#append("");
  }

  /** Writes down that these are all. */
  planned(): Promise<void> {
    return this.#append(lineOf({ planned: this.contents.count }));
  }

  /** Resolves once it is on the disk that an item may have been done: only then may it be sent. */
  async sending(record: LedgerSending): Promise<void> {
    await this.#lock.confirm();
    await this.#append(lineOf(record));
  }

  /** The same for an item that somebody else carries out. */
  async queued(record: LedgerQueued): Promise<void> {
    await this.#lock.confirm();
    await this.#append(lineOf(record));
  }

  async repeated(target: LedgerTarget, n: number, action?: string | undefined): Promise<number | undefined> {
    return this.contents.repeated(target, n, action);
  }

  recordOutcome(record: LedgerOutcome): Promise<void> {
    return this.#append(lineOf(record));
  }

  /** Writes down that the audit file has an outcome that it lacked. */
  audited(record: LedgerAudited): Promise<void> {
    return this.#append(lineOf(record));
  }

  /**
   * The items that are not done yet, read from the file as they are needed. Those that failed in earlier runs come last,
   * so that they cannot keep others from their turn, unless items wait for earlier ones.
   *
   * @throws FileError where the file can no longer be read, or was changed by somebody else.
   */
  async *left(): AsyncGenerator<BulkItem> {
    if (this.contents.isOrdered) return yield* this.#items();
    for await (const item of this.#items()) if (!this.contents.hasFailed(item.n)) yield item;
    if (!this.contents.hasFailures) return;
    for await (const item of this.#items()) if (this.contents.hasFailed(item.n)) yield item;
  }

  async *#items(): AsyncGenerator<BulkItem> {
    try {
      for await (const { text } of fileLines(this.path, this.#itemsFrom)) {
        const record = JSON.parse(text) as BulkItem | { planned: number };
        if ("planned" in record) return;
        if (!this.contents.isDone(record.n)) yield record;
      }
    } catch (error) {
      throw FileError.of(this.path, "read", error);
    }
    throw new FileError(this.path, "was cut off by somebody else while it was in use");
  }

  async close(): Promise<void> {
    try {
      await this.#file.close();
    } finally {
      await this.#lock.release();
    }
  }

  /** Takes the file away: nothing was sent. */
  async discard(): Promise<void> {
    await rm(this.path, { force: true });
    await this.close();
  }

  async #append(line: string): Promise<void> {
    const text = this.#draft + line;
    this.#draft = "";
    try {
      await this.#file.append(text);
    } catch (error) {
      throw FileError.of(this.path, "written", error);
    }
  }
}

function lineOf(record: LedgerRecord): string {
  return `${JSON.stringify(record)}\n`;
}

async function cutOff(path: string, bytes: number): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.truncate(bytes);
  } finally {
    await file.close();
  }
}

/** The ledger of a run of a few items, which nobody resumes: it lies in memory. */
export class MemoryLedger implements LedgerStore {
  readonly path = undefined;
  readonly isDurable = false;
  readonly contents = new LedgerContents();
  readonly #items: BulkItem[] = [];

  async add(item: Omit<BulkItem, "n">): Promise<void> {
    const numbered = { n: this.#items.length + 1, ...item };
    this.#items.push(numbered);
    this.contents.take(numbered);
  }

  async planned(): Promise<void> {
    this.contents.take({ planned: this.#items.length });
  }

  async sending(): Promise<void> {}

  async repeated(target: LedgerTarget, n: number, action?: string | undefined): Promise<number | undefined> {
    return this.contents.repeated(target, n, action);
  }

  async recordOutcome(): Promise<void> {}

  async audited(): Promise<void> {}

  async *left(): AsyncGenerator<BulkItem> {
    yield* this.#items;
  }

  async close(): Promise<void> {}

  async discard(): Promise<void> {}
}
