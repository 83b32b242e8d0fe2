/**
 * The rate-limit headers of a response.
 *
 * @see https://developer.okta.com/docs/reference/rl2-monitor/
 */
export interface Quota {
  /** Requests per window for this token. It is its share of the bucket, not the org's limit. */
  readonly limit: number;
  readonly remaining: number;
  /** The end of the window, in seconds since the epoch, by Okta's clock. */
  readonly resetS: number;
}

/** The quota in a response. Undefined if one of the three headers is missing, as in some 401s. */
export function quotaOf({ headers }: Response): Quota | undefined {
  const limit = smallest(headers.get("X-Rate-Limit-Limit"));
  const remaining = smallest(headers.get("X-Rate-Limit-Remaining"));
  const resetS = smallest(headers.get("X-Rate-Limit-Reset"));
  if (limit === undefined || remaining === undefined || resetS === undefined) return undefined;
  return { limit, remaining, resetS };
}

/**
 * The number in a header. If Okta sends the header twice, the smaller number counts.
 *
 * @see https://github.com/okta/okta-sdk-java/issues/259
 */
function smallest(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const numbers = header.split(",").map((part) => Number.parseInt(part, 10));
  const minimum = Math.min(...numbers.filter((number) => number >= 0));
  return Number.isFinite(minimum) ? minimum : undefined;
}

/**
 * Whether a 429 means too many concurrent requests, and not too many in the window. It then has a limit and a rest of 0, and
 * its reset is only a suggestion.
 *
 * @see https://developer.okta.com/docs/reference/rl2-concurrency/
 */
export function isConcurrencyLimit(response: Response): boolean {
  const quota = response.status === 429 ? quotaOf(response) : undefined;
  return quota !== undefined && quota.limit === 0 && quota.remaining === 0;
}

/** `Date` and reset have whole seconds, so the real reset may be up to a second later. */
const SECOND_MS = 1_000;

/**
 * The wait after a 429, in milliseconds: `X-Rate-Limit-Reset` minus the response's `Date`, which works with a wrong local
 * clock, plus one second. Okta sends no `Retry-After`, but a proxy may. Without any of these, the wait is one second.
 *
 * @see https://developer.okta.com/docs/reference/rl2-monitor/
 */
export function untilResetMs({ headers }: Response, nowMs: number): number {
  const dateMs = Date.parse(headers.get("Date") ?? "");
  const sentMs = Number.isNaN(dateMs) ? nowMs : dateMs;
  const resetS = smallest(headers.get("X-Rate-Limit-Reset"));
  if (resetS !== undefined) return Math.max(0, resetS * 1_000 - sentMs) + SECOND_MS;
  const after = headers.get("Retry-After") ?? "";
  const waitMs = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - sentMs + SECOND_MS;
  return Math.max(SECOND_MS, Number.isNaN(waitMs) ? 0 : waitMs);
}
