/** What sends one request and resolves with its answer, whatever the status. Rejects only when no answer came. */
export type Fetch = (request: Request) => Promise<Response>;

/** Wraps a {@link Fetch} in another one. Retry, deadline, authentication and guard are layers; none knows another. */
export type Layer = (next: Fetch) => Fetch;

/** Puts layers round `send`; the first is the outermost, so it sees a request first and its answer last. */
export function stack(layers: readonly Layer[], send: Fetch): Fetch {
  return layers.reduceRight((next, layer) => layer(next), send);
}
