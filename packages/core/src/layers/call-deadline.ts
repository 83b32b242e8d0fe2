import { describeRequest } from "../contract/operation-of.ts";
import { OktaError, type OktaErrorDetails } from "../errors/okta-error.ts";
import { isRepeatable } from "../errors/policy.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import type { Layer } from "../http/layer.ts";
import { HttpRequest } from "../http/request.ts";

interface CallDeadline {
  /** Goes round everything that takes time. */
  readonly whole: Layer;
  /** Goes round what is sent, so that a call that still waited, for its turn or a token, can be told from one that was. */
  readonly attempt: Layer;
}

/** Ends a call after so many milliseconds, wherever it is: waiting for its turn, on its way, or before another attempt. */
export function callDeadline(milliseconds: number, clock: Clock = systemClock): CallDeadline {
  /** The calls that may have been carried out, by the signal that each has for itself. */
  const sent = new WeakSet<AbortSignal>();

  const whole: Layer = (next) => async (request) => {
    const { method, url, headers, body, signal, onHeaders } = request;
    const call = new AbortController();
    const over = new AbortController();
    const pass = () => {
      const outcome: OktaErrorDetails = sent.has(call.signal)
        ? { outcome: "unknown", retryable: isRepeatable(request) }
        : { outcome: "not_sent", retryable: true };
      const details = { method, ...outcome };
      const what = `${describeRequest(request)} was not over within ${milliseconds / 1_000} s`;
      call.abort(new OktaError("timeout", `${what}, retries and waits included`, details));
    };
    clock.sleep(milliseconds, over.signal).then(pass, () => {});
    const abort = () => call.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    try {
      return await next(new HttpRequest(url, { method, headers, body, signal: call.signal, onHeaders }));
    } finally {
      signal?.removeEventListener("abort", abort);
      over.abort();
    }
  };

  const attempt: Layer = (next) => async (request) => {
    const { signal } = request;
    if (signal === undefined || sent.has(signal)) return next(request);
    sent.add(signal);
    const response = await next(request);
    // It was refused, so it is as if it had not been sent.
    if (response.status === 429) sent.delete(signal);
    return response;
  };

  return { whole, attempt };
}
