/** One header line; names in lower case. */
export type HeaderLine = readonly [name: string, value: string];

/** A request as it came, read to its end. */
export interface WireRequest {
  /** In capitals. */
  readonly method: string;
  /** Path and query as they were asked. */
  readonly url: string;
  /** Path, not decoded, without doubled slashes at its start and behind `/api/v1`, and without a slash at its end. */
  readonly pathname: string;
  readonly query: URLSearchParams;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Origin that was asked, e.g. `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** The `X-Okta-Request-Id` of the answer. */
  readonly requestId: string;
  /** Asks the org for a page without items, which come with the next one. */
  readonly emptyPage?: boolean;
}

/** An answer ready to be sent. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly text: string;
}
