import { rateLimits } from "../generated/rate-limits.ts";
import type { OrgClock } from "../http/org-clock.ts";
import { isConcurrencyLimit, type Quota, quotaOf } from "./quota.ts";

/** A reserved slot in a rate-limit window. */
export interface Reservation {
  readonly bucket: Bucket;
  readonly sentMs: number;
  /** Whether its request was sent to learn the limit. */
  readonly probe: boolean;
}

/** The known limit of a bucket, and its use. */
export interface RateLimit {
  /** The org's origin. */
  readonly orgUrl: string;
  /** Named by its path, e.g. `/api/v1/users`. */
  readonly bucket: string;
  /** Requests per window. The published limit until a response has the real one. */
  readonly limit: number | undefined;
  /** Requests per window within the budget. Undefined if `limit` is. */
  readonly permitted: number | undefined;
  /** Undefined until a response has it. */
  readonly remaining: number | undefined;
  /** When the window ends, in milliseconds since the epoch, by the local clock. */
  readonly resetsAtMs: number | undefined;
  /** Whether other programs use the same limit. */
  readonly shared: boolean;
  readonly inFlight: number;
  /** Requests that wait. */
  readonly queued: number;
  /** Requests that were sent, and those of them that Okta refused with 429. */
  readonly sent: number;
  readonly refused: number;
  /** Requests that had to wait, and the sum of their waits. */
  readonly waited: number;
  readonly waitedMs: number;
}

/** In an unknown window, one probe is sent. The next request follows its response, or this much later. */
const PROBE_MS = 1_000;
/**
 * The longest possible window. Okta's have a minute.
 *
 * @see https://developer.okta.com/docs/reference/rate-limits/
 */
const MAX_WINDOW_MS = 65_000;
/** While Okta's clock is uncertain, the rest of a window is spread over a little more than a second. */
const SPREAD_MS = 1_100;
const UNCERTAIN_MS = 250;
/** If others use the limit too: the share of the rest that may be in flight, and the share of the limit to leave free. */
const SHARED_IN_FLIGHT = 1 / 6;
const SHARED_RESERVE = 1 / 100;

/**
 * One rate limit: its current window, learned from responses, and the requests in flight.
 *
 * A request is allowed if the window has room for it and for all requests in flight. So parallel callers cannot exceed the
 * limit, and a single program uses all of it without a 429.
 */
export class Bucket {
  readonly name: string;
  readonly #orgUrl: string;
  readonly #clock: OrgClock;
  readonly #budget: number;
  #quota: Quota | undefined;
  /** Whether responses have rate-limit headers. Undefined until one has arrived. */
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

  /** @param budget the share of the limit to use, from 0 to 1. */
  constructor(orgUrl: string, name: string, clock: OrgClock, budget: number) {
    this.#orgUrl = orgUrl;
    this.name = name;
    this.#clock = clock;
    this.#budget = budget;
  }

  /**
   * When the next request may be sent: `now`, in some milliseconds, or after the next response.
   *
   * @param queued the number of requests that wait.
   */
  turn(nowMs: number, queued: number): "now" | "after a response" | number {
    if (this.#metered === false) return "now";
    const { room, opensMs } = this.#room(nowMs);
    if (room === undefined) {
      const nextProbeMs = this.#lastSentMs + PROBE_MS;
      if (this.#probes === 0 || nowMs >= nextProbeMs) return "now";
      return nextProbeMs - nowMs;
    }
    if (room - this.inFlight <= 0) {
      return this.inFlight > 0 && room > 0 ? "after a response" : Math.max(1, opensMs - nowMs);
    }
    if (this.#isShared && this.inFlight >= Math.max(1, Math.floor(room * this.#share()))) {
      return "after a response";
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

  /** Ends a reservation. `response` is undefined if none arrived. */
  release({ probe, sentMs }: Reservation, response: Response | undefined, nowMs: number): void {
    this.inFlight -= 1;
    if (probe) this.#probes -= 1;
    if (response === undefined) {
      // Okta may have counted it.
      if (this.#quota) this.#quota = { ...this.#quota, remaining: Math.max(0, this.#quota.remaining - 1) };
      return;
    }
    if (response.status === 429) this.refused += 1;
    if (isConcurrencyLimit(response)) return;
    const quota = quotaOf(response);
    // Only a 429 can have a limit of 0.
    if (quota === undefined || (quota.limit === 0 && response.status !== 429)) {
      if (response.status < 300) this.#metered ??= false;
      return;
    }
    this.#metered = true;
    this.#clock.learn(response.headers.get("Date"), sentMs, nowMs);
    const isSameWindow = quota.resetS === this.#quota?.resetS;
    // The window should have ended and had not: its end is somewhere within that second.
    if (isSameWindow && probe && response.status === 429) {
      this.#graceMs = Math.min(2_000, Math.max(250, this.#graceMs * 2));
    }
    this.#update(response.status === 429 ? { ...quota, remaining: 0 } : quota, nowMs);
  }

  #update(quota: Quota, nowMs: number): void {
    const known = this.#quota;
    if (known && quota.resetS < known.resetS && this.#isCurrent(known, nowMs)) return;
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

  /** Whether a quota can belong to the current window. A quota with an earlier reset then belongs to an earlier window. */
  #isCurrent({ resetS }: Quota, nowMs: number): boolean {
    const latestMs = this.#learnedMs + MAX_WINDOW_MS;
    return nowMs < latestMs && this.#clock.localMs(resetS * 1_000, nowMs) < latestMs;
  }

  get #isShared(): boolean {
    return this.#shared || this.#wasShared;
  }

  /** The share of the rest that may be in flight if others send too: at most our share of the requests so far. */
  #share(): number {
    const { limit = 1, remaining = 0 } = this.#quota ?? {};
    return Math.min(SHARED_IN_FLIGHT, this.#own / Math.max(1, limit - remaining));
  }

  /** The number of requests that the window still allows, including those in flight. Undefined if it ended or is unknown. */
  #room(nowMs: number): { room: number | undefined; opensMs: number } {
    if (this.#quota === undefined) return { room: undefined, opensMs: nowMs };
    const { limit, remaining, resetS } = this.#quota;
    const opensMs = this.#opensMs(resetS, nowMs);
    // If the local clock was set back, the time of the quota means nothing.
    if (nowMs >= opensMs || nowMs < this.#learnedMs) return { room: undefined, opensMs };
    const left = remaining - (this.#isShared ? Math.ceil(limit * SHARED_RESERVE) : 0);
    const ownLeft = this.#permitted(limit) - this.#own;
    return { room: Math.min(left, ownLeft), opensMs };
  }

  /** Requests per window within the budget. */
  #permitted(limit: number): number {
    return Math.max(1, Math.floor(limit * this.#budget));
  }

  #opensMs(resetS: number, nowMs: number): number {
    const resetMs = this.#clock.localMs(resetS * 1_000, nowMs) + this.#graceMs;
    return Math.min(resetMs, this.#learnedMs + MAX_WINDOW_MS);
  }

  /** The state of the bucket. The limiter adds that of the queue. */
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
