import { describeRequest, type RequestName } from "../contract/operation-of.ts";
import { OktaError, type Outcome } from "./okta-error.ts";
import { isIdempotent } from "./policy.ts";

/** The signal of a call aborted it. Name and code are those of Node.js; the cause is the reason of the signal. */
export class AbortError extends Error {
  override readonly name = "AbortError";
  readonly code = "ABORT_ERR";
}

interface AbortableRequest extends RequestName {
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * The error that a call rejects with if its signal aborts. A reason of the caller is returned unchanged. A reason of the
 * platform says nothing about the call, so it becomes an {@link AbortError} or, for `AbortSignal.timeout`, an
 * {@link OktaError} of kind `timeout`.
 *
 * @param outcome whether the request may have been sent.
 */
export function errorOfAbort(request: AbortableRequest, error: unknown, outcome: Outcome): unknown {
  const { signal, method } = request;
  const isPlatforms = signal?.aborted && error === signal.reason && error instanceof DOMException;
  if (!isPlatforms) return error;
  const call = describeRequest(request);
  if (error.name === "TimeoutError") {
    const retryable = outcome === "not_sent" || isIdempotent(request);
    const details = { method, outcome, retryable, cause: error };
    return new OktaError("timeout", `${call} did not finish before its signal timed out`, details);
  }
  const isRead = method === "GET" || method === "HEAD";
  const effect = isRead ? "" : ". It may have taken effect: read the state before you try again";
  const next = outcome === "not_sent" ? " before it was sent" : effect;
  return new AbortError(`${call} was aborted by its signal${next}`, { cause: error });
}
