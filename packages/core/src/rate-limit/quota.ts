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
  const [limit, remaining, resetS] = ["Limit", "Remaining", "Reset"].map((name) =>
    least(headers.get(`X-Rate-Limit-${name}`)),
  );
  if (limit === undefined || remaining === undefined || resetS === undefined) return undefined;
  return { limit, remaining, resetS };
}

/** A header may come twice (okta-sdk-java, issue 259): the smaller number is the one that is meant. */
function least(header: string | null): number | undefined {
  const numbers = (header ?? "").split(",").map((part) => Number.parseInt(part, 10));
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

/**
 * The wait that a 429 asks for, in milliseconds: `X-Rate-Limit-Reset` minus the answer's own `Date`, so that a wrong
 * local clock does no harm, and one second, because both are whole seconds. Okta sends no `Retry-After`; a proxy may.
 */
export function untilResetMs({ headers }: Response, nowMs: number): number {
  const resetS = least(headers.get("X-Rate-Limit-Reset"));
  const retryAfter = Number(headers.get("Retry-After") ?? Number.NaN);
  if (resetS === undefined) return Number.isFinite(retryAfter) ? Math.max(0, retryAfter) * 1_000 : 1_000;
  const dateMs = Date.parse(headers.get("Date") ?? "");
  return Math.max(0, resetS * 1_000 - (Number.isNaN(dateMs) ? nowMs : dateMs)) + 1_000;
}
