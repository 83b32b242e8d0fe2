import { checkBound, checkOptions, type KnownOptions } from "../errors/check-options.ts";
import { OktaError } from "../errors/okta-error.ts";
import { isPassing, isRepeatable } from "../errors/policy.ts";
import { requestId } from "../errors/response-error.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import type { Layer } from "../http/layer.ts";
import type { HttpRequest } from "../http/request.ts";
import { isConcurrencyLimit, untilResetMs } from "../rate-limit/quota.ts";

/** What is sent again, how often, and after how long. */
export interface RetryOptions {
  /** Attempts at a request that failed, the first included. Default 3. */
  readonly attempts?: number | undefined;
  /** How often a request may be refused with 429 and is sent again. Default 10. */
  readonly refusals?: number | undefined;
  /** The longest wait before one attempt; a 429 that asks for more is handed to the caller. Default 65,000. */
  readonly maxDelayMs?: number | undefined;
  /** Time, for tests. Default: the client's. */
  readonly clock?: Clock | undefined;
  /** A number from 0 to 1 that nobody can guess: the share of the longest wait. */
  readonly random?: (() => number) | undefined;
}

const OPTIONS: KnownOptions<RetryOptions> = {
  attempts: true,
  refusals: true,
  maxDelayMs: true,
  clock: true,
  random: true,
};

/** A request is about to be sent again. */
export interface Retry {
  readonly request: HttpRequest;
  /** The status, or the kind of error, that it met. */
  readonly because: number | OktaError["kind"];
  readonly delayMs: number;
}

/** The longest wait before the second attempt; it doubles from one to the next. */
const FIRST_DELAY_MS = 500;

/**
 * Sends a request again that Okta refused with 429, whatever its method: it was not executed. One that failed, or got
 * no answer, is sent again only where doing it twice is doing it once, or where it never left.
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

  /** Full jitter: those who failed together do not come back together. */
  const jitterMs = (count: number) =>
    Math.ceil(random() * Math.min(maxDelayMs, FIRST_DELAY_MS * 2 ** (count - 1)));

  const afterRefusalMs = (response: Response, count: number) => {
    const delayMs = isConcurrencyLimit(response) ? jitterMs(count) : untilResetMs(response, clock.now());
    return count <= refusals && delayMs <= maxDelayMs ? delayMs : undefined;
  };
  const afterFailureMs = (request: HttpRequest, failure: unknown, count: number) =>
    count < attempts && isWorthRepeating(request, failure) ? jitterMs(count) : undefined;

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
        response?.status === 429
          ? afterRefusalMs(response, ++refused)
          : afterFailureMs(request, response ?? error, ++failed);
      if (delayMs === undefined) {
        if (response) return response;
        throw error;
      }
      onRetry({ request, because: response?.status ?? (error as OktaError).kind, delayMs });
      await clock.sleep(delayMs, request.signal);
      mark(request, response, refused + failed);
    }
  };
}

function isWorthRepeating(request: HttpRequest, failure: unknown): boolean {
  if (failure instanceof OktaError) return failure.retryable && /^(network|timeout)$/.test(failure.kind);
  return isPassing((failure as Response).status) && isRepeatable(request);
}

/** Okta's own clients tell in this way what is a repetition, and of which request. */
function mark(request: HttpRequest, response: Response | undefined, count: number): void {
  const first = request.headers.get("X-Okta-Retry-For") ?? (response && requestId(response));
  if (first) request.headers.set("X-Okta-Retry-For", first);
  request.headers.set("X-Okta-Retry-Count", String(count));
}
