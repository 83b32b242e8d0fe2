import { isLostBehind, isPassing, isRepeatable } from "../contract/idempotency.ts";
import type { RequestName } from "../contract/request-target.ts";
import { describeAnswer, reasonOf, requestId } from "./answer.ts";
import {
  errorCauses,
  errorLine,
  identifier,
  isOktaErrorBody,
  type OktaErrorBody,
  quoted,
} from "./error-body.ts";
import { kindOfAnswer, OktaError } from "./okta-error.ts";

/**
 * The error that an answer is.
 *
 * @param body as it was read: JSON, text, or undefined where there was none.
 */
export function errorOfAnswer(response: Response, body: unknown): OktaError {
  const id = requestId(response);
  const okta = isOktaErrorBody(body) ? body : undefined;
  const scopes = missingScopes(response);
  const proof = okta ? undefined : refusedProof(response);
  const message = `${describeAnswer(response)} ${summaryOf(response, body)}`.trim();
  const kind = proof ? "unauthenticated" : kindOfAnswer(response.status, body);
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
