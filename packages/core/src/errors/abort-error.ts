import type { RequestName } from "../contract/operation-of.ts";
import { describeRequest } from "../contract/operation-of.ts";
import { OktaError, type Outcome } from "./okta-error.ts";
import { isRepeatable } from "./policy.ts";

/** A call that was ended by its signal. Its name and code are those of Node's own, its cause the signal's reason. */
export class AbortError extends Error {
  override readonly name = "AbortError";
  readonly code = "ABORT_ERR";
}

interface AbortableRequest extends RequestName {
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * The error that a call rejects with if its signal aborts: a reason that the caller gave, as it is. The reasons that the
 * platform makes say nothing of the call, so they become an {@link AbortError}, or of `AbortSignal.timeout` an
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
    const retryable = outcome === "not_sent" || isRepeatable(request);
    const details = { method, outcome, retryable, cause: error };
    return new OktaError("timeout", `${call} was not over when its signal timed out`, details);
  }
  const isRead = method === "GET" || method === "HEAD";
  const unknown = isRead ? "" : ". Okta may have done it: read the state before you try again";
  const next = outcome === "not_sent" ? " before it was sent" : unknown;
  return new AbortError(`${call} was aborted by its signal${next}`, { cause: error });
}
