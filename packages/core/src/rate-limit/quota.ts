/** What an answer says of the rate limit that its request counted against. */
export interface Quota {
  /** Requests that the caller may send in a window: its own share of the bucket, not the org's. */
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, in seconds since the epoch, by Okta's clock. */
  readonly resetS: number;
}

/** The quota that an answer tells; undefined where it lacks one of the three headers, as some 401s do. */
export function quotaOf({ headers }: Response): Quota | undefined {
  const limit = least(headers.get("X-Rate-Limit-Limit"));
  const remaining = least(headers.get("X-Rate-Limit-Remaining"));
  const resetS = least(headers.get("X-Rate-Limit-Reset"));
  if (limit === undefined || remaining === undefined || resetS === undefined) return undefined;
  return { limit, remaining, resetS };
}

/** A header may come twice (okta-sdk-java, issue 259): the smaller number is the one that is meant. */
function least(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const numbers = header.split(",").map((part) => Number.parseInt(part, 10));
  const least = Math.min(...numbers.filter((number) => number >= 0));
  return Number.isFinite(least) ? least : undefined;
}

/**
 * Whether a 429 means too many requests at once, and not too many in the window. It says so with a limit and a
 * remainder of nothing, and its reset is "a suggested value" that no window has.
 */
export function isConcurrencyLimit(response: Response): boolean {
  const quota = response.status === 429 ? quotaOf(response) : undefined;
  return quota !== undefined && quota.limit === 0 && quota.remaining === 0;
}

/** Whole seconds part a reset from the moment that it names, and a `Date` from the moment that it was written. */
const SECOND_MS = 1_000;

/**
 * The wait that a 429 asks for, in milliseconds: `X-Rate-Limit-Reset` minus the answer's own `Date`, so that a wrong
 * local clock does no harm, and one second. Okta sends no `Retry-After`; a proxy may. A second at least: who is refused
 * and told of no wait, or of none, does not hammer.
 */
export function untilResetMs({ headers }: Response, nowMs: number): number {
  const dateMs = Date.parse(headers.get("Date") ?? "");
  const thenMs = Number.isNaN(dateMs) ? nowMs : dateMs;
  const resetS = least(headers.get("X-Rate-Limit-Reset"));
  if (resetS !== undefined) return Math.max(0, resetS * 1_000 - thenMs) + SECOND_MS;
  const after = headers.get("Retry-After") ?? "";
  const askedMs = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - thenMs + SECOND_MS;
  return Math.max(SECOND_MS, Number.isNaN(askedMs) ? 0 : askedMs);
}
