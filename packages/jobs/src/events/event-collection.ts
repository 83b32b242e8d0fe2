import { createHash } from "node:crypto";
import { MessageChannel } from "node:worker_threads";
import { type JsonElement, ndjson, OktaError } from "@okta-idm/core";
import type { Checkpoint, CheckpointStore } from "./checkpoint.ts";
import type { CollectProgress } from "./collect-options.ts";
import type { EventSink } from "./event-sink.ts";
import type { LogPage } from "./log-slice.ts";
import { RecentEvents, type RecentPage } from "./recent-events.ts";

/** As many events are recognised when they come again, whatever time lies between. */
const REMEMBERED = 5_000;
/** A file is cut back to its checkpoint, so one need not be written for each page: they take a twentieth of the time. */
const SHARE_OF_TIME = 20;

export interface EventCollectionOptions {
  readonly sink: EventSink;
  /** Of the checkpoint; undefined where none is kept. */
  readonly store: CheckpointStore | undefined;
  readonly checkpoint: Checkpoint;
  /** The pages of events that came last, as the store has them. */
  readonly recent?: readonly RecentPage[] | undefined;
  readonly now: () => number;
  readonly onProgress: ((progress: CollectProgress) => void) | undefined;
  /** From when on events may come again, in milliseconds, by what is collected. */
  readonly mayRepeatSince: (checkpoint: Checkpoint) => number;
  /** The latest moment at which the events of a page can have come into the log; that of `published` by default. */
  readonly latestMs?: (checkpoint: Checkpoint) => number;
}

/** How far a collection was behind a page. */
interface Place {
  readonly checkpoint: Checkpoint;
  /** How many pages were remembered by then. */
  readonly pages: number;
  /** How much was written by then. */
  readonly bytes: number;
}

/** Takes pages of events into a sink, each event once, and keeps the checkpoint behind them. */
export class EventCollection {
  readonly #options: EventCollectionOptions;
  #recent = new RecentEvents([], REMEMBERED);
  #checkpoint: Checkpoint;
  /** How far it was behind the pages that may not have been read yet, and behind the last one that has been. */
  #places: Place[] = [];
  /** How many pages the store has. */
  #journaled = 0;
  #textBytes = 0;
  #keepNextMs = 0;
  #isKept = false;
  #kept: (Pick<Checkpoint, "notBeforeMs"> & { readonly checkpoint: Checkpoint }) | undefined;
  /** Events that came again, and were dropped. */
  repeated = 0;

  constructor(options: EventCollectionOptions) {
    this.#options = options;
    this.#checkpoint = options.checkpoint;
  }

  get checkpoint(): Checkpoint {
    return this.#checkpoint;
  }

