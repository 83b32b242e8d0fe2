import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { FileError, fileError } from "../errors.ts";
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

/** Items are written in chunks of this many characters. No item may be longer. */
const DRAFT_LENGTH = 65_536;

/** Where a run keeps its items and their outcomes. */
export interface LedgerStore {
  /** Path of the file; undefined if the ledger is not a file. */
  readonly path: string | undefined;
  /** Whether the ledger outlives the process, so that another process can resume it. */
  readonly isDurable: boolean;
  readonly contents: LedgerContents;
  /** Adds an item. */
  add(item: Omit<BulkItem, "n">): Promise<void>;
  /** Records that all items were added. */
  planned(): Promise<void>;
  /** Records that an item may be done from now on. Send the item only after this resolves. */
  sending(record: LedgerSending): Promise<void>;
  /** Returns the first item with the same target; undefined if it is this one. So duplicates are changed once. */
  repeated(target: LedgerTarget, n: number, action?: string | undefined): Promise<number | undefined>;
  recordOutcome(record: LedgerOutcome): Promise<void>;
  audited(record: LedgerAudited): Promise<void>;
  /** Lists the unfinished items. */
  left(): AsyncGenerator<BulkItem>;
  close(): Promise<void>;
  /** Removes the ledger. Only for a run that sent nothing. */
  discard(): Promise<void>;
}

/**
 * The record of a bulk run: a line for each item, then a line for each outcome. Lines are only added, and a line about an
 * item is on the disk before the item is sent. However the run ends, the ledger shows which items are left and which may
 * have been done.
 */
export class Ledger implements LedgerStore {
  readonly path: string;
  readonly isDurable = true;
  /** Id of the run on a queue, if workers execute its items. */
  readonly run: string | undefined;
  readonly contents: LedgerContents;
  readonly #lock: Lock;
  readonly #file: AppendFile;
  /** Position of the first item, in bytes. */
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
   * Creates a ledger.
   *
   * @throws FileError if the file exists, cannot be written, or is in use.
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
      // Without this, a power failure may remove the file itself.
      await syncFolder(dirname(path));
      return ledger;
    } catch (error) {
      await (ledger?.discard() ?? lock.release());
      const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
      if (!isThere) throw FileError.of(path, "written", error);
      throw fileError("ledgerExists", path);
    }
  }

  /**
   * Resumes a ledger. Cuts off an incomplete last line.
   *
   * @throws FileError if the ledger is for another action or org, or its items were not all recorded.
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
      // Another process that still writes to the ledger finds this line after its own, and stops.
      await ledger.#append(lineOf({ resumed: resumedAt }));
      return ledger;
    } catch (error) {
      await lock.release();
      const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
      if (!isMissing) throw FileError.of(path, "resumed", error);
      throw fileError("ledgerMissing", path);
    }
  }

  /**
   * Adds an item. It is on the disk when {@link planned} resolves.
   *
   * @throws FileError if the item is too long.
   */
  async add(item: Omit<BulkItem, "n">): Promise<void> {
    this.contents.count += 1;
    const line = lineOf({ n: this.contents.count, ...item });
    if (line.length > DRAFT_LENGTH) {
      throw fileError("itemTooLong", this.path, this.contents.count);
    }
    this.#draft += line;
    if (this.#draft.length > DRAFT_LENGTH) await this.#append("");
  }

  /** Records that all items were added. */
  planned(): Promise<void> {
    return this.#append(lineOf({ planned: this.contents.count }));
  }

  /** Records that an item may be done from now on. Send the item only after this resolves. */
  async sending(record: LedgerSending): Promise<void> {
    await this.#lock.confirm();
    await this.#append(lineOf(record));
  }

  /** Records the same for an item that a worker executes. */
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

  /** Records that a missing outcome was added to the audit file. */
  audited(record: LedgerAudited): Promise<void> {
    return this.#append(lineOf(record));
  }

  /**
   * Lists the unfinished items, and reads them from the file as needed. Items that failed in earlier runs come last, so
   * they do not delay the others. If items wait for earlier ones, the order is kept.
   *
   * @throws FileError if the file cannot be read, or another process changed it.
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
    throw fileError("ledgerCut", this.path);
  }

  async close(): Promise<void> {
    try {
      await this.#file.close();
    } finally {
      await this.#lock.release();
    }
  }

  /** Removes the file. Only for a run that sent nothing. */
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

/** A ledger in memory, for a run of a few items. It cannot be resumed. */
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
