import { type Clock, systemClock } from "../clock.ts";
import { checkBound } from "./bound.ts";
import type { Layer } from "./layer.ts";

export interface RetryOptions {
  /** Attempts in all, the first included. Default 3. */
  readonly attempts?: number;
  /** The longest wait before one attempt; a 429 that asks for more is handed to the caller. Default 65,000. */
  readonly maxDelayMs?: number;
  readonly clock?: Clock;
}

/**
 * Sends a request again that Okta refused with 429, once its window has been reset. A refused request was not
 * executed, so this is safe for every method. Nothing else is repeated.
 */
export function retry(options: RetryOptions = {}): Layer {
  const { attempts = 3, maxDelayMs = 65_000, clock = systemClock } = options;
  checkBound("retry.attempts", attempts, 1);
  checkBound("retry.maxDelayMs", maxDelayMs, 0);
  return (next) => async (request) => {
    for (let attempt = 1; ; attempt++) {
      const response = await next(request.clone());
      if (response.status !== 429 || attempt >= attempts) return response;
      const delayMs = untilResetMs(response, clock);
      if (delayMs > maxDelayMs) return response;
      await clock.sleep(delayMs, request.signal);
    }
  };
}

/**
 * The wait that a 429 asks for: `X-Rate-Limit-Reset` minus the answer's own `Date`, so that a wrong local clock
 * does no harm, and one second, because both are whole seconds. Okta sends no `Retry-After`; a proxy may.
 */
function untilResetMs(response: Response, clock: Clock): number {
  const resets = (response.headers.get("X-Rate-Limit-Reset") ?? "")
    .split(",")
    .map((reset) => Number.parseInt(reset, 10));
  const reset = Math.min(...resets.filter(Number.isFinite));
  const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
  if (!Number.isFinite(reset)) return Number.isFinite(retryAfter) ? Math.max(0, retryAfter) * 1_000 : 1_000;
  const date = Date.parse(response.headers.get("Date") ?? "");
  const nowMs = Number.isNaN(date) ? clock.now() : date;
  return Math.max(0, reset * 1_000 - nowMs) + 1_000;
}
