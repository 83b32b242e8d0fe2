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
import { kindOfResponse, OktaError, type OktaErrorDetails } from "./okta-error.ts";
import { isLostBehind, isPassing, isRepeatable } from "./policy.ts";

/**
 * The error that an answer is.
 *
 * @param body as it was read: JSON, text, or undefined where there was none.
 */
export function errorFromResponse(response: Response, body: unknown): OktaError {
  const id = requestId(response);
  const okta = isOktaErrorBody(body) ? body : undefined;
  const scopes = missingScopes(response);
  const proof = okta ? undefined : refusedProof(response);
  const message = `${describeAnswer(response)} ${summaryOf(response, body)}`.trim();
  const kind = proof ? "unauthenticated" : kindOfResponse(response.status, body);
  const { request } = response as { request?: RequestName };
  return new OktaError(kind, id ? `${message} (request ${id})` : message, {
    status: response.status,
    code: identifier(okta?.errorCode) ?? proof?.code,
    requestId: id,
    errorId: identifier(okta?.errorId),
    causes: okta && errorCauses(okta),
    missingScopes: scopes,
    method: request?.method,
    ...(kind === "server" && {
      retryable: isPassing(response.status) && request !== undefined && isRepeatable(request),
      ...(request && request.method !== "GET" && isLostBehind(response) && { outcome: "unknown" }),
    }),
  });
}

/**
 * The body of an answer that failed without one, in the form of Okta's: the summary is what status and headers tell, and
 * the code is empty, as Okta has none for it.
 */
export function emptyErrorBody(response: Response): OktaErrorBody {
  return { errorCode: "", errorSummary: summaryOf(response, undefined) || `HTTP ${response.status}` };
}

/** What the body of an answer says, or else its headers, or its status. */
function summaryOf(response: Response, body: unknown): string {
  const scopes = missingScopes(response);
  const lack = scopes.length > 0 ? `the token lacks ${scopes.join(" ")}` : undefined;
  return errorLine(body) ?? refusedProof(response)?.line ?? lack ?? reasonOf(response.status);
}

/** With OAuth, a 403 for a missing scope has an empty body, and all the news in `WWW-Authenticate`. */
function missingScopes({ headers }: Response): string[] {
  const challenge = headers.get("WWW-Authenticate") ?? "";
  if (!/error="?insufficient_scope/.test(challenge)) return [];
  const scopes = /\bscope="([^"]*)"/.exec(challenge)?.[1] ?? "";
  return scopes.split(/[\s,]+/).filter((scope) => /^okta(\.[a-zA-Z]{1,40}){1,4}$/.test(scope));
}

/** A proof of a token's key (DPoP) is refused with 400 and an empty body as well (okta-sdk-golang, issue 554). */
function refusedProof({ headers }: Response): { readonly code: string; readonly line: string } | undefined {
  const challenge = headers.get("WWW-Authenticate") ?? "";
  const code = /^DPoP .*\berror="(invalid_dpop_proof|use_dpop_nonce)"/i.exec(challenge)?.[1];
  if (code === undefined) return undefined;
  const why = /\berror_description="([^"]*)"/.exec(challenge)?.[1] ?? "";
  return { code, line: [code, quoted(why)].filter(Boolean).join(": ") };
}

/** The error for an answer that the API does not give. */
export function unreadableResponse(response: Response, why: string, details?: OktaErrorDetails): OktaError {
  const id = requestId(response);
  const message = `${describeAnswer(response)}, and ${why}${id ? ` (request ${id})` : ""}`;
  return new OktaError("unreadable", message, { ...details, status: response.status, requestId: id });
}

/**
 * The error for a body that is not read, because it is too long or too deep. It says what became of the request: a
 * success is one without its body, too.
 */
export function outOfBounds(response: Response, why: string): OktaError {
  const { method = "GET" } = (response as { request?: RequestName }).request ?? {};
  if (method === "GET" || !response.ok)
    return unreadableResponse(response, `its body ${why}; it was not read`);
  return unreadableResponse(response, `its body ${why}; it was not read, but the request was done`, {
    outcome: "done",
  });
}

/** What is told of a type: any other text in the header is its server's own. */
const KNOWN_TYPES = /^(application\/(problem\+)?json|application\/xml|text\/(html|plain|xml))$/;

/** The error for a body that should be JSON. */
export function notJson(response: Response, details?: OktaErrorDetails): OktaError {
  const [type = ""] =
    response.headers
      .get("Content-Type")
      ?.toLowerCase()
      .split(/[;,\s]/) ?? [];
  const told = KNOWN_TYPES.test(type) ? type : `of ${type === "" ? "no" : "another"} type`;
  return unreadableResponse(response, `its body (${told}) is not JSON`, details);
}

/** An answer as an error message names it: `POST /api/v1/users/{userId}/lifecycle/suspend answered 403`. */
export function describeAnswer(response: Response): string {
  const { request } = response as { request?: RequestName };
  return `${request ? describeRequest(request) : "Okta"} answered ${response.status}`;
}

/** What a status is called. The text that came with it may be anything. */
export function reasonOf(status: number): string {
  return STATUS_CODES[status] ?? "";
}

/** `X-Okta-Request-Id`: what Okta's support asks for. */
export function requestId(response: Response): string | undefined {
  return identifier(response.headers.get("X-Okta-Request-Id")?.replaceAll(", ", ","));
}
