/** The requests that a fault applies to. By default, the next request. */
export interface FaultScope {
  /** Number of requests. Default 1, or no end with a probability. */
  readonly times?: number;
  /** Chance of each matching request: above 0, at most 1. Drawn by the seed. */
  readonly probability?: number;
  /** Only for this operation of the contract, e.g. `listUsers`. */
  readonly operation?: string;
  /** Only for this path, e.g. `/oauth2/v1/token`; with a `*` at its end, for those that begin so. */
  readonly path?: string;
  /** Milliseconds on the mock's clock before anything else happens, so `advance()` ends the delay. Default 0. */
  readonly delayMs?: number;
}

/** The kind of fault. */
export type FaultAnswer =
  /**
   * A response with this status, from 200 to 599. Without `body` it is Okta's error for 400, 401, 403, 404, 429, 500 and
   * 503, the edge's HTML page for 502 and 504, and empty for any other status. A text is sent as it is, anything else as
   * JSON. The work is not done.
   */
  | {
      readonly answer: "status";
      readonly status: number;
      /** Headers to add to the usual ones, or to replace them. */
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** The real response, `delayMs` later. The work is done after the delay, even if the client has gone by then. */
  | { readonly answer: "delay"; readonly delayMs: number }
  /** The 429 of too many requests at once: limit 0, remaining 0, a reset far away. The work is not done. */
  | { readonly answer: "concurrencyLimit" }
  /** An HTML page where JSON should be. Status 200 unless said. The work is not done. */
  | { readonly answer: "html"; readonly status?: number }
  /** The connection is reset before the work is done. */
  | { readonly answer: "resetBefore" }
  /** The connection is reset after the work was done. */
  | { readonly answer: "resetAfter" }
  /** A redirect to another host, `https://elsewhere.example` unless said. The work is not done. */
  | { readonly answer: "redirect"; readonly to?: string }
  /** The real answer, its JSON cut in the middle, in a message that HTTP finds whole. */
  | { readonly answer: "truncatedJson" }
  /** The real answer, its connection ended in the middle. */
  | { readonly answer: "truncatedBody" }
  /** The real status and headers, no body. */
  | { readonly answer: "emptyBody" }
  /** The real answer in small pieces: 16 bytes every 20 ms unless said. */
  | { readonly answer: "drip"; readonly chunkBytes?: number; readonly everyMs?: number }
  /** The real list, its `next` on another host, `https://elsewhere.example` unless said. */
  | { readonly answer: "foreignNext"; readonly to?: string }
  /** A page that has a `next`, without its items. */
  | { readonly answer: "emptyPage" }
  /** The real answer with a second `X-Rate-Limit-Reset`, a minute later. */
  | { readonly answer: "doubledReset" }
  /** The real answer on a kept connection. The next request on it is reset unread. */
  | { readonly answer: "closedIdle" };

/** One line of a fault script. */
export type Fault = FaultScope & FaultAnswer;
