import type { HttpRequest } from "./request.ts";

/**
 * Sends one request and resolves with its response, whatever the status. Rejects only if no response arrived. The same
 * request may be sent again.
 */
export type Send = (request: HttpRequest) => Promise<Response>;

/** Wraps a {@link Send}. Retry, rate limit, authentication and guard are layers, independent of each other. */
export type Layer = (next: Send) => Send;

/** Wraps `send` in layers. The first is the outermost: it sees a request first and its response last. */
export function stack(layers: readonly Layer[], send: Send): Send {
  return layers.reduceRight((next, layer) => layer(next), send);
}
