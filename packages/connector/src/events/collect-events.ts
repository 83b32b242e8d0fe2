import {
  checkOptions,
  type KnownOptions,
  type OktaClient,
  OktaError,
  paginateRaw,
  systemClock,
} from "@okta-idm/core";
import { FileError } from "../files/file-error.ts";
import { lockFile } from "../files/lock-file.ts";
import { type Checkpoint, eventQuery, readCheckpoint } from "./checkpoint.ts";
import { COLLECT_OPTIONS, type CollectOptions } from "./collect-options.ts";
import { EventCollection, isExpired } from "./event-collection.ts";
import { EVENT_MEMBERS } from "./log-slice.ts";
import { openSink } from "./open-sink.ts";

export interface CollectEventsOptions extends CollectOptions {
  /** Instant to begin at where there is no checkpoint. */
  readonly since: string;
  /** Milliseconds between two looks at the log. Default 10,000. */
  readonly intervalMs?: number | undefined;
  /** How far to go back where a cursor is no longer good. Default 600,000. */
  readonly overlapMs?: number | undefined;
}

const OPTIONS: KnownOptions<CollectEventsOptions> = {
  ...COLLECT_OPTIONS,
  since: true,
  intervalMs: true,
  overlapMs: true,
};

const LONGEST_DELAY_MS = 300_000;

/**
 * Collects the events of the System Log as they come, for as long as it is let: until the signal aborts. It goes by the
 * order in which Okta writes them, so that an event which is written late is not lost, and knows those that come again.
 * Whatever ends it, with the same checkpoint it goes on where it was: each event at least once, and in a file once.
 *
 * @throws the reason of the signal, once it aborts.
 * @throws OktaError for what waiting does not mend, such as a token that is not good.
 * @throws FileError where checkpoint or file cannot be used, or another process uses them.
 */
export async function collectEvents(options: CollectEventsOptions): Promise<void> {
  checkOptions("collectEvents", OPTIONS, options);
  const { client, sink, checkpoint: path, clock = systemClock, signal, intervalMs = 10_000 } = options;
  const lock = path === undefined ? undefined : await lockFile(path);
  try {
    const found = path === undefined ? undefined : await readCheckpoint(path, client.orgUrl);
    if (found) refuseOther(found, options);
    await openSink(options, found);
    const collection = new EventCollection({
      sink,
      path,
      checkpoint: found ?? beginning(options, clock.now()),
      now: () => clock.now(),
      onProgress: options.onProgress,
      mayRepeatSince: (published) => before(published, options),
    });
    await collection.keep();
    await waitForLimit(collection, options);
    for (let delayMs = intervalMs; ; ) {
      try {
        await readOn(collection, options);
        delayMs = intervalMs;
      } catch (error) {
        signal?.throwIfAborted();
        // A new place may be refused as the old one was, again and again.
        delayMs = Math.min(LONGEST_DELAY_MS, delayMs * 2);
        if (!restartsAt(collection, error, options)) noteFailure(error, delayMs, options);
      }
      await collection.keep();
      await clock.sleep(delayMs, signal);
    }
  } finally {
    await sink.close().finally(() => lock?.release());
  }
}

/** Takes in all there is by now. */
async function readOn(collection: EventCollection, { client, signal }: CollectEventsOptions): Promise<void> {
  const { link, query } = collection.checkpoint;
  const list = paginateRaw(
    client,
    "/api/v1/logs",
    { params: { query: { ...query, limit: 1_000 } }, from: link, ahead: true, ...(signal && { signal }) },
    EVENT_MEMBERS,
  );
  try {
    for await (const page of list.pages()) await collection.take(page);
  } catch (error) {
    noteLimit(collection, client);
    // What was taken in before it is not lost, whatever becomes of the rest.
    await collection.keep();
    throw error;
  }
  if (list.end?.complete && list.end.next !== undefined) collection.change({ link: list.end.next });
}

/** Whether a link that is followed is no longer good: then it begins again a little before what it has. */
function restartsAt(collection: EventCollection, error: unknown, options: CollectEventsOptions): boolean {
  const { link, query, published } = collection.checkpoint;
  if (!isExpired(error) || link === undefined) return false;
  const since = published ? before(published, options) : query.since;
  collection.change({ link: undefined, query: { ...query, since } });
  options.onNotice?.({ kind: "restarted", since });
  return true;
}

/** From when on a collection that has come to an instant begins again. */
function before(published: string, { overlapMs = 600_000 }: CollectEventsOptions): string {
  const instant = Date.parse(published);
  return Number.isNaN(instant) ? published : new Date(instant - overlapMs).toISOString();
}

/** @throws the error, where waiting does not mend it. */
function noteFailure(error: unknown, delayMs: number, { onNotice }: CollectEventsOptions): void {
  const passes =
    error instanceof OktaError && /^(network|timeout|server|rate_limited|conflict)$/.test(error.kind);
  if (!passes) throw error;
  onNotice?.({ kind: "failed", error, delayMs });
}

/** Notes until when the rate limit lets nothing through, also where a look is interrupted while it waits for that. */
function noteLimit(collection: EventCollection, { rateLimiter, orgUrl }: OktaClient): void {
  const limit = rateLimiter
    .state()
    .find((known) => known.bucket === "/api/v1/logs" && known.orgUrl === orgUrl);
  if (limit?.remaining === 0) collection.change({ notBeforeMs: limit.resetsAtMs });
}

/** What an earlier run was told to wait, this one waits. */
async function waitForLimit(collection: EventCollection, options: CollectEventsOptions): Promise<void> {
  const { clock = systemClock, signal, onNotice } = options;
  const { notBeforeMs = 0 } = collection.checkpoint;
  const delayMs = Math.min(LONGEST_DELAY_MS, notBeforeMs - clock.now());
  if (delayMs > 0) {
    onNotice?.({ kind: "waiting", delayMs });
    await clock.sleep(delayMs, signal);
  }
  if (notBeforeMs > 0) collection.change({ notBeforeMs: undefined });
}

function beginning(options: CollectEventsOptions, nowMs: number): Checkpoint {
  return {
    version: 1,
    org: options.client.orgUrl,
    since: options.since,
    query: eventQuery(options, options.since),
    startedAt: new Date(nowMs).toISOString(),
    recent: [],
    events: 0,
  };
}

function refuseOther({ query }: Checkpoint, { checkpoint = "", filter, q }: CollectEventsOptions): void {
  if (query.until === undefined && query.filter === filter && query.q === q) return;
  throw new FileError(checkpoint, "is of another query", { remedy: "Give that, or another checkpoint" });
}
