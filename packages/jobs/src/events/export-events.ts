import { checkOptions, type KnownOptions, OktaError, systemClock } from "@okta-idm/core";
import { fileError, jobsError } from "../errors.ts";
import { type Checkpoint, type CheckpointStore, checkpointStore, eventQuery } from "./checkpoint.ts";
import { COLLECT_OPTIONS, type CollectOptions, openSink } from "./collect-options.ts";
import { EventCollection } from "./event-collection.ts";
import { LogReader } from "./log-reader.ts";

export interface ExportEventsOptions extends CollectOptions {
  /** Instants: the events that were published from the one to the other. Of no account to an export that is resumed. */
  readonly since: string;
  readonly until: string;
  /** Whether to resume an export from its checkpoint. */
  readonly resume?: boolean | undefined;
  /** How long Okta may take to write an event that a last look finds, in milliseconds. Default 600,000. */
  readonly lateMs?: number | undefined;
}

/** A local clock that is wrong by more is not expected. Otherwise the first response has the org's time. */
const MOST_CLOCK_ERROR_MS = 86_400_000;

export interface ExportResult {
  readonly events: number;
  /** Events that came again, and were dropped. */
  readonly repeated: number;
  readonly since: string;
  readonly until: string;
  /** Whether all is there that Okta had written by then; if not, a page led to one that had been read. */
  readonly complete: boolean;
}

const OPTIONS: KnownOptions<ExportEventsOptions> = {
  ...COLLECT_OPTIONS,
  since: true,
  until: true,
  resume: true,
  lateMs: true,
};

/**
 * Exports the events of a time, each once, as Okta sent it, by when they were published. Okta writes some a while after
 * their time: a last look over its end finds those that were written late, while this was reading or shortly before.
 * `resume` continues it after any interruption.
 *
 * @throws OktaError of kind `refused` for a time in the future, or if another export was not finished. Of other
 * kinds if the retries failed; then it can be resumed.
 * @throws FileError where checkpoint or file cannot be used, or another process uses them.
 */
export async function exportEvents(options: ExportEventsOptions): Promise<ExportResult> {
  checkOptions("exportEvents", OPTIONS, options);
  const { client, sink, clock = systemClock, lateMs = 600_000 } = options;
  const store = checkpointStore(options.checkpoint);
  let collection: EventCollection | undefined;
  try {
    const { checkpoint: found, recent } = (await store?.open(client.orgUrl)) ?? {};
    if (found) checkQuery(found, store, options);
    const checkpoint = found ?? newCheckpoint(options, clock.now());
    const { since, query } = checkpoint;
    const { until = "" } = query;
    const lastLook = () =>
      new Date(Date.parse(collection?.checkpoint.startedAt ?? "") - lateMs).toISOString();
    await openSink(options, found);
    collection = new EventCollection({
      sink,
      store,
      recent,
      checkpoint,
      now: () => clock.now(),
      onProgress: options.onProgress,
      mayRepeatSince: ({ published = lastLook() }) => Date.parse(earlier(published, lastLook())),
    });
    await collection.open();
    let complete = await readAll(collection, options, store, found);
    if (complete && lastLook() < until) {
      if (!checkpoint.again) {
        const query = { ...checkpoint.query, since: later(lastLook(), since) };
        collection.update({ again: true, link: undefined, query });
      }
      complete = await readAll(collection, options, store, collection.checkpoint);
    }
    await collection.save();
    if (complete) await store?.remove();
    return { events: collection.checkpoint.events, repeated: collection.repeated, since, until, complete };
  } finally {
    await sink.close().finally(() => store?.close());
  }
}

function checkQuery(
  { query }: Checkpoint,
  store: CheckpointStore | undefined,
  { resume, filter = query.filter, q = query.q }: ExportEventsOptions,
): void {
  const name = store?.name ?? "";
  if (query.until === undefined) throw fileError("checkpointOfCollection", name);
  if (!resume) throw fileError("exportUnfinished", name);
  if (filter === query.filter && q === query.q) return;
  throw fileError("otherFilter", name);
}

function newCheckpoint(options: ExportEventsOptions, nowMs: number): Checkpoint {
  const { client, since, until } = options;
  if (!(Date.parse(since) < Date.parse(until))) {
    throw jobsError("exportRange");
  }
  if (Date.parse(until) > nowMs + MOST_CLOCK_ERROR_MS) throw inFuture();
  const query = eventQuery(options, new Date(since).toISOString(), new Date(until).toISOString());
  return {
    version: 2,
    org: client.orgUrl,
    since: query.since,
    query,
    startedAt: new Date(nowMs).toISOString(),
    events: 0,
  };
}

function inFuture(): OktaError {
  return jobsError("exportInFuture");
}

/**
 * Reads to the end of the query; false where its pages lead in a circle.
 *
 * @param found the checkpoint that it resumes from. Without a page, the first response has the org's time.
 */
async function readAll(
  collection: EventCollection,
  { client, signal, onNotice, clock = systemClock }: ExportEventsOptions,
  store: CheckpointStore | undefined,
  found: Checkpoint | undefined,
): Promise<boolean> {
  const { link, query, again, published = query.since } = collection.checkpoint;
  const { until = "" } = query;
  const reading = new LogReader({
    client,
    query: { ...query, until },
    link,
    published: later(published, query.since),
    sliced: !again,
    now: () => clock.now(),
    signal,
    onNotice,
  });
  let isFirst = !hasPage(found);
  try {
    for await (const page of reading.pages()) {
      if (isFirst) begin(collection, until, page.date, clock.now());
      isFirst = false;
      await collection.addPage(page);
    }
  } catch (error) {
    // An export that Okta refuses from the start cannot be resumed, because its request may be wrong.
    if (isFirst && found === undefined && error instanceof OktaError) {
      await store?.remove();
    } else await collection.save();
    throw error;
  }
  return reading.complete;
}

/** Whether a page was read: a process that is killed before leaves a checkpoint that has the local clock's time. */
function hasPage(checkpoint: Checkpoint | undefined): boolean {
  return checkpoint?.answeredAt !== undefined || checkpoint?.published !== undefined;
}

/**
 * Notes when the export began, by the org's clock.
 *
 * @throws OktaError of kind `refused` where it would end later than that.
 */
function begin(collection: EventCollection, until: string, date: string | undefined, nowMs: number): void {
  const dateMs = Date.parse(date ?? "");
  const startedMs = Number.isNaN(dateMs) ? nowMs : dateMs;
  // A `Date` is a whole second.
  if (Date.parse(until) >= startedMs + 1_000) throw inFuture();
  collection.update({ startedAt: new Date(startedMs).toISOString() });
}

// Times in Okta's form, which sort as text.

export function earlier(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? one : other;
}

export function later(one: string, other: string): string {
  return one.localeCompare(other) > 0 ? one : other;
}
