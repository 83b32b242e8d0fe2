import { readFile, rm } from "node:fs/promises";
import { parseJson } from "@okta-idm/core";
import { FileError, fileError } from "../errors.ts";
import { writeFileAtomically } from "../files/atomic-file.ts";
import { type Lock, lockFile } from "../files/lock-file.ts";
import type { SinkPosition } from "./event-sink.ts";
import { type JournalPosition, RecentJournal, type RecentPage, removeJournal } from "./recent-events.ts";

/** An event by its uuid, and the latest `published` that there was when it came. */
export type RecentEvent = readonly [uuid: string, published: string];

/** Identifies a collection: two runs with the same value resume each other's work. */
export interface EventQuery {
  readonly filter?: string;
  readonly q?: string;
  /** Instants. */
  readonly since: string;
  /** Absent for an endless collection. */
  readonly until?: string;
}

/** How far a collection is: all before it is safe in the sink. */
export interface Checkpoint {
  /** 1 of a version that kept the events that came last in `recent`. */
  readonly version: 1 | 2;
  /** The org's origin. */
  readonly org: string;
  readonly query: EventQuery;
  /** Where it was to begin: the query of a later part begins later. */
  readonly since: string;
  /** When the collection began. */
  readonly startedAt: string;
  /** The next page. Undefined at the beginning. */
  readonly link?: string | undefined;
  /** How far the sink was; absent of one that cannot be taken back. */
  readonly position?: SinkPosition | undefined;
  /** The events that came last, the last one last: only in version 1. */
  readonly recent?: readonly RecentEvent[] | undefined;
  /** How far the file beside it is that has the events that came last. */
  readonly journal?: JournalPosition | undefined;
  /** The latest `published`. */
  readonly published?: string | undefined;
  readonly events: number;
  /** When the last page was answered, by the org's clock: an instant. */
  readonly answeredAt?: string | undefined;
  /** Until when Okta's rate limit lets nothing through, in milliseconds since the epoch. */
  readonly notBeforeMs?: number | undefined;
  /** Of an export that looks once more for events that came late. */
  readonly again?: true | undefined;
}

/**
 * Reads a checkpoint; undefined where there is none.
 *
 * @throws FileError for one of another org, or what is none.
 */
export async function readCheckpoint(path: string, org: string): Promise<Checkpoint | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw FileError.of(path, "read", error);
  }
  const checkpoint = parsed(text);
  if (checkpoint === undefined) throw fileError("noCheckpoint", path);
  if (checkpoint.org !== org) throw fileError("otherOrg", path, checkpoint.org, org);
  return checkpoint;
}

export async function writeCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  try {
    await writeFileAtomically(path, JSON.stringify(checkpoint));
  } catch (error) {
    throw FileError.of(path, "written", error);
  }
}

export async function removeCheckpoint(path: string): Promise<void> {
  await rm(path, { force: true });
  await removeJournal(path);
}

function parsed(text: string): Checkpoint | undefined {
  try {
    const checkpoint = parseJson(text) as Partial<Checkpoint> | null;
    const { version, org, since, query, recent = [], events, position, journal } = checkpoint ?? {};
    const isOne = (version === 1 || version === 2) && typeof org === "string" && typeof since === "string";
    const { link, published, answeredAt, notBeforeMs = 0 } = checkpoint ?? {};
    const texts = [link, published, answeredAt, query?.until, query?.filter, query?.q, position?.format];
    const isTold = texts.every(isTextIfAny) && Number.isFinite(notBeforeMs);
    const fits = isOne && isTold && typeof query?.since === "string" && isCount(events);
    const isPlaced = [position, journal].every((place) => place === undefined || isCount(place.bytes));
    const isFile =
      position === undefined || (typeof position.file === "string" && typeof position.tail === "string");
    const isJournal = journal === undefined || journal.file === 1 || journal.file === 2;
    const areRecent = Array.isArray(recent) && recent.every(isRecent);
    const isRead = fits && isPlaced && isFile && isJournal && areRecent;
    return isRead ? (checkpoint as Checkpoint) : undefined;
  } catch {
    return undefined;
  }
}

function isCount(count: unknown): boolean {
  return Number.isSafeInteger(count) && Number(count) >= 0;
}

function isTextIfAny(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function isRecent(event: unknown): boolean {
  return Array.isArray(event) && event.length === 2 && event.every((text) => typeof text === "string");
}

/** The query of a collection, without what was not given. */
export function eventQuery(
  { filter, q }: { filter?: string | undefined; q?: string | undefined },
  since: string,
  until?: string,
): EventQuery {
  return {
    since,
    ...(until !== undefined && { until }),
    ...(filter !== undefined && { filter }),
    ...(q !== undefined && { q }),
  };
}

/** Keeps how far a collection is, for one reader at a time. */
export interface CheckpointStore {
  /** Its name in errors, such as the path of its file. */
  readonly name: string;
  /**
   * Takes the store for this reader alone, and reads what it has: the checkpoint, and the pages of events that came last.
   * Undefined where there is none.
   *
   * @throws FileError if another reader uses the store, or if the checkpoint is for another org.
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
