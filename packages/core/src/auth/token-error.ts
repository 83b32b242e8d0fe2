import { describeAnswer, requestId, unreadable } from "../answer.ts";
import { errorLine, isOktaErrorBody, printable } from "../error-body.ts";
import { type ErrorKind, kindOfAnswer, OktaError } from "../errors.ts";

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

const REMEDY_BY_CODE = new Map([
  ["invalid_client", "Check the client id, and that the public half of this key is registered with the app"],
  ["unauthorized_client", "Check that the app is of the type API Services, and active"],
  ["invalid_scope", "Grant the scopes to the app under Okta API Scopes, or ask for those that are granted"],
  ["invalid_dpop_proof", "Check that no proxy changes the request on its way"],
  ["use_dpop_nonce", "Check that no proxy takes the DPoP-Nonce header away"],
]);

/** A difference that is worth a word. */
const CONSIDERABLE_MS = 60_000;

/** The error for a token endpoint's answer that is no token, in OAuth's words or Okta's, and with what to do next. */
export function tokenError(response: Response, body: unknown, circumstances: Circumstances): OktaError {
  const { status } = response;
  const code = oauthCode(body);
  if (status < 400) return unreadable(response, "a token endpoint does not answer so");
  if (code === undefined && !isOktaErrorBody(body) && status < 500 && status !== 429) {
    return unreadable(response, "its body is an error neither of OAuth's nor of Okta's");
  }
  const id = requestId(response);
  const said = code === undefined ? errorLine(body) : [code, description(body)].filter(Boolean).join(": ");
  const sentences = [
    `${describeAnswer(response)} ${said === undefined ? response.statusText : clipped(said)}`.trim(),
    ...remedies(code, circumstances),
  ];
  return new OktaError(kindOf(status, code, body), sentences.join(". ") + (id ? ` (request ${id})` : ""), {
    status,
    code: code ?? (isOktaErrorBody(body) ? body.errorCode : undefined),
    requestId: id,
  });
}

function kindOf(status: number, code: string | undefined, body: unknown): ErrorKind {
  if (code === undefined || status >= 500 || status === 429) return kindOfAnswer(status, body);
  return KIND_BY_CODE.get(code) ?? (status === 400 ? "invalid" : kindOfAnswer(status, body));
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

/** One printable line of a length to be read, without what could be a piece of an assertion, a proof or a token. */
function clipped(text: string): string {
  const line = printable(text)
    .replace(/[\w-]{40,}/g, "…")
    .trim();
  return (line.length > 300 ? `${line.slice(0, 299)}…` : line).replace(/\.$/, "");
}

function remedies(code: string | undefined, { bound, aheadMs }: Circumstances): string[] {
  if (code === "invalid_dpop_proof" && !bound) return ["The app requires DPoP: leave out dpop: false"];
  const remedy = code === undefined ? undefined : REMEDY_BY_CODE.get(code);
  if (remedy === undefined) return [];
  if (code === "invalid_scope" || code === "unauthorized_client") return [remedy];
  if (aheadMs === undefined) return [remedy, "Check this machine's clock as well: the answer has no date"];
  if (Math.abs(aheadMs) < CONSIDERABLE_MS) return [remedy];
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  const by = `${minutes} min ${aheadMs > 0 ? "behind" : "ahead of"} Okta's`;
  return [remedy, `This machine's clock is ${by}, which was allowed for`];
}
