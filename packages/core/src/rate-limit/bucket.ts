import { rateLimits } from "../generated/rate-limits.ts";
import type { ServerClock } from "../http/org-clock.ts";
import { isConcurrencyLimit, type Quota, quotaOf } from "./quota.ts";

/** A place in a window, taken before the request is sent. */
export interface Reservation {
  readonly bucket: Bucket;
  readonly sentMs: number;
  /** Whether it was sent to find out what the window allows. */
  readonly probe: boolean;
}

/** What a bucket is known to allow, and what has happened in it. */
export interface RateLimit {
  /** The org's origin. */
  readonly orgUrl: string;
  /** Named by its path, e.g. `/api/v1/users`. */
  readonly bucket: string;
  /** Requests a window; the published one until an answer has told. */
  readonly limit: number | undefined;
  /** Requests a window within the budget; undefined while `limit` is. */
  readonly permitted: number | undefined;
  /** Undefined until an answer has told. */
  readonly remaining: number | undefined;
  /** When the window ends, in milliseconds since the epoch, by the local clock. */
  readonly resetsAtMs: number | undefined;
  /** Whether somebody else was seen to use the same limit. */
  readonly shared: boolean;
  readonly inFlight: number;
  /** How many requests wait for their turn. */
  readonly queued: number;
  /** How many were sent, and how many of them Okta refused with 429. */
  readonly sent: number;
  readonly refused: number;
  /** How many had to wait, and how long all together. */
  readonly waited: number;
  readonly waitedMs: number;
}

/** While nothing is known of a window, one request goes ahead; the next follows its answer, or this much later. */
const PROBE_MS = 1_000;
/** The longest that a window is believed to last: Okta's are a minute. */
const LONGEST_WINDOW_MS = 65_000;
/** What is left of a window is spread over a little more than a second while Okta's clock is known no better. */
const SPREAD_MS = 1_100;
const UNCERTAIN_MS = 250;
/** Where others use the limit too: the part of the rest that may be in flight, and of the limit that is left over. */
const SHARED_IN_FLIGHT = 1 / 6;
const SHARED_REST = 1 / 100;

/**
 * One rate limit: what its answers have told of the present window, and what is on its way.
 *
 * A request is allowed where the window has room for it even if none of those in flight was counted yet. So callers in
 * parallel cannot all pass at once, and who is alone with the limit uses all of it and is never refused.
 */
export class Bucket {
  readonly name: string;
  readonly #orgUrl: string;
  readonly #clock: ServerClock;
  readonly #budget: number;
  #quota: Quota | undefined;
  /** Whether answers tell what is left: undefined until one has come. */
  #metered: boolean | undefined;
  #learnedMs = 0;
  #graceMs = 0;
  #own = 0;
  #shared = false;
  #wasShared = false;
  #probes = 0;
  #lastSentMs = Number.NEGATIVE_INFINITY;
  inFlight = 0;
  sent = 0;
  refused = 0;

  /** @param budget the share of the limit that may be used, from 0 to 1. */
  constructor(orgUrl: string, name: string, clock: ServerClock, budget: number) {
    this.#orgUrl = orgUrl;
    this.name = name;
    this.#clock = clock;
    this.#budget = budget;
  }

