import type { Clock } from "./clock.ts";

/** By how much two clocks may part, as a share of the time: 0.1 s in a quarter of an hour. */
const DRIFT = 1e-4;

/**
 * How far Okta's clock is ahead of the local one, learned from the `Date` of answers.
 *
 * A `Date` is cut to whole seconds, so one answer tells the difference to a second. Each further one narrows it: when
 * it was sent the clock showed at most the end of that second, and when it was received at least its beginning.
 */
export class ServerClock {
  #leastMs = Number.NEGATIVE_INFINITY;
  #mostMs = Number.POSITIVE_INFINITY;
  #learnedMs = 0;
  #read = { date: "", timeMs: Number.NaN };

  /**
   * @param date the header of an answer.
   * @param sentMs when its request was sent, by the local clock, and `receivedMs`, when it was there.
   */
  learn(date: string | null, sentMs: number, receivedMs: number): void {
    const dateMs = this.#timeOf(date ?? "");
    if (Number.isNaN(dateMs)) return;
    const least = dateMs - receivedMs;
    const most = dateMs + 1_000 - sentMs;
    this.#age(receivedMs);
    // One of the clocks was set. A small contradiction is another of Okta's machines, and the later opening is meant.
    if (least > this.#mostMs + 1_000 || most < this.#leastMs - 1_000) {
      this.#leastMs = least;
      this.#mostMs = most;
      return;
    }
    this.#leastMs = Math.max(this.#leastMs, least);
    this.#mostMs = Math.max(this.#leastMs, Math.min(this.#mostMs, most));
  }

  /** Most answers have the `Date` of the one before. */
  #timeOf(date: string): number {
    if (date !== this.#read.date) this.#read = { date, timeMs: Date.parse(date) };
    return this.#read.timeMs;
  }

  /** The local time at which Okta's clock shows this time, at the latest; as it stands while nothing is known. */
  localMs(serverMs: number, nowMs: number): number {
    if (this.#leastMs === Number.NEGATIVE_INFINITY) return serverMs;
    this.#age(nowMs);
    return serverMs - this.#leastMs;
  }

  /** How well the difference is known. */
  uncertaintyMs(nowMs: number): number {
    this.#age(nowMs);
    return this.#mostMs - this.#leastMs;
  }

  #age(nowMs: number): void {
    const drift = Math.max(0, nowMs - this.#learnedMs) * DRIFT;
    this.#learnedMs = nowMs;
    this.#leastMs -= drift;
    this.#mostMs += drift;
  }
}

/** Less than this is no reason to send anything again. */
const CONSIDERABLE_MS = 10_000;

/** The org's time, as far as its answers have told it. */
export interface OrgClock {
  /** This machine's clock. */
  readonly local: Clock;
  /** Milliseconds since the epoch by the org's clock. */
  now(): number;
  /** How far the org is ahead of this machine; undefined until an answer had a date. */
  readonly aheadMs: number | undefined;
  /**
   * Learns from the `Date` of an answer.
   *
   * @param sentMs when its request was sent, by the local clock.
   * @returns whether what was signed before it had a considerably wrong time.
   */
  learn(response: Response, sentMs: number): boolean;
}

/** A clock that goes by this machine's until an answer shows that one to be wrong. */
export function orgClock(local: Clock): OrgClock {
  let aheadMs: number | undefined;
  return {
    local,
    now: () => local.now() + (aheadMs ?? 0),
    get aheadMs() {
      return aheadMs;
    },
    learn(response, sentMs) {
      const dateMs = Date.parse(response.headers.get("Date") ?? "");
      if (Number.isNaN(dateMs)) return false;
      // A date is a whole second, and was written at some moment between sending and now.
      const least = dateMs - local.now();
      const most = dateMs + 1_000 - sentMs;
      const before = aheadMs ?? 0;
      // Rather behind than ahead: what is signed in the future is refused, and what is a little old is not.
      aheadMs = before >= least && before <= most ? before : least;
      return Math.abs(aheadMs - before) >= CONSIDERABLE_MS;
    },
  };
}
