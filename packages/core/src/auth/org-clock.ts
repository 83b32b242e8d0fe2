import type { Clock } from "../http/clock.ts";

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