  /**
   * When the next request may be sent: `now`, in so many milliseconds, or once an answer has come.
   *
   * @param queued how many requests wait to be sent.
   */
  turn(nowMs: number, queued: number): "now" | "after an answer" | number {
    if (this.#metered === false) return "now";
    const { room, opensMs } = this.#room(nowMs);
    if (room === undefined) {
      const nextProbeMs = this.#lastSentMs + PROBE_MS;
      if (this.#probes === 0 || nowMs >= nextProbeMs) return "now";
      return nextProbeMs - nowMs;
    }
    if (room - this.inFlight <= 0) {
      return this.inFlight > 0 && room > 0 ? "after an answer" : Math.max(1, opensMs - nowMs);
    }
    if (this.#isShared && this.inFlight >= Math.max(1, Math.floor(room * this.#part()))) {
      return "after an answer";
    }
    const isLast = queued + this.inFlight >= room;
    if (isLast && this.#clock.uncertaintyMs(nowMs) > UNCERTAIN_MS) {
      const nextMs = this.#lastSentMs + Math.min(SPREAD_MS, opensMs - nowMs) / (room + 1);
      if (nowMs < nextMs) return nextMs - nowMs;
    }
    return "now";
  }

  reserve(nowMs: number): Reservation {
    const probe = this.#metered !== false && this.#room(nowMs).room === undefined;
    if (probe) this.#probes += 1;
    this.inFlight += 1;
    this.sent += 1;
    this.#lastSentMs = nowMs;
    return { bucket: this, sentMs: nowMs, probe };
  }

  /** Takes in what came of a reservation; `response` is undefined where no answer came. */
  settle({ probe, sentMs }: Reservation, response: Response | undefined, nowMs: number): void {
    this.inFlight -= 1;
    if (probe) this.#probes -= 1;
    if (response === undefined) {
      // It may have been counted.
      if (this.#quota) this.#quota = { ...this.#quota, remaining: Math.max(0, this.#quota.remaining - 1) };
      return;
    }
    if (response.status === 429) this.refused += 1;
    if (isConcurrencyLimit(response)) return;
    const quota = quotaOf(response);
    // A limit of nothing on an answer that was none is no limit.
    if (quota === undefined || (quota.limit === 0 && response.status !== 429)) {
      if (response.status < 300) this.#metered ??= false;
      return;
    }
    this.#metered = true;
    this.#clock.learn(response.headers.get("Date"), sentMs, nowMs);
    const again = quota.resetS === this.#quota?.resetS;
    // The window should have been over, and was not: its end lies somewhere in that second.
    if (again && probe && response.status === 429) {
      this.#graceMs = Math.min(2_000, Math.max(250, this.#graceMs * 2));
    }
    this.#take(response.status === 429 ? { ...quota, remaining: 0 } : quota, nowMs);
  }

  #take(quota: Quota, nowMs: number): void {
    const known = this.#quota;
    if (known && quota.resetS < known.resetS && this.#isPresent(known, nowMs)) return;
    if (known && quota.resetS === known.resetS) {
      this.#own += 1;
      this.#quota = { ...quota, remaining: Math.min(known.remaining, quota.remaining) };
    } else {
      this.#wasShared = this.#shared;
      this.#shared = false;
      this.#own = 1;
      this.#quota = quota;
      this.#learnedMs = nowMs;
    }
    if (quota.limit - quota.remaining > this.#own + this.inFlight) this.#shared = true;
  }

  /** Whether a quota may be that of the present window, so that one which ends before it is of an earlier one. */
  #isPresent({ resetS }: Quota, nowMs: number): boolean {
    const latestMs = this.#learnedMs + LONGEST_WINDOW_MS;
    return nowMs < latestMs && this.#clock.localMs(resetS * 1_000, nowMs) < latestMs;
  }

  get #isShared(): boolean {
    return this.#shared || this.#wasShared;
  }

  /** The part of what is left that may be in flight where others send too: no more than what we used of the rest. */
  #part(): number {
    const { limit = 1, remaining = 0 } = this.#quota ?? {};
    return Math.min(SHARED_IN_FLIGHT, this.#own / Math.max(1, limit - remaining));
  }

  /** How many more requests the window allows, those in flight included; undefined once it is over, or unknown. */
  #room(nowMs: number): { room: number | undefined; opensMs: number } {
    if (this.#quota === undefined) return { room: undefined, opensMs: nowMs };
    const { limit, remaining, resetS } = this.#quota;
    const opensMs = this.#opensMs(resetS, nowMs);
    // The local clock may have been set back: what it showed when the quota came says nothing any more.
    if (nowMs >= opensMs || nowMs < this.#learnedMs) return { room: undefined, opensMs };
    const left = remaining - (this.#isShared ? Math.ceil(limit * SHARED_REST) : 0);
    const ownLeft = this.#permitted(limit) - this.#own;
    return { room: Math.min(left, ownLeft), opensMs };
  }

  /** Requests a window that the budget leaves of a limit. */
  #permitted(limit: number): number {
    return Math.max(1, Math.floor(limit * this.#budget));
  }

  #opensMs(resetS: number, nowMs: number): number {
    const resetMs = this.#clock.localMs(resetS * 1_000, nowMs) + this.#graceMs;
    return Math.min(resetMs, this.#learnedMs + LONGEST_WINDOW_MS);
  }

  /** What there is to tell of it; the limiter adds what waits. */
  state(nowMs: number): Omit<RateLimit, "queued" | "waited" | "waitedMs"> {
    const quota = this.#quota;
    const limit = quota?.limit ?? rateLimits[this.name];
    return {
      orgUrl: this.#orgUrl,
      bucket: this.name,
      limit,
      permitted: limit === undefined ? undefined : this.#permitted(limit),
      remaining: quota?.remaining,
      resetsAtMs: quota && this.#opensMs(quota.resetS, nowMs),
      shared: this.#isShared,
      inFlight: this.inFlight,
      sent: this.sent,
      refused: this.refused,
    };
  }
}
