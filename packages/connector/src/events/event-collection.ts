import { createHash } from "node:crypto";
import { type JsonElement, ndjson, OktaError } from "@okta-idm/core";
import { type Checkpoint, writeCheckpoint } from "./checkpoint.ts";
import type { CollectProgress } from "./collect-options.ts";
import type { EventSink } from "./event-sink.ts";
import type { LogPage } from "./log-slice.ts";
import { RecentEvents } from "./recent-events.ts";

/** As many events are known when they come again, whatever time lies between. */
const REMEMBERED = 5_000;
/** A file is cut back to its checkpoint, so one need not be written for each page: they take a twentieth of the time. */
const SHARE_OF_TIME = 20;

export interface EventCollectionOptions {
  readonly sink: EventSink;
  /** Of the checkpoint; undefined where none is kept. */
  readonly path: string | undefined;
  readonly checkpoint: Checkpoint;
  readonly now: () => number;
  readonly onProgress: ((progress: CollectProgress) => void) | undefined;
  /** From when on events may come again, by the latest one. */
  readonly mayRepeatSince: (published: string) => string;
}

/** Takes pages of events into a sink, each event once, and keeps the checkpoint behind them. */
export class EventCollection {
  readonly #options: EventCollectionOptions;
  readonly #recent: RecentEvents;
  #checkpoint: Checkpoint;
  #keepNextMs = 0;
  #isKept = false;
  /** Events that came again, and were dropped. */
  repeated = 0;

  constructor(options: EventCollectionOptions) {
    this.#options = options;
    this.#checkpoint = options.checkpoint;
    this.#recent = new RecentEvents(options.checkpoint.recent, REMEMBERED);
  }

  get checkpoint(): Checkpoint {
    return this.#checkpoint;
  }

  /** Writes the events of a page that are new, and goes on behind it. */
  async take({ items, next, since }: LogPage): Promise<void> {
    const { sink, mayRepeatSince } = this.#options;
    const fresh: JsonElement[] = [];
    const taken = new Map<string, string>();
    let { published = "" } = this.#checkpoint;
    for (const item of items) {
      const [uuid = digest(item), moment = ""] = item.members;
      if (this.#recent.has(uuid) || taken.has(uuid)) continue;
      fresh.push(item);
      if (moment > published) published = moment;
      // Not its own moment: one that came late comes again with those beside which it was written.
      taken.set(uuid, published);
    }
    if (fresh.length > 0) await sink.write(ndjson(fresh), fresh.length);
    // Not before: what could not be written has to come again.
    this.#recent.add(taken);
    this.repeated += items.length - fresh.length;
    if (published !== "") this.#recent.forget(mayRepeatSince(published));
    const { events: before, query } = this.#checkpoint;
    this.change({
      events: before + fresh.length,
      ...(next !== undefined && { link: next }),
      ...(since !== undefined && { link: undefined, query: { ...query, since } }),
      ...(published !== "" && { published }),
    });
    if (!sink.rewinds || this.#options.now() >= this.#keepNextMs) await this.keep();
    this.#tell(fresh.length);
  }

  /** Changes what the next checkpoint says. */
  change(changes: Partial<Checkpoint>): void {
    this.#checkpoint = { ...this.#checkpoint, ...changes };
    this.#isKept = false;
  }

  /** Makes safe what was written, and then says so. */
  async keep(): Promise<void> {
    const { path, sink, now } = this.#options;
    if (this.#isKept) return;
    const startedMs = now();
    const position = await sink.flush();
    this.#checkpoint = { ...this.#checkpoint, recent: this.#recent.list(), ...(position && { position }) };
    if (path !== undefined) await writeCheckpoint(path, this.#checkpoint);
    this.#isKept = true;
    this.#keepNextMs = now() + SHARE_OF_TIME * (now() - startedMs);
  }

  #tell(written: number): void {
    const { onProgress, now } = this.#options;
    const { events, published } = this.#checkpoint;
    const lagMs = published === undefined ? undefined : Math.max(0, now() - Date.parse(published));
    onProgress?.({ events, written, repeated: this.repeated, published, lagMs });
  }
}

/** Whether a cursor is no longer good: Okta's answers to one that it does not know, or knows no more. */
export function isExpired(error: unknown): boolean {
  return error instanceof OktaError && (error.code === "E0000029" || error.code === "E0000031");
}

/** The name of an event that has none. */
function digest({ bytes }: JsonElement): string {
  return createHash("sha256").update(bytes).digest("base64url");
}
