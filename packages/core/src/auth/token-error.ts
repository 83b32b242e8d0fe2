import { errorLine, identifier, isOktaErrorBody, quoted } from "../errors/error-body.ts";
import { type ErrorKind, OktaError } from "../errors/okta-error.ts";
import { kindOfResponse, policyOf } from "../errors/policy.ts";
import { describeResponse, requestId, statusName, unreadableResponse } from "../errors/response-error.ts";

/** The facts about a token request that explain a refusal. */
export interface TokenContext {
  /** Whether it had a DPoP proof. */
  readonly bound: boolean;
  /** How far the org's clock is ahead of the local one, if that is known. */
  readonly aheadMs: number | undefined;
}

/**
 * The kinds of OAuth codes that do not follow from the status: `invalid_dpop_proof` has status 400.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-5
 */
const KIND_BY_CODE = new Map<string, ErrorKind>([
  ["invalid_client", "unauthenticated"],
  ["unauthorized_client", "unauthenticated"],
  ["invalid_dpop_proof", "unauthenticated"],
  ["use_dpop_nonce", "unauthenticated"],
]);

/** A smaller difference between the clocks is not worth a hint. */
const LARGE_DIFFERENCE_MS = 60_000;

/** The error for a response of a token endpoint that has no token. Its body has OAuth's form or Okta's. */
export function tokenError(response: Response, body: unknown, context: TokenContext): OktaError {
  const { status } = response;
  const code = oauthCode(body);
  if (status < 400) return unreadableToken(response, "a token endpoint does not send this status");
  if (code === undefined && !isOktaErrorBody(body) && status < 500 && status !== 429) {
    return unreadableToken(response, "its body is neither an OAuth error nor an Okta error");
  }
  const id = requestId(response);
  const summary = code === undefined ? errorLine(body) : [code, description(body)].filter(Boolean).join(": ");
  const sentences = [
    `${describeResponse(response)} ${summary === undefined ? statusName(status) : quoted(summary).replace(/\.$/, "")}`.trim(),
    ...hints(code, context),
  ];
  const kind = kindOf(status, code, body);
  return new OktaError(kind, sentences.join(". ") + (id ? ` (request ${id})` : ""), {
    status,
    code: code ?? (isOktaErrorBody(body) ? identifier(body.errorCode) : undefined),
    requestId: id,
    outcome: "not_sent",
    ...(kind === "server" && { retryable: policyOf(status).retry !== "none" }),
  });
}

/** The error for a response that is neither a token nor an error of a token endpoint. The call was not sent. */
export function unreadableToken(response: Response, why: string): OktaError {
  return unreadableResponse(response, why, { outcome: "not_sent" });
}

function kindOf(status: number, code: string | undefined, body: unknown): ErrorKind {
  if (code === undefined || status >= 500 || status === 429) return kindOfResponse(status, body);
  return KIND_BY_CODE.get(code) ?? (status === 400 ? "invalid" : kindOfResponse(status, body));
}

/** OAuth's `error` in a body. Undefined if it has none. */
export function oauthCode(body: unknown): string | undefined {
  const { error } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return typeof error === "string" && /^[a-z_]{1,60}$/.test(error) ? error : undefined;
}

function description(body: unknown): string {
  const { error_description } = body as Readonly<Record<string, unknown>>;
  return typeof error_description === "string" ? error_description : "";
}

/** Refusals of something signed, which contains a time. A wrong clock can cause them. */
const CLOCK_CODES = new Set(["invalid_client", "invalid_dpop_proof", "use_dpop_nonce"]);

/** Local facts that may explain the refusal. */
function hints(code: string | undefined, { bound, aheadMs }: TokenContext): string[] {
  if (code === "invalid_dpop_proof" && !bound) return ["The app requires DPoP: omit dpop: false"];
  if (code === undefined || !CLOCK_CODES.has(code)) return [];
  if (aheadMs === undefined) return ["Check this machine's clock as well: the response has no date"];
  if (Math.abs(aheadMs) < LARGE_DIFFERENCE_MS) return [];
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  const by = `${minutes} min ${aheadMs > 0 ? "behind" : "ahead of"} Okta's`;
  return [`This machine's clock is ${by}; the request was corrected for that`];
}
