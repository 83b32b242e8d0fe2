import { STATUS_CODES } from "node:http";
import { describeRequest, type RequestName } from "../contract/operation-of.ts";
import {
  errorCauses,
  errorLine,
  identifier,
  isOktaErrorBody,
  type OktaErrorBody,
  quoted,
} from "./error-body.ts";
import { OktaError, type OktaErrorDetails } from "./okta-error.ts";
import { isRetryable, kindOfResponse, policyOf } from "./policy.ts";

/**
 * The error for a response that is not a success.
 *
 * @param body as it was read: JSON, text, or undefined for an empty body.
 */
export function errorFromResponse(response: Response, body: unknown): OktaError {
  const { status } = response;
  const id = requestId(response);
  const okta = isOktaErrorBody(body) ? body : undefined;
  const proof = okta ? undefined : refusedProof(response);
  const request = requestOf(response);
  const { retry, outcome } = policyOf(status);
  const message = `${describeResponse(response)} ${summaryOf(response, body)}`.trim();
  return new OktaError(
    proof ? "unauthenticated" : kindOfResponse(status, body),
    id ? `${message} (request ${id})` : message,
    {
      status,
      code: identifier(okta?.errorCode) ?? proof?.code,
      requestId: id,
      errorId: identifier(okta?.errorId),
      causes: okta && errorCauses(okta),
      missingScopes: missingScopes(response),
      method: request?.method,
      outcome: request && request.method !== "GET" ? outcome : undefined,
      retryable: retry === "later" || isRetryable(status, request),
    },
  );
}

/** The error for a response that the Okta API does not send. */
export function unreadableResponse(response: Response, why: string, details?: OktaErrorDetails): OktaError {
  const id = requestId(response);
  const message = `${describeResponse(response)}, and ${why}${id ? ` (request ${id})` : ""}`;
  return new OktaError("unreadable", message, { ...details, status: response.status, requestId: id });
}

/**
 * The error for a body that is too long or too deep to read. A success status means that the request took effect, even
 * if its body is not read.
 */
export function oversizedBody(response: Response, why: string): OktaError {
  const { method = "GET" } = requestOf(response) ?? {};
  if (method === "GET" || !response.ok) {
    return unreadableResponse(response, `its body ${why}; it was not read`);
  }
  return unreadableResponse(response, `its body ${why}; it was not read, but the request was done`, {
    outcome: "done",
  });
}

/** Media types that an error message may repeat. Any other text in the header could be anything. */
const KNOWN_TYPES = /^(application\/(problem\+)?json|application\/xml|text\/(html|plain|xml))$/;

/** The error for a body that is not JSON. */
export function notJson(response: Response, details?: OktaErrorDetails): OktaError {
  const [type = ""] =
    response.headers
      .get("Content-Type")
      ?.toLowerCase()
      .split(/[;,\s]/) ?? [];
  const shown = KNOWN_TYPES.test(type) ? type : `of ${type === "" ? "no" : "another"} type`;
  return unreadableResponse(response, `its body (${shown}) is not JSON`, details);
}

/** A response as an error message names it: `POST /api/v1/users/{userId}/lifecycle/suspend returned 403`. */
export function describeResponse(response: Response): string {
  const request = requestOf(response);
  return `${request ? describeRequest(request) : "Okta"} returned ${response.status}`;
}

/** The standard name of a status. The text that a server sends with the status could be anything. */
export function statusName(status: number): string {
  return STATUS_CODES[status] ?? "";
}

/** `X-Okta-Request-Id`. Okta's support asks for it. */
export function requestId(response: Response): string | undefined {
  return identifier(response.headers.get("X-Okta-Request-Id")?.replaceAll(", ", ","));
}

/**
 * An error body for a failed response with an empty body, in Okta's form. Status and headers make the summary. The code
 * is empty, because Okta has none for it.
 */
export function emptyErrorBody(response: Response): OktaErrorBody {
  return { errorCode: "", errorSummary: summaryOf(response, undefined) || `HTTP ${response.status}` };
}

function requestOf(response: Response): RequestName | undefined {
  return (response as { readonly request?: RequestName }).request;
}

/** A summary from the body or, if the body has none, from the headers or the status. */
function summaryOf(response: Response, body: unknown): string {
  const scopes = missingScopes(response);
  const lack = scopes.length > 0 ? `the token lacks ${scopes.join(" ")}` : undefined;
  return errorLine(body) ?? refusedProof(response)?.line ?? lack ?? statusName(response.status);
}

/**
 * The scopes that a 403 for an OAuth token names in `WWW-Authenticate`. Its body is empty.
 *
 * @see https://github.com/okta/okta-sdk-golang/issues/145
 */
function missingScopes({ headers }: Response): string[] {
  const challenge = headers.get("WWW-Authenticate") ?? "";
  if (!/error="?insufficient_scope/.test(challenge)) return [];
  const scopes = /\bscope="([^"]*)"/.exec(challenge)?.[1] ?? "";
  return scopes.split(/[\s,]+/).filter((scope) => /^okta(\.[a-zA-Z]{1,40}){1,4}$/.test(scope));
}

/**
 * Okta refuses a DPoP proof with a 400 and an empty body, too.
 *
 * @see https://github.com/okta/okta-sdk-golang/issues/554
 */
function refusedProof({ headers }: Response): { readonly code: string; readonly line: string } | undefined {
  const challenge = headers.get("WWW-Authenticate") ?? "";
  const code = /^DPoP .*\berror="(invalid_dpop_proof|use_dpop_nonce)"/i.exec(challenge)?.[1];
  if (code === undefined) return undefined;
  const why = /\berror_description="([^"]*)"/.exec(challenge)?.[1] ?? "";
  return { code, line: [code, quoted(why)].filter(Boolean).join(": ") };
}
