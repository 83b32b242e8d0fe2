/** What a reading of the log knows about the org. */
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
export function readersWanted({ latencyMs, permitted = 0 }: LogPace): number {
  if (latencyMs < WORTH_SLICING_MS) return 1;
  const wanted = Math.ceil(((latencyMs * permitted) / MINUTE_MS) * SPARE);
  return Math.min(MOST_READERS, Math.max(1, wanted));
}
