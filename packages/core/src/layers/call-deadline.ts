import { describeRequest } from "../contract/operation-of.ts";
import { OktaError, type OktaErrorDetails } from "../errors/okta-error.ts";
import { isIdempotent } from "../errors/policy.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import type { Layer } from "../http/layer.ts";
import { HttpRequest } from "../http/request.ts";

interface CallDeadline {
  /** Wraps everything that takes time. */
  readonly whole: Layer;
  /** Wraps the sending, to distinguish a call that was sent from one that waits for its turn or a token. */
  readonly attempt: Layer;
}

/** Ends a call after some milliseconds, at any point: while it waits, on its way, or before another attempt. */
export function callDeadline(milliseconds: number, clock: Clock = systemClock): CallDeadline {
  /** The calls that may have taken effect, by their own signal. */
  const sent = new WeakSet<AbortSignal>();

  const whole: Layer = (next) => async (request) => {
    const { method, url, headers, body, signal, onHeaders } = request;
    const call = new AbortController();
    const timer = new AbortController();
    const onDeadline = () => {
      const outcome: OktaErrorDetails = sent.has(call.signal)
        ? { outcome: "unknown", retryable: isIdempotent(request) }
        : { outcome: "not_sent", retryable: true };
      const details = { method, ...outcome };
      const message = `${describeRequest(request)} did not finish within ${milliseconds / 1_000} s`;
      call.abort(new OktaError("timeout", `${message}, including retries and waits`, details));
    };
    clock.sleep(milliseconds, timer.signal).then(onDeadline, () => {});
    const abort = () => call.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    try {
      return await next(new HttpRequest(url, { method, headers, body, signal: call.signal, onHeaders }));
    } finally {
      signal?.removeEventListener("abort", abort);
      timer.abort();
    }
  };

  const attempt: Layer = (next) => async (request) => {
    const { signal } = request;
    if (signal === undefined || sent.has(signal)) return next(request);
    sent.add(signal);
    const response = await next(request);
    // Okta refused it, so nothing was done.
    if (response.status === 429) sent.delete(signal);
    return response;
  };

  return { whole, attempt };
}
