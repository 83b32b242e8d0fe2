import type { Clock } from "./clock.ts";

/** The drift between two clocks as a share of the time: 0.1 s in a quarter of an hour. */
const DRIFT = 1e-4;
/** A smaller correction is no reason to sign and send a request again. */
const LARGE_CORRECTION_MS = 10_000;

/**
 * Okta's clock, learned from the `Date` headers of responses.
 *
 * A `Date` has whole seconds, so one response gives the difference to a second. Each further one narrows it: when it was
 * sent, the clock showed at most the end of that second, and when it was received at least its start.
 */
export class OrgClock {
  /** The clock of this machine. */
  readonly local: Clock;
  /** Okta's clock is ahead of the local one by at least and at most this. */
  #minMs = Number.NEGATIVE_INFINITY;
  #maxMs = Number.POSITIVE_INFINITY;
  #learnedMs = 0;
  #lastDate = { text: "", timeMs: Number.NaN };
  #aheadMs: number | undefined;

  constructor(local: Clock) {
    this.local = local;
  }

  /** How far Okta's clock is ahead of the local one. Undefined until a response had a `Date`. */
  get aheadMs(): number | undefined {
    return this.#aheadMs;
  }

  /** Milliseconds since the epoch by Okta's clock. The local time until a response proves that it is wrong. */
  now(): number {
    return this.local.now() + (this.#aheadMs ?? 0);
  }

  /**
   * Learns from a response.
   *
   * @param date its `Date` header.
   * @param sentMs when its request was sent, by the local clock; `receivedMs`, when it arrived.
   * @returns whether {@link now} was wrong by more than {@link LARGE_CORRECTION_MS}.
   */
  learn(date: string | null, sentMs: number, receivedMs = this.local.now()): boolean {
    const dateMs = this.#parse(date ?? "");
    if (Number.isNaN(dateMs)) return false;
    const min = dateMs - receivedMs;
    const max = dateMs + 1_000 - sentMs;
    this.#narrow(min, max, receivedMs);
    const before = this.#aheadMs ?? 0;
    // The lower bound: Okta refuses a signature from the future, but accepts one that is a little old.
    this.#aheadMs = before >= min && before <= max ? before : min;
    return Math.abs(this.#aheadMs - before) >= LARGE_CORRECTION_MS;
  }

  #narrow(min: number, max: number, nowMs: number): void {
    this.#age(nowMs);
    // One of the clocks was set. A smaller contradiction comes from another server of Okta; the later reset counts.
    if (min > this.#maxMs + 1_000 || max < this.#minMs - 1_000) {
      this.#minMs = min;
      this.#maxMs = max;
      return;
    }
    this.#minMs = Math.max(this.#minMs, min);
    this.#maxMs = Math.max(this.#minMs, Math.min(this.#maxMs, max));
  }

  /** Most responses have the same `Date` as the one before. */
  #parse(date: string): number {
    if (date !== this.#lastDate.text) this.#lastDate = { text: date, timeMs: Date.parse(date) };
    return this.#lastDate.timeMs;
  }

  /** The latest local time at which Okta's clock shows `orgMs`. Returns `orgMs` if nothing is known. */
  localMs(orgMs: number, nowMs: number): number {
    if (this.#minMs === Number.NEGATIVE_INFINITY) return orgMs;
    this.#age(nowMs);
    return orgMs - this.#minMs;
  }

  /** The width of the range in which the difference lies. */
  uncertaintyMs(nowMs: number): number {
    this.#age(nowMs);
    return this.#maxMs - this.#minMs;
  }

  #age(nowMs: number): void {
    const drift = Math.max(0, nowMs - this.#learnedMs) * DRIFT;
    this.#learnedMs = nowMs;
    this.#minMs -= drift;
    this.#maxMs += drift;
  }
}
