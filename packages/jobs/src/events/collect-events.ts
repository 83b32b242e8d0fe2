import {
  checkOptions,
  type KnownOptions,
  type OktaClient,
  OktaError,
  paginateRaw,
  systemClock,
} from "@okta-idm/core";
import { fileError, jobsError } from "../errors.ts";
import { type Checkpoint, type CheckpointStore, checkpointStore, eventQuery } from "./checkpoint.ts";
import { COLLECT_OPTIONS, type CollectOptions, openSink } from "./collect-options.ts";
import { EventCollection, isCursorExpired } from "./event-collection.ts";
import { EVENT_MEMBERS } from "./log-slice.ts";

export interface CollectEventsOptions extends CollectOptions {
  /** Instant to begin at where there is no checkpoint. */
  readonly since: string;
  /** Milliseconds between two looks at the log. Default 10,000. */
  readonly intervalMs?: number | undefined;
  /** How far to go back where a cursor is no longer good. Default 600,000. */
  readonly overlapMs?: number | undefined;
  /** Whether to return once all there is has been collected, for a caller that has a schedule of its own. Default false. */
  readonly once?: boolean | undefined;
}

const OPTIONS: KnownOptions<CollectEventsOptions> = {
  ...COLLECT_OPTIONS,
  since: true,
  intervalMs: true,
  overlapMs: true,
  once: true,
};

const LONGEST_DELAY_MS = 300_000;
/** How long Okta takes at most to write an event, as far as what is written next shows it. */
const LATE_MS = 600_000;

/**
 * Collects the events of the System Log as they come, until the signal aborts. It follows the order in which Okta writes
 * them, so that an event that is written late is not lost, and recognises events that come again. With the same
 * checkpoint the next run resumes: each event at least once, and in a file once.
 *
 * It waits for temporary failures: outages, rate limits, and responses that are not from the API. Before the first page, an answer
 * that is not the API's ends it: the URL may be wrong.
 *
 * @throws the reason of the signal, once it aborts.
 * @throws OktaError for what waiting cannot fix: a token or a query that Okta rejects.
 * @throws FileError where checkpoint or file cannot be used, or another process uses them.
 */
export async function collectEvents(options: CollectEventsOptions): Promise<void> {
  checkOptions("collectEvents", OPTIONS, options);
  const { client, sink, clock = systemClock, signal, intervalMs = 10_000, once = false } = options;
  const store = checkpointStore(options.checkpoint);
  let collection: EventCollection | undefined;
  try {
    const { checkpoint: found, recent } = (await store?.open(client.orgUrl)) ?? {};
    if (found) checkQuery(found, store, options);
    await openSink(options, found);
    collection = new EventCollection({
      sink,
      store,
      recent,
      checkpoint: found ?? newCheckpoint(options, clock.now()),
      now: () => clock.now(),
      onProgress: options.onProgress,
      mayRepeatSince: (checkpoint) => restartMs(checkpoint, options),
      latestMs: latestWrittenMs,
    });
    await collection.open();
    await waitForLimit(collection, options);
    let isProven = found?.answeredAt !== undefined;
    for (let delayMs = intervalMs; ; ) {
      try {
        await readNewEvents(collection, options);
        isProven = true;
        delayMs = intervalMs;
        if (once) return await collection.save();
      } catch (error) {
        signal?.throwIfAborted();
        isProven ||= collection.checkpoint.answeredAt !== undefined;
        // A new place may be refused as the old one was, again and again.
        delayMs = Math.min(LONGEST_DELAY_MS, delayMs * 2);
        if (!restartsAt(collection, error, options)) reportFailure(error, delayMs, isProven, options);
      }
      await collection.save();
      await clock.sleep(delayMs, signal);
    }
  } finally {
    await sink.close().finally(() => store?.close());
  }
}

/** Takes in all there is by now. */
async function readNewEvents(
  collection: EventCollection,
  { client, signal }: CollectEventsOptions,
): Promise<void> {
  const { link, query } = collection.checkpoint;
  const list = paginateRaw(
    client,
    "/api/v1/logs",
    { params: { query: { ...query, limit: 1_000 } }, from: link, prefetch: true, ...(signal && { signal }) },
    EVENT_MEMBERS,
  );
  try {
    for await (const page of list.pages()) await collection.addPage(page);
  } catch (error) {
    saveRateLimit(collection, client);
    // Events that were written before are not lost.
    await collection.save();
    throw error;
  }
  if (!list.end?.complete) return;
  // A poll has no end: without the link, the same page would be read for ever.
  if (list.end.next === undefined) {
    throw jobsError("pageWithoutLink");
  }
  collection.update({ link: list.end.next });
}

