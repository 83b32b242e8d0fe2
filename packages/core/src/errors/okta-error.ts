import { isOktaErrorBody } from "./error-body.ts";
import { remedyFor } from "./remedies.ts";

/**
 * What went wrong, in the words a caller branches on. The set is closed: a table over it that lacks a kind does
 * not compile.
 *
 * - `refused`: nothing was sent, because the input or the target is not acceptable
 * - `unauthenticated` 401, `forbidden` 403, `not_found` 404, `rate_limited` 429, `server` 5xx
 * - `conflict` 409 and 423: the object is busy or locked, later may work
 * - `invalid`: any other status that is no success
 * - `network`: no answer arrived; `timeout`: none arrived within the deadline
 * - `unreadable`: an answer arrived that the API does not give: a redirect, a body that is not JSON or of another
 *   shape, a 400 or 404 that is not Okta's
 */
export type ErrorKind =
  | "refused"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "invalid"
  | "rate_limited"
  | "server"
  | "network"
  | "timeout"
  | "unreadable";

const KIND_BY_STATUS: Readonly<Record<number, ErrorKind>> = {
  401: "unauthenticated",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  423: "conflict",
  429: "rate_limited",
};

/**
 * The kind of an answer that is no success. A 400 or 404 without Okta's error body is not Okta's: a wrong host or a
 * proxy answered, and nothing is known of what was asked for.
 */
export function kindOfResponse(status: number, body: unknown): ErrorKind {
  const foreign = (status === 400 || status === 404) && !isOktaErrorBody(body);
  if (foreign || status < 400) return "unreadable";
  return KIND_BY_STATUS[status] ?? (status >= 500 ? "server" : "invalid");
}

/**
 * What became of a request that got no answer.
 *
 * - `not_sent`: it never left, so nothing was done; perhaps because there was no token for it
 * - `done`: its answer was lost, and reading afterwards showed that it was done
 * - `unknown`: it may have been done
 */
export type Outcome = "not_sent" | "done" | "unknown";

/** What an {@link OktaError} says besides its kind and its message; what is left out is undefined, or empty there. */
export interface OktaErrorDetails {
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly method?: string | undefined;
  readonly requestId?: string | undefined;
  readonly errorId?: string | undefined;
  readonly causes?: readonly string[] | undefined;
  readonly missingScopes?: readonly string[] | undefined;
  readonly outcome?: Outcome | undefined;
  readonly retryable?: boolean | undefined;
  readonly cause?: unknown;
}

/**
 * The one error of this package.
 *
 * Holds no header, no body, no query value and no token: what never enters cannot leak. Branch on `kind` and
 * `code`; Okta may reword its messages.
 */
export class OktaError extends Error {
  override readonly name: string = "OktaError";
  readonly kind: ErrorKind;
  /** HTTP status; absent when no answer arrived. */
  readonly status: number | undefined;
  /**
   * Okta's `errorCode`, e.g. `E0000007`; OAuth's `error`, e.g. `invalid_client`; of kind `network`, Node's code, e.g.
   * `ECONNREFUSED` or `CERT_HAS_EXPIRED`.
   *
   * @see https://developer.okta.com/docs/reference/error-codes/
   */
  readonly code: string | undefined;
  /** HTTP method of the request; absent if it is not known. */
  readonly method: string | undefined;
  /** `X-Okta-Request-Id`, which Okta's support asks for. */
  readonly requestId: string | undefined;
  /** Okta's `errorId`: names this very error in Okta's logs. */
  readonly errorId: string | undefined;
  /** The summaries of Okta's `errorCauses`. */
  readonly causes: readonly string[];
  /** The OAuth scopes that the token lacks, as far as Okta named them. */
  readonly missingScopes: readonly string[];
  /** Only of a request that got no answer. Where a token was refused, `status` and `code` are those of that answer. */
  readonly outcome: Outcome | undefined;
  /** Whether the same call can be made again without doing anything twice, and may end otherwise. */
  readonly retryable: boolean;

  constructor(kind: ErrorKind, message: string, details: OktaErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    this.status = details.status;
    this.code = details.code;
    this.method = details.method;
    this.requestId = details.requestId;
    this.errorId = details.errorId;
    this.causes = details.causes ?? [];
    this.missingScopes = details.missingScopes ?? [];
    this.outcome = details.outcome;
    this.retryable = details.retryable ?? (kind === "rate_limited" || kind === "conflict");
  }

  /** The likely cause and the next step, in a sentence or two. */
  get remedy(): string {
    return remedyFor(this);
  }
}