  /** Takes in the events that came last, and writes the first checkpoint. */
  async open(): Promise<void> {
    const { recent = [] } = this.#checkpoint;
    const pages: RecentPage[] = [...(this.#options.recent ?? [])];
    this.#journaled = pages.length;
    // Of an earlier version, each with the latest `published` that there was.
    pages.push(...recent.map(([uuid, published]) => ({ uuids: [uuid], byMs: Date.parse(published) || 0 })));
    this.#recent = new RecentEvents(pages, REMEMBERED);
    this.#checkpoint = { ...this.#checkpoint, version: 2, recent: undefined };
    this.#isKept = false;
    this.#notePlace();
    await this.save();
  }

  /** Writes the new events of a page, and continues with the next page. */
  async addPage({ items, next, since, date }: LogPage): Promise<void> {
    const { sink, mayRepeatSince, latestMs = latestPublished } = this.#options;
    const fresh: JsonElement[] = [];
    const uuids = new Set<string>();
    let { published = "" } = this.#checkpoint;
    for (const item of items) {
      const [uuid = digest(item), moment = ""] = item.members;
      if (this.#recent.has(uuid) || uuids.has(uuid)) continue;
      fresh.push(item);
      uuids.add(uuid);
      if (moment > published) published = moment;
    }
    if (fresh.length > 0) {
      if (sink.isFull) await this.save();
      const text = ndjson(fresh);
      const { length } = text;
      await sink.write(text, fresh.length);
      this.#textBytes += length;
      if (sink.freesText) for (const bytes of [text, ...lists(items)]) freeMemory(bytes);
    }
    this.repeated += items.length - fresh.length;
    const { events, query } = this.#checkpoint;
    const answeredMs = Date.parse(date ?? "");
    this.update({
      events: events + fresh.length,
      ...(next !== undefined && { link: next }),
      ...(since !== undefined && { link: undefined, query: { ...query, since } }),
      ...(published !== "" && { published }),
      ...(!Number.isNaN(answeredMs) && { answeredAt: new Date(answeredMs).toISOString() }),
    });
    // Not before they are written: what could not be written has to come again.
    this.#recent.add({ uuids: [...uuids], byMs: latestMs(this.#checkpoint) });
    this.#recent.forget(mayRepeatSince(this.#checkpoint));
    this.#notePlace();
    if (!sink.rewinds || this.#options.now() >= this.#keepNextMs) await this.save();
    this.#reportProgress(fresh.length);
  }

  /** Changes what the next checkpoint says. */
  update(changes: Partial<Checkpoint>): void {
    this.#checkpoint = { ...this.#checkpoint, ...changes };
    this.#isKept = false;
  }

  /** Makes safe what was written, and then says so. */
  async save(): Promise<void> {
    const { store, sink, now } = this.#options;
    if (this.#isKept) return;
    const startedMs = now();
    const position = await sink.flush();
    this.#checkpoint = { ...this.#checkpoint, ...(position && { position }) };
    if (store !== undefined) await this.#write(store);
    this.#isKept = true;
    this.#keepNextMs = now() + SHARE_OF_TIME * (now() - startedMs);
  }

  async #write(store: CheckpointStore): Promise<void> {
    const { checkpoint, pages } = this.#readPlace();
    // The limit that was met counts for all, whoever has read what.
    const { notBeforeMs } = this.#checkpoint;
    if (checkpoint === this.#kept?.checkpoint && notBeforeMs === this.#kept.notBeforeMs) return;
    const added = this.#recent.pages(this.#journaled, pages);
    await store.save({ ...checkpoint, notBeforeMs }, added, this.#recent.pages(0, pages));
    this.#journaled = pages;
    this.#kept = { checkpoint, notBeforeMs };
  }

  get #here(): Place {
    const { writtenBytes: bytes = this.#textBytes } = this.#options.sink;
    return { checkpoint: this.#checkpoint, pages: this.#recent.count, bytes };
  }

  /** Notes how far the collection is, where its events may not be read at once. */
  #notePlace(): void {
    const here = this.#here;
    if (this.#places.at(-1)?.bytes === here.bytes) this.#places.pop();
    this.#places.push(here);
  }

  /** How far whoever reads the events has come, at least. */
  #readPlace(): Place {
    const { unreadBytes = 0 } = this.#options.sink;
    const readBytes = this.#here.bytes - unreadBytes;
    const unread = this.#places.findIndex(({ bytes }) => bytes > readBytes);
    if (unreadBytes === 0 || unread < 0) {
      this.#places = [];
      return this.#here;
    }
    // The first one is behind all events that were there at the beginning.
    this.#places = this.#places.slice(Math.max(0, unread - 1));
    return this.#places[0] ?? this.#here;
  }

  #reportProgress(written: number): void {
    const { onProgress, now } = this.#options;
    const { events, published } = this.#checkpoint;
    const lagMs = published === undefined ? undefined : Math.max(0, now() - Date.parse(published));
    onProgress?.({ events, written, repeated: this.repeated, published, lagMs });
  }
}

/** The memory of items: usually one page. */
function lists(items: readonly JsonElement[]): Set<Buffer> {
  return new Set(items.map(({ list }) => list));
}

function latestPublished({ published = "" }: Checkpoint): number {
  return Date.parse(published) || 0;
}

/**
 * Whether Okta rejected the cursor as unknown or expired.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000029
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000031
 */
export function isCursorExpired(error: unknown): boolean {
  return error instanceof OktaError && (error.code === "E0000029" || error.code === "E0000031");
}

/** The name of an event that has none. */
function digest({ bytes }: JsonElement): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

/** Smaller buffers may share their memory with others, and are not worth it. */
const LEAST_BYTES = 1024 * 1024;

/**
 * Frees the memory of bytes that nobody needs any more. The garbage collector would let some twenty pages of the log
 * pile up first. Transferred memory is freed when both ports are closed.
 */
export function freeMemory({ buffer }: Uint8Array): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < LEAST_BYTES) return;
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(buffer, [buffer]);
  port1.close();
  port2.close();
}
