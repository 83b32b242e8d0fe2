import type { HttpRequest } from "./request.ts";

/**
 * What sends one request and resolves with its answer, whatever the status. Rejects only when no answer came. The
 * same request may be sent again.
 */
export type Send = (request: HttpRequest) => Promise<Response>;

/** Wraps a {@link Send} in another one. Retry, rate limit, authentication and guard are layers; none knows another. */
export type Layer = (next: Send) => Send;

/** Puts layers round `send`; the first is the outermost, so it sees a request first and its answer last. */
export function stack(layers: readonly Layer[], send: Send): Send {
  return layers.reduceRight((next, layer) => layer(next), send);
}
