import { FileError } from "../files/file-error.ts";
import { type Lock, lockFile } from "../files/lock-file.ts";
import { type Checkpoint, readCheckpoint, removeCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import type { RecentPage } from "./recent-events.ts";
import { RecentJournal } from "./recent-journal.ts";

/** Keeps how far a collection is, for one reader at a time. */
export interface CheckpointStore {
  /** What errors call it, such as the path of its file. */
  readonly name: string;
  /**
   * Takes the store for this reader alone, and reads what it has: the checkpoint, and the pages of events that came last.
   * Undefined where there is none.
   *
   * @throws FileError for a store that another reader has, or whose checkpoint is another org's.
   */
  open(
    org: string,
  ): Promise<{ readonly checkpoint: Checkpoint; readonly recent: readonly RecentPage[] } | undefined>;
  /**
   * Makes a checkpoint safe, together with the pages that came since the last one.
   *
   * @param added the pages that came.
   * @param all every page that is remembered, the added ones last.
   * @throws when the store is no longer this reader's.
   */
  save(checkpoint: Checkpoint, added: readonly RecentPage[], all: readonly RecentPage[]): Promise<void>;
  /** Takes the checkpoint away: the collection is complete. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

/** A checkpoint in a file, with a journal of the events that came last beside it. */
export class FileCheckpointStore implements CheckpointStore {
  readonly name: string;
  readonly #journal: RecentJournal;
  #lock: Lock | undefined;

  constructor(path: string) {
    this.name = path;
    this.#journal = new RecentJournal(path);
  }

  async open(org: string) {
    this.#lock = await lockFile(this.name);
    const checkpoint = await readCheckpoint(this.name, org);
    const recent = await this.#journal.open(checkpoint?.journal);
    return checkpoint && { checkpoint, recent };
  }

  async save(
    checkpoint: Checkpoint,
    added: readonly RecentPage[],
    all: readonly RecentPage[],
  ): Promise<void> {
    const journal = await this.#journal.append(added, all);
    await writeCheckpoint(this.name, { ...checkpoint, journal });
  }

  remove(): Promise<void> {
    return removeCheckpoint(this.name);
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#journal.close()]);
    await this.#lock?.release();
  }
}

/** @throws FileError as the store does. */
export function checkpointStore(given: string | CheckpointStore | undefined): CheckpointStore | undefined {
  return typeof given === "string" ? new FileCheckpointStore(given) : given;
}

/** The error for a checkpoint that is not of what is collected. */
export function unfit(store: CheckpointStore | undefined, why: string, remedy?: string): FileError {
  return new FileError(store?.name ?? "", why, remedy === undefined ? {} : { remedy });
}
