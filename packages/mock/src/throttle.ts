import type { MockClock } from "./clock.ts";
import type { HeaderLine } from "./http/exchange.ts";

/** A rate limit: a number of requests in a window. The window begins with the second of its first request. */
export interface BucketLimit {
  readonly limit?: number;
  /** Default 60,000. A window of less than a second begins with its first request. */
  readonly windowMs?: number;
}

/** When the mock responds with 429. */
export interface Limits {
  /** By `x-rate-limit-bucket` of the contract, or `/oauth2/v1/token`; `*` is for all others. */
  readonly buckets?: Readonly<Record<string, BucketLimit>>;
  /**
   * Maximum of concurrent requests; one more gets the concurrency 429. Default: no limit. A Workforce org has 75.
   *
   * @see https://developer.okta.com/docs/reference/rl2-concurrency/
   */
  readonly concurrency?: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/**
 * Time until the reset of a concurrency 429. Okta documents it as a suggestion only.
 *
 * @see https://developer.okta.com/docs/reference/rl2-monitor/
 */
const CONCURRENCY_RESET_MS = 120_000;

interface Window {
  readonly ends: number;
  used: number;
}

/** The state of a bucket after a request. */
export interface Quota {
  /** Whether this request exceeded the limit. */
  readonly exceeded: boolean;
  readonly headers: readonly HeaderLine[];
}

/**
 * The end of a window that begins now. It begins with the whole second of the `Date` header, so that the reset is exact. A
 * window of less than a second begins now, because it could otherwise end before it begins.
 */
function endOf(now: number, windowMs: number): number {
  return (windowMs < SECOND_MS ? now : Math.floor(now / SECOND_MS) * SECOND_MS) + windowMs;
}

/**
 * Counts requests in one window per bucket, by the mock's clock.
 *
 * @param published Requests per minute by bucket, for buckets without an option.
 */
export function createThrottle(
  clock: MockClock,
  published: Readonly<Record<string, number>>,
  { buckets = {}, concurrency = Infinity }: Limits = {},
) {
  const windows = new Map<string, Window>();

  function limitOf(bucket: string) {
    const { limit = published[bucket] ?? published["/api/v1"] ?? 0, windowMs = MINUTE_MS } =
      buckets[bucket] ?? buckets["*"] ?? {};
    return { limit, windowMs };
  }

  function take(bucket: string): Quota {
    const { limit, windowMs } = limitOf(bucket);
    const now = clock.now();
    let window = windows.get(bucket);
    if (!window || window.ends <= now) {
      window = { ends: endOf(now, windowMs), used: 0 };
      windows.set(bucket, window);
    }
    const exceeded = window.used >= limit;
    if (!exceeded) window.used += 1;
    const left = exceeded ? 0 : Math.max(0, limit - window.used);
    return { exceeded, headers: rateLimitHeaders(limit, left, window.ends) };
  }

  return {
    concurrency,
    /** Counts a request. */
    take,
    /** The headers of a 429 from a fault: no requests remain until the end of the window. */
    exhausted: (bucket: string): readonly HeaderLine[] => {
      const { limit, windowMs } = limitOf(bucket);
      const window = windows.get(bucket);
      const now = clock.now();
      return rateLimitHeaders(limit, 0, window && window.ends > now ? window.ends : endOf(now, windowMs));
    },
    /** Limit 0 with remaining 0 means too many concurrent requests. */
    concurrencyHeaders: () => rateLimitHeaders(0, 0, clock.now() + CONCURRENCY_RESET_MS),
  };
}

/** See `createThrottle`. */
export type Throttle = ReturnType<typeof createThrottle>;

/** The three headers. The reset is in epoch seconds, rounded up so that no client retries too early. */
function rateLimitHeaders(limit: number, remaining: number, resetMs: number): readonly HeaderLine[] {
  return [
    ["x-rate-limit-limit", String(limit)],
    ["x-rate-limit-remaining", String(remaining)],
    ["x-rate-limit-reset", String(Math.ceil(resetMs / SECOND_MS))],
  ];
}
