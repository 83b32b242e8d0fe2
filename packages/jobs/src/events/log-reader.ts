import { type OktaClient, paginateRaw } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import type { EventQuery } from "./checkpoint.ts";
import type { CollectNotice } from "./collect-options.ts";
import { isCursorExpired } from "./event-collection.ts";
import { EVENT_MEMBERS, type LogPage, LogSlice } from "./log-slice.ts";

export interface LogReaderOptions {
  readonly client: OktaClient;
  readonly query: EventQuery & { readonly until: string };
  /** Link of the page to begin with. */
  readonly link: string | undefined;
  /** Instant up to which the events before that page came. */
  readonly published: string;
  /** Whether the time may be read in slices. */
  readonly sliced: boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly signal: AbortSignal | undefined;
  readonly onNotice: ((notice: CollectNotice) => void) | undefined;
}

/**
 * The largest page of events.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/#tag/SystemLog/operation/listLogEvents
 */
const PAGE_SIZE = 1_000;
/** Memory for pages that wait for the slices before them, compressed. */
const MOST_HELD_BYTES = 16 * 1024 * 1024;
/** Expected time of a page before the first measurement. */
const USUAL_HELD_BYTES = 400_000;
/** Pages of a slice. The longer it is, the fewer requests bring only a part of a page. */
const MOST_PAGES = 16;
const FEWEST_PAGES = 2;
/** The latencies of so many pages are averaged. */
const SAMPLES = 8;

/** A page that was read, and how long that took. */
interface Sample {
  readonly tookMs: number;
  /** How long all requests had waited for the rate limit by then. */
  readonly waitedMs: number;
}

/**
 * Reads a bounded query of the log in its order. While a page takes long, several slices of the time are read at once:
 * as many as use the permitted rate. The pages of later slices are held, compressed and bounded, until their turn.
 */
export class LogReader {
  readonly #options: LogReaderOptions;
  readonly #endMs: number;
  readonly #abort = new AbortController();
  /** In the order of time; the first is the one that is handed out. */
  readonly #slices: LogSlice[];
  #samples: Sample[] = [];
  /** The pages that were read, and the time that they cover. */
  #pages = 0;
  #readMs = 0;
  #readers = 0;
  #heldBytes = 0;
  #usualBytes = USUAL_HELD_BYTES;
  #waiting: (() => void)[] = [];
  /** Whether all was read; false where pages led in a circle. */
  complete = false;

  constructor(options: LogReaderOptions) {
    this.#options = options;
    this.#endMs = Date.parse(options.query.until);
    this.#slices = [LogSlice.whole(Date.parse(options.published), options.link)];
  }

