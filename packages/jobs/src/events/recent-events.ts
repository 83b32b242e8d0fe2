import { type FileHandle, open, readFile, rm } from "node:fs/promises";
import { parseJson } from "@okta-idm/core";
import { FileError, fileError } from "../errors.ts";

/** The events of a page, and the latest moment at which one of them can have come into the log. */
export interface RecentPage {
  readonly uuids: readonly string[];
  /** Milliseconds since the epoch. */
  readonly byMs: number;
}

/** The pages of events that came last, so that events that come again are recognised. */
export class RecentEvents {
  readonly #uuids = new Set<string>();
  readonly #atLeast: number;
  #pages: RecentPage[] = [];
  /** How many pages were forgotten. */
  #forgotten = 0;

  /** @param atLeast how many events are kept however old they are. */
  constructor(pages: readonly RecentPage[], atLeast: number) {
    this.#atLeast = atLeast;
    for (const page of pages) this.add(page);
  }

  /** How many pages were added, forgotten ones included. */
  get count(): number {
    return this.#forgotten + this.#pages.length;
  }

  has(uuid: string): boolean {
    return this.#uuids.has(uuid);
  }

  add(page: RecentPage): void {
    if (page.uuids.length === 0) return;
    this.#pages.push(page);
    for (const uuid of page.uuids) this.#uuids.add(uuid);
  }

  /** Forgets the first pages, when all their events had come into the log before a moment. */
  forget(beforeMs: number): void {
    let count = 0;
    for (const { uuids, byMs } of this.#pages) {
      if (byMs >= beforeMs || this.#uuids.size - uuids.length < this.#atLeast) break;
      for (const uuid of uuids) this.#uuids.delete(uuid);
      count += 1;
    }
    if (count > 0) this.#pages = this.#pages.slice(count);
    this.#forgotten += count;
  }

  /** The pages that are remembered, counted from the first that was ever added. */
  pages(from: number, to: number): readonly RecentPage[] {
    return this.#pages.slice(Math.max(0, from - this.#forgotten), Math.max(0, to - this.#forgotten));
  }
}

/** How far a journal is. */
export interface JournalPosition {
  /** Which of the two files is written. */
  readonly file: 1 | 2;
  readonly bytes: number;
}

/** A file is rewritten when it is longer than this, and longer than twice its remembered part. */
const LEAST_BYTES = 256 * 1024;
/** An event takes about as much: its uuid, quotes and a comma. */
const EVENT_BYTES = 40;

/**
 * The events of a checkpoint that came last, in a file beside it: a page a line, only added to, so that a checkpoint stays
 * small. Two names take turns: the checkpoint says which one counts, and how much of it.
 */
export class RecentJournal {
  readonly #path: string;
  #file: FileHandle | undefined;
  #position: JournalPosition = { file: 1, bytes: 0 };

  /** @param checkpoint the path of the checkpoint. */
  constructor(checkpoint: string) {
    this.#path = checkpoint;
  }

  /**
   * The pages up to a position. Later lines are dropped.
   *
   * @throws FileError where the file is not what the position says.
   */
  async open(position: JournalPosition | undefined): Promise<RecentPage[]> {
    if (position === undefined) {
      await removeJournal(this.#path);
      return [];
    }
    const path = pathOf(this.#path, position.file);
    try {
      const bytes = await readFile(path);
      const pages = pagesIn(bytes.subarray(0, position.bytes));
      if (bytes.length < position.bytes || pages === undefined) {
        throw fileError("journalDamaged", path);
      }
      this.#file = await open(path, "r+");
      await this.#file.truncate(position.bytes);
      this.#position = position;
      return pages;
    } catch (error) {
      await this.close();
      throw FileError.of(path, "read", error);
    }
  }

  /**
   * Adds pages, and makes them safe.
   *
   * @param all the pages that are remembered, the added ones last.
   */
  async append(added: readonly RecentPage[], all: readonly RecentPage[]): Promise<JournalPosition> {
    const path = pathOf(this.#path, this.#position.file);
    try {
      const text = Buffer.from(linesOf(added));
      const { file, bytes } = this.#position;
      const live = all.reduce((sum, { uuids }) => sum + uuids.length * EVENT_BYTES, 0);
      if (this.#file === undefined || bytes + text.length > Math.max(LEAST_BYTES, 2 * live)) {
        return await this.#rewrite(file === 1 ? 2 : 1, Buffer.from(linesOf(all)));
      }
      if (text.length > 0) {
        await this.#file.write(text, 0, text.length, bytes);
        await this.#file.datasync();
        this.#position = { file, bytes: bytes + text.length };
      }
      return this.#position;
    } catch (error) {
      throw FileError.of(path, "written", error);
    }
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  /** The file before it stays until the next time: a checkpoint may still speak of it. */
  async #rewrite(name: 1 | 2, text: Buffer): Promise<JournalPosition> {
    await this.close();
    const path = pathOf(this.#path, name);
    // One that was left behind may be readable by others, or lead elsewhere.
    await rm(path, { force: true });
    this.#file = await open(path, "wx+", 0o600);
    await this.#file.writeFile(text);
    await this.#file.datasync();
    this.#position = { file: name, bytes: text.length };
    return this.#position;
  }
}

/** Removes what is beside a checkpoint. */
export async function removeJournal(checkpoint: string): Promise<void> {
  for (const file of [1, 2] as const) await rm(pathOf(checkpoint, file), { force: true });
}

function pathOf(checkpoint: string, file: 1 | 2): string {
  return `${checkpoint}.recent-${file}`;
}

function linesOf(pages: readonly RecentPage[]): string {
  return pages.map(({ byMs, uuids }) => `${JSON.stringify([byMs, ...uuids])}\n`).join("");
}

/** Undefined of what is no journal. */
function pagesIn(bytes: Buffer): RecentPage[] | undefined {
  const lines = bytes.toString().split("\n");
  if (lines.pop() !== "") return undefined;
  const pages = lines.map(pageIn);
  return pages.every((page) => page !== undefined) ? pages : undefined;
}

function pageIn(line: string): RecentPage | undefined {
  try {
    const [byMs, ...uuids] = parseJson(line) as [number, ...string[]];
    const isPage = Number.isFinite(byMs) && uuids.every((uuid) => typeof uuid === "string");
    return isPage ? { byMs, uuids } : undefined;
  } catch {
    return undefined;
  }
}
