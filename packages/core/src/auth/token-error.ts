import { errorLine, identifier, isOktaErrorBody, quoted } from "../errors/error-body.ts";
import { type ErrorKind, kindOfResponse, OktaError } from "../errors/okta-error.ts";
import { isPassing } from "../errors/policy.ts";
import { describeAnswer, reasonOf, requestId, unreadableResponse } from "../errors/response-error.ts";

/** Under what circumstances a token was refused. */
export interface Circumstances {
  /** Whether a proof was sent. */
  readonly bound: boolean;
  /** How far the org's clock is ahead of this machine's, if that is known. */
  readonly aheadMs: number | undefined;
}

/** OAuth's codes whose kind is not plain from the status: `invalid_dpop_proof` comes with 400. */
const KIND_BY_CODE = new Map<string, ErrorKind>([
  ["invalid_client", "unauthenticated"],
  ["unauthorized_client", "unauthenticated"],
  ["invalid_dpop_proof", "unauthenticated"],
  ["use_dpop_nonce", "unauthenticated"],
]);

/** A difference that is worth a word. */
const CONSIDERABLE_MS = 60_000;

/** The error for a token endpoint's answer that is no token, in OAuth's words or Okta's. */
export function tokenError(response: Response, body: unknown, circumstances: Circumstances): OktaError {
  const { status } = response;
  const code = oauthCode(body);
  if (status < 400) return noToken(response, "a token endpoint does not answer so");
  if (code === undefined && !isOktaErrorBody(body) && status < 500 && status !== 429) {
    return noToken(response, "its body is an error neither of OAuth's nor of Okta's");
  }
  const id = requestId(response);
  const said = code === undefined ? errorLine(body) : [code, description(body)].filter(Boolean).join(": ");
  const sentences = [
    `${describeAnswer(response)} ${said === undefined ? reasonOf(status) : quoted(said).replace(/\.$/, "")}`.trim(),
    ...notes(code, circumstances),
  ];
  const kind = kindOf(status, code, body);
  return new OktaError(kind, sentences.join(". ") + (id ? ` (request ${id})` : ""), {
    status,
    code: code ?? (isOktaErrorBody(body) ? identifier(body.errorCode) : undefined),
    requestId: id,
    outcome: "not_sent",
    ...(kind === "server" && { retryable: isPassing(status) }),
  });
}

/** The error for an answer that is neither a token nor an error of a token endpoint's: the call was not sent. */
export function noToken(response: Response, why: string): OktaError {
  return unreadableResponse(response, why, { outcome: "not_sent" });
}

function kindOf(status: number, code: string | undefined, body: unknown): ErrorKind {
  if (code === undefined || status >= 500 || status === 429) return kindOfResponse(status, body);
  return KIND_BY_CODE.get(code) ?? (status === 400 ? "invalid" : kindOfResponse(status, body));
}

/** OAuth's `error`, where a body has one. */
export function oauthCode(body: unknown): string | undefined {
  const { error } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return typeof error === "string" && /^[a-z_]{1,60}$/.test(error) ? error : undefined;
}

function description(body: unknown): string {
  const { error_description } = body as Readonly<Record<string, unknown>>;
  return typeof error_description === "string" ? error_description : "";
}

/** Refusals that a wrong clock may be behind: what was signed has a time. */
const SIGNED = new Set(["invalid_client", "invalid_dpop_proof", "use_dpop_nonce"]);

/** What is known here and bears on the refusal. */
function notes(code: string | undefined, { bound, aheadMs }: Circumstances): string[] {
  if (code === "invalid_dpop_proof" && !bound) return ["The app requires DPoP: leave out dpop: false"];
  if (code === undefined || !SIGNED.has(code)) return [];
  if (aheadMs === undefined) return ["Check this machine's clock as well: the answer has no date"];
  if (Math.abs(aheadMs) < CONSIDERABLE_MS) return [];
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  const by = `${minutes} min ${aheadMs > 0 ? "behind" : "ahead of"} Okta's`;
  return [`This machine's clock is ${by}, which was allowed for`];
}
