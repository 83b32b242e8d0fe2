import { isLaterRetryable } from "./policy.ts";
import { remedyFor } from "./remedies.ts";

/**
 * The class of an error. Callers can branch on it, because the set is closed: a table by kind that lacks one does not
 * compile.
 *
 * - `refused`: nothing was sent, because our own check rejected the input or the target
 * - `unauthenticated` 401, `forbidden` 403, `not_found` 404, `rate_limited` 429, `server` 5xx
 * - `conflict` 409 and 423: the object is busy or locked; a later retry may work
 * - `invalid`: any other 4xx
 * - `network`: no response arrived; `timeout`: none arrived within the deadline
 * - `unreadable`: the response is not one of the Okta API: a redirect, a body that is not JSON or has another shape, a
 *   400 or 404 without Okta's error body
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

/**
 * The result of a request without a usable response.
 *
 * - `not_sent`: it was not sent, so nothing was done; for example, there was no token for it
 * - `done`: its response was lost, and reading the state afterwards showed that it took effect
 * - `unknown`: it may have taken effect
 */
export type Outcome = "not_sent" | "done" | "unknown";

/** The properties of an {@link OktaError} besides its kind and its message. Omitted ones are undefined, lists empty. */
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
 * It holds no header, body, query value or token, so it can be logged. Branch on `kind` and `code`: Okta may reword its
 * messages.
 */
export class OktaError extends Error {
  override readonly name: string = "OktaError";
  readonly kind: ErrorKind;
  /** HTTP status. Undefined if no response arrived. */
  readonly status: number | undefined;
  /**
   * Okta's `errorCode`, e.g. `E0000007`; OAuth's `error`, e.g. `invalid_client`; or, for kind `network`, the code of
   * Node.js, e.g. `ECONNREFUSED` or `CERT_HAS_EXPIRED`.
   *
   * @see https://developer.okta.com/docs/reference/error-codes/
   */
  readonly code: string | undefined;
  /** HTTP method of the request. Undefined if it is not known. */
  readonly method: string | undefined;
  /** `X-Okta-Request-Id`. Okta's support asks for it. */
  readonly requestId: string | undefined;
  /** Okta's `errorId`, which identifies this error in Okta's logs. */
  readonly errorId: string | undefined;
  /** The summaries of Okta's `errorCauses`. */
  readonly causes: readonly string[];
  /** The OAuth scopes that the token lacks, if Okta named them. */
  readonly missingScopes: readonly string[];
  /**
   * Set if the request got no usable response. If Okta refused the token request, `status` and `code` are those of that
   * response.
   */
  readonly outcome: Outcome | undefined;
  /** Whether the same call can be repeated without doing anything twice, and may then succeed. */
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
    this.retryable = details.retryable ?? isLaterRetryable(kind);
  }

  /** The likely cause and the next step, in one or two sentences. */
  get remedy(): string {
    return remedyFor(this);
  }
}
