import { operationOf, pathnameOf } from "../contract/operation-of.ts";
import { operations } from "../generated/operations.ts";
import { isOktaErrorBody } from "./error-body.ts";
import type { ErrorKind } from "./okta-error.ts";

/** The meaning of a response status. */
export interface StatusPolicy {
  readonly kind: ErrorKind;
  /**
   * Which requests can be sent again after this status.
   *
   * - `all`: Okta did not process the request, so every method can
   * - `idempotent`: those for which {@link isIdempotent} holds
   * - `later`: the caller can, after some minutes; the client does not wait that long
   * - `none`: the response would be the same
   */
  readonly retry: "all" | "idempotent" | "later" | "none";
  /** `unknown`: a gateway got no response from Okta, so a write may have taken effect. */
  readonly outcome?: "unknown";
}

/**
 * The one table of statuses. The retry layer, the settle layer, `OktaError` and the table in README.md follow it.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15
 */
export const STATUS_POLICY: Readonly<Record<number, StatusPolicy>> = {
  401: { kind: "unauthenticated", retry: "none" },
  403: { kind: "forbidden", retry: "none" },
  404: { kind: "not_found", retry: "none" },
  409: { kind: "conflict", retry: "later" },
  423: { kind: "conflict", retry: "later" },
  429: { kind: "rate_limited", retry: "all" },
  500: { kind: "server", retry: "idempotent" },
  502: { kind: "server", retry: "idempotent", outcome: "unknown" },
  503: { kind: "server", retry: "idempotent" },
  504: { kind: "server", retry: "idempotent", outcome: "unknown" },
};

const OTHER_SERVER_ERROR: StatusPolicy = { kind: "server", retry: "none" };
const OTHER: StatusPolicy = { kind: "invalid", retry: "none" };

/** The policy of a status that is not a success. */
export function policyOf(status: number): StatusPolicy {
  return STATUS_POLICY[status] ?? (status >= 500 ? OTHER_SERVER_ERROR : OTHER);
}

/**
 * The kind of a response that is not a success. A 400 or 404 without Okta's error body does not come from Okta: a wrong
 * host or a proxy responded.
 */
export function kindOfResponse(status: number, body: unknown): ErrorKind {
  const isForeign = (status === 400 || status === 404) && !isOktaErrorBody(body);
  return isForeign || status < 400 ? "unreadable" : policyOf(status).kind;
}

/** Whether the client may send a request again after a response of this status. */
export function isRetryable(status: number, request: RequestMethod | undefined): boolean {
  const { retry } = policyOf(status);
  return retry === "all" || (retry === "idempotent" && request !== undefined && isIdempotent(request));
}

/** Whether an error of this kind can be retried later, whatever the request was. */
export function isLaterRetryable(kind: ErrorKind): boolean {
  return Object.values(STATUS_POLICY).some(
    (policy) => policy.kind === kind && (policy.retry === "all" || policy.retry === "later"),
  );
}

interface RequestMethod {
  readonly method: string;
  readonly url: string;
}

/**
 * Whether sending a request twice has the same effect as sending it once.
 *
 * A DELETE is idempotent only if the contract knows the operation and it changes no state. For Okta, the first
 * `DELETE /api/v1/users/{id}` deactivates the user and the second one deletes the account.
 */
export function isIdempotent({ method, url }: RequestMethod): boolean {
  if (method !== "DELETE") return /^(GET|HEAD|OPTIONS|PUT)$/.test(method);
  const operation = operationOf(method, pathnameOf(url));
  return operation !== undefined && operations[operation].lifecycle?.to === undefined;
}