/** Whether a link that is followed is no longer good: then it begins again a little before what it has. */
function restartsAt(collection: EventCollection, error: unknown, options: CollectEventsOptions): boolean {
  const { checkpoint } = collection;
  const { link, query, published } = checkpoint;
  if (!isCursorExpired(error) || link === undefined) return false;
  const since = published ? new Date(restartMs(checkpoint, options)).toISOString() : query.since;
  collection.update({ link: undefined, query: { ...query, since } });
  options.onNotice?.({ kind: "restarted", since });
  return true;
}

/**
 * From when on a collection that is so far begins again. A query for what comes goes by the time at which events came
 * into the log, which is never before they were published. One that says it was published later than now says nothing.
 */
function restartMs(
  { published = "", answeredAt = "" }: Checkpoint,
  { overlapMs = 600_000 }: CollectEventsOptions,
): number {
  const publishedMs = Date.parse(published) || 0;
  return Math.min(publishedMs, Date.parse(answeredAt) || publishedMs) - overlapMs;
}

/**
 * The latest moment at which the events that were read last can have come into the log: they were there when the page
 * was answered. While old events are read, that is long ago: then the time that Okta takes to write one bounds it.
 */
function latestWrittenMs({ published = "", answeredAt = "" }: Checkpoint): number {
  const publishedMs = Date.parse(published) || 0;
  return Math.min(publishedMs + LATE_MS, Date.parse(answeredAt) || Number.POSITIVE_INFINITY);
}

/** @throws the error, where waiting does not fix it. */
function reportFailure(
  error: unknown,
  delayMs: number,
  isProven: boolean,
  options: CollectEventsOptions,
): void {
  if (!(error instanceof OktaError) || !isPassing(error, isProven)) throw error;
  options.onNotice?.({ kind: "failed", error, delayMs });
}

function isPassing({ kind, code, status = 0 }: OktaError, isProven: boolean): boolean {
  if (/^(network|timeout|server|rate_limited|conflict)$/.test(kind) || status === 408 || status === 425) {
    return true;
  }
  // Without a code of Okta's, something on the way answered. If the URL is wrong, that shows before the first page.
  return isProven && kind !== "refused" && kind !== "unauthenticated" && code === undefined;
}

/** Notes until when the rate limit lets nothing through, also where a look is interrupted while it waits for that. */
function saveRateLimit(collection: EventCollection, { rateLimiter, orgUrl }: OktaClient): void {
  const limit = rateLimiter
    .state()
    .find((known) => known.bucket === "/api/v1/logs" && known.orgUrl === orgUrl);
  if (limit?.remaining === 0) collection.update({ notBeforeMs: limit.resetsAtMs });
}

/** Continues the wait that an earlier run was given. */
async function waitForLimit(collection: EventCollection, options: CollectEventsOptions): Promise<void> {
  const { clock = systemClock, signal, onNotice } = options;
  const { notBeforeMs = 0 } = collection.checkpoint;
  const delayMs = Math.min(LONGEST_DELAY_MS, notBeforeMs - clock.now());
  if (delayMs > 0) {
    onNotice?.({ kind: "waiting", delayMs });
    await clock.sleep(delayMs, signal);
  }
  if (notBeforeMs > 0) collection.update({ notBeforeMs: undefined });
}

function newCheckpoint(options: CollectEventsOptions, nowMs: number): Checkpoint {
  return {
    version: 2,
    org: options.client.orgUrl,
    since: options.since,
    query: eventQuery(options, options.since),
    startedAt: new Date(nowMs).toISOString(),
    events: 0,
  };
}

function checkQuery(
  { query }: Checkpoint,
  store: CheckpointStore | undefined,
  { filter, q }: CollectEventsOptions,
): void {
  if (query.until === undefined && query.filter === filter && query.q === q) return;
  throw fileError("otherQuery", store?.name ?? "");
}