  /** @throws OktaError as `paginateRaw` does, once the events before it were handed out. */
  async *pages(): AsyncGenerator<LogPage> {
    const { signal } = this.#options;
    const abort = () => this.#abort.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    try {
      for (let front = this.#slices[0]; front; front = this.#slices[0]) {
        this.#startReaders();
        const { page } = front;
        if (page) {
          yield await page.open();
          front.drop();
          this.#heldBytes -= page.bytes;
          this.#change();
        } else if (front.failure) throw front.failure.error;
        else if (front.isCircular) return;
        else if (front.state === "done") {
          this.#slices.shift();
          this.#change();
        } else await this.#untilChanged();
      }
      this.complete = true;
    } finally {
      signal?.removeEventListener("abort", abort);
      this.#abort.abort();
      this.#change();
    }
  }

  #startReaders(): void {
    for (const wanted = this.#wanted(); this.#readers < wanted; ) {
      const isRoom = this.#heldBytes < MOST_HELD_BYTES;
      const slice = this.#slices.find(({ state }, index) => state === "waiting" && (isRoom || index === 0));
      if (slice) void this.#read(slice, wanted === 1);
      else if (!isRoom || !this.#split(wanted)) return;
    }
  }

  /** How many slices to read at once. */
  #wanted(): number {
    const [first, ...rest] = this.#samples;
    if (!this.#options.sliced || first === undefined || rest.length === 0) return 1;
    const waitedMs = (rest.at(-1)?.waitedMs ?? 0) - first.waitedMs;
    const tookMs = rest.reduce((sum, sample) => sum + sample.tookMs, 0);
    const latencyMs = Math.max(0, tookMs - waitedMs) / rest.length;
    return readersNeeded({ latencyMs, permitted: this.#limit()?.permitted });
  }

  #limit() {
    const { rateLimiter, orgUrl } = this.#options.client;
    return rateLimiter.state().find((limit) => limit.bucket === "/api/v1/logs" && limit.orgUrl === orgUrl);
  }

  /** Gives a part of the longest slice to another reader, so near that what lies between can be held. */
  #split(readers: number): boolean {
    const left = (slice: LogSlice) => slice.pagesLeft(this.#endMs);
    const [first, ...others] = this.#slices;
    const longest = others.reduce((one, other) => (left(other) > left(one) ? other : one), first as LogSlice);
    if (left(longest) < FEWEST_PAGES) return false;
    const share = Math.floor(MOST_HELD_BYTES / this.#usualBytes / readers);
    const pages = Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, share));
    // A burst of events is short: behind it, they lie as far apart as elsewhere.
    const pageMs = Math.max(longest.pageMs ?? 0, this.#readMs / this.#pages);
    const later = longest.split(pages * pageMs, this.#endMs);
    if (later) this.#slices.splice(this.#slices.indexOf(longest) + 1, 0, later);
    return later !== undefined;
  }

  /** Reads a slice to its end. Its error is reported when the slice is due. */
  async #read(slice: LogSlice, ahead: boolean): Promise<void> {
    slice.state = "reading";
    this.#readers += 1;
    try {
      slice.isCircular = !(await this.#readWhole(slice, ahead));
    } catch (error) {
      slice.failure = { error };
    } finally {
      slice.state = "done";
      this.#readers -= 1;
      this.#change();
    }
  }

  /** False where pages led in a circle. */
  async #readWhole(slice: LogSlice, ahead: boolean): Promise<boolean> {
    for (let { link } = slice, restartedMs: number | undefined; ; link = undefined) {
      const pages = { followed: link };
      try {
        return await this.#readFrom(link, slice, ahead, pages);
      } catch (error) {
        // Where a new beginning came to nothing new, the next one would not either.
        const isStuck = pages.followed === undefined || slice.positionMs === restartedMs;
        if (!isCursorExpired(error) || isStuck) throw error;
        restartedMs = slice.positionMs;
        this.#options.onNotice?.({ kind: "restarted", since: this.#since(slice) });
      }
    }
  }

  /** @param pages is called with the last followed link. */
  async #readFrom(
    from: string | undefined,
    slice: LogSlice,
    ahead: boolean,
    pages: { followed: string | undefined },
  ): Promise<boolean> {
    const { client, query, now } = this.#options;
    // Its links lead to the end of the query, also when a part of the slice is given away meanwhile.
    const isWhole = slice.isLast;
    const { untilMs } = slice;
    const until = isWhole ? query.until : instant(slice.endMs(this.#endMs));
    const list = paginateRaw(
      client,
      "/api/v1/logs",
      {
        params: { query: { ...query, since: this.#since(slice), until, limit: PAGE_SIZE } },
        from,
        prefetch: ahead,
        signal: this.#abort.signal,
      },
      EVENT_MEMBERS,
    );
    let askedMs = now();
    for await (const { items, next, date } of list.pages()) {
      this.#sample(now() - askedMs);
      if (slice.isDropped) return true;
      // The last page of a query has all up to its end, also what was given away meanwhile.
      if (next === undefined && slice.untilMs < untilMs) this.#takeBack(slice, untilMs);
      const beforeMs = slice.positionMs;
      if (!slice.isFirst && Date.parse(items.at(-1)?.members[1] ?? "") < slice.fromMs) {
        throw jobsError("eventsTooEarly");
      }
      const own = slice.take(items);
      this.#pages += 1;
      this.#readMs += slice.positionMs - beforeMs;
      const since = instant(Math.min(slice.positionMs, slice.endMs(this.#endMs)));
      const place = isWhole && !slice.isPassed ? { next } : { since };
      await this.#keep(slice, { items: own, date, ...place });
      if (slice.isPassed || slice.isDropped) return true;
      pages.followed = next;
      askedMs = now();
    }
    const { end } = list;
    if (end?.complete === false && end.reason === "cut_off") {
      throw jobsError("fullPageWithoutLink");
    }
    return end?.complete === true;
  }

  /** Drops the slices that were split off a slice, up to a moment. */
  #takeBack(slice: LogSlice, untilMs: number): void {
    const at = this.#slices.indexOf(slice) + 1;
    for (let later = this.#slices[at]; later && later.fromMs < untilMs; later = this.#slices[at]) {
      later.isDropped = true;
      this.#heldBytes -= later.heldBytes;
      this.#slices.splice(at, 1);
    }
    slice.extend(untilMs);
  }

  /** Where a query for the rest of a slice begins. */
  #since({ positionMs }: LogSlice): string {
    // A last look finds events that came late, wherever they belong.
    return this.#options.sliced ? instant(positionMs) : this.#options.query.since;
  }

  /** Resolves when the next page may be read. */
  async #keep(slice: LogSlice, page: LogPage): Promise<void> {
    const isFront = () => slice === this.#slices[0];
    if (isFront()) slice.push(page);
    else {
      const bytes = await slice.hold(page);
      if (!slice.isDropped) this.#heldBytes += bytes;
      if (bytes > 0) this.#usualBytes = bytes;
    }
    this.#change();
    const { signal } = this.#abort;
    const isAhead = () => (isFront() ? slice.page !== undefined : this.#heldBytes >= MOST_HELD_BYTES);
    while (isAhead() && !signal.aborted && !slice.isDropped) await this.#untilChanged();
    signal.throwIfAborted();
  }

  #sample(tookMs: number): void {
    const waitedMs = this.#limit()?.waitedMs ?? 0;
    this.#samples = [...this.#samples.slice(-SAMPLES), { tookMs, waitedMs }];
  }

  #untilChanged(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #change(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function instant(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

/** Facts about the org that a reader of the log needs. */
export interface LogPace {
  /** How long a page takes, without the time that a request waits for the rate limit. */
  readonly latencyMs: number;
  /** Requests that the rate limit and the budget permit in a minute; undefined where nothing is known. */
  readonly permitted: number | undefined;
}

/** Below this latency, asking for the next page while the present one is written is fast enough. */
const WORTH_SLICING_MS = 100;
/** Some requests bring less than a whole page: the last ones of a slice. */
const SPARE = 1.1;
/** Each reader may have a page in memory. */
const MOST_READERS = 10;
const MINUTE_MS = 60_000;

/** How many pages to read at once to use the permitted rate: those that arrive in the time that one page takes. */
export function readersNeeded({ latencyMs, permitted = 0 }: LogPace): number {
  if (latencyMs < WORTH_SLICING_MS) return 1;
  const wanted = Math.ceil(((latencyMs * permitted) / MINUTE_MS) * SPARE);
  return Math.min(MOST_READERS, Math.max(1, wanted));
}
