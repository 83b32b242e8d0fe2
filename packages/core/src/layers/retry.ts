import { checkBound, checkOptions, type KnownOptions } from "../errors/check-options.ts";
import { OktaError } from "../errors/okta-error.ts";
import { isRetryable, policyOf } from "../errors/policy.ts";
import { requestId } from "../errors/response-error.ts";
import { backoffMs, type Clock, systemClock } from "../http/clock.ts";
import type { Layer } from "../http/layer.ts";
import type { HttpRequest } from "../http/request.ts";
import { isConcurrencyLimit, untilResetMs } from "../rate-limit/quota.ts";

/** How often requests are sent again, and after which delay. */
export interface RetryOptions {
  /** Attempts at a request that fails, including the first. Default 3. */
  readonly attempts?: number | undefined;
  /** How often a request is sent again after a 429. Default 10. */
  readonly refusals?: number | undefined;
  /** The longest delay before an attempt. A 429 that asks for more goes to the caller. Default 65,000. */
  readonly maxDelayMs?: number | undefined;
  /** The clock, for tests. Default: the client's. */
  readonly clock?: Clock | undefined;
  /** A random number from 0 to 1, for the jitter. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

const OPTIONS: KnownOptions<RetryOptions> = {
  attempts: true,
  refusals: true,
  maxDelayMs: true,
  clock: true,
  random: true,
};

/** A request that will be sent again. */
export interface Retry {
  readonly request: HttpRequest;
  /** The status or the error kind of the last attempt. */
  readonly because: number | OktaError["kind"];
  readonly delayMs: number;
}

/** The upper bound of the first delay. It doubles with each attempt. */
const FIRST_DELAY_MS = 500;

/**
 * Sends requests again. After a 429 every method is sent again, because Okta did not process the request. After a failure
 * or without a response, only idempotent requests and those that were not sent are.
 */
export function retry(options: RetryOptions = {}, onRetry: (retry: Retry) => void = () => {}): Layer {
  checkOptions("retry", OPTIONS, options);
  const {
    attempts = 3,
    refusals = 10,
    maxDelayMs = 65_000,
    clock = systemClock,
    random = Math.random,
  } = options;
  checkBound("retry.attempts", attempts, 1);
  checkBound("retry.refusals", refusals, 0);
  checkBound("retry.maxDelayMs", maxDelayMs, 0);

  const jitterMs = (count: number) =>
    backoffMs(count, { firstMs: FIRST_DELAY_MS, maxMs: maxDelayMs, random });

  const delayAfterRefusal = (response: Response, count: number) => {
    const delayMs = isConcurrencyLimit(response) ? jitterMs(count) : untilResetMs(response, clock.now());
    return count <= refusals && delayMs <= maxDelayMs ? delayMs : undefined;
  };
  const delayAfterFailure = (request: HttpRequest, failure: unknown, count: number) =>
    count < attempts && canRetry(request, failure) ? jitterMs(count) : undefined;

  return (next) => async (request) => {
    for (let refused = 0, failed = 0; ; ) {
      let response: Response | undefined;
      let error: unknown;
      try {
        response = await next(request);
      } catch (caught) {
        error = caught;
      }
      const delayMs =
        response && policyOf(response.status).retry === "all"
          ? delayAfterRefusal(response, ++refused)
          : delayAfterFailure(request, response ?? error, ++failed);
      if (delayMs === undefined) {
        if (response) return response;
        throw error;
      }
      onRetry({ request, because: response?.status ?? (error as OktaError).kind, delayMs });
      await clock.sleep(delayMs, request.signal);
      markRetry(request, response, refused + failed);
    }
  };
}

function canRetry(request: HttpRequest, failure: unknown): boolean {
  if (failure instanceof OktaError) return failure.retryable && /^(network|timeout)$/.test(failure.kind);
  return isRetryable((failure as Response).status, request);
}

/**
 * Marks a request as a retry, as Okta's SDKs do.
 *
 * @see https://github.com/okta/okta-sdk-nodejs/blob/HEAD/src/default-request-executor.js
 */
function markRetry(request: HttpRequest, response: Response | undefined, count: number): void {
  const first = request.headers.get("X-Okta-Retry-For") ?? (response && requestId(response));
  if (first) request.headers.set("X-Okta-Retry-For", first);
  request.headers.set("X-Okta-Retry-Count", String(count));
}
