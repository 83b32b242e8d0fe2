import { SignJWT } from "jose";
import { OktaError } from "../errors/okta-error.ts";
import { notJson } from "../errors/response-error.ts";
import { ACCEPTED_CODINGS } from "../http/body.ts";
import type { Send } from "../http/layer.ts";
import type { OrgClock } from "../http/org-clock.ts";
import { HttpRequest, userAgent } from "../http/request.ts";
import { isConcurrencyLimit, untilResetMs } from "../rate-limit/quota.ts";
import { type AccessToken, readAccessToken } from "./access-token.ts";
import { nonceOf, type Prover } from "./dpop-proof.ts";
import type { ServiceApp } from "./service-app.ts";
import { oauthCode, tokenError } from "./token-error.ts";

/** How many more requests each of these is worth. */
const MOST = { nonce: 2, clock: 1, time: 3 };
/** The longest wait for a rate limit's reset: windows are of a minute. */
const MOST_UNTIL_RESET_MS = 65_000;
const FIRST_BACKOFF_MS = 1_000;

/**
 * Gets a token. Asks again, each time with a new assertion and a new proof, on a challenge for a nonce, where the
 * answer shows that this machine's clock was wrong, and after 429 and 5xx.
 *
 * @throws the error of the last answer; where none came, the failure of the network as one of a call that was not
 *   sent, which the retry meets.
 */
export async function fetchToken(
  endpoint: TokenEndpoint,
  next: Send,
  signal: AbortSignal,
): Promise<AccessToken> {
  const { local } = endpoint.clock;
  const left = { ...MOST };
  for (;;) {
    const outcome = await askForToken(endpoint, next, signal).catch(unanswered);
    if ("token" in outcome) return outcome.token;
    const { error, again, response } = outcome;
    if (again === undefined || left[again]-- === 0) throw error;
    if (again !== "time") continue;
    const delayMs = delayBefore(MOST.time - left.time, response, local.now());
    if (delayMs > MOST_UNTIL_RESET_MS) throw error;
    await local.sleep(delayMs, signal);
  }
}

/** Whatever became of the token request, the call that needed the token never left. */
function unanswered(error: unknown): never {
  if (!(error instanceof OktaError) || (error.kind !== "network" && error.kind !== "timeout")) throw error;
  const { kind, code, message, cause } = error;
  const retryable = error.retryable || error.outcome === "unknown";
  throw new OktaError(kind, `No token was to be had: ${message}`, {
    code,
    cause,
    outcome: "not_sent",
    retryable,
  });
}

/** Until the reset that a 429 names; else full jitter, up to a bound that doubles. */
function delayBefore(attempt: number, response: Response | undefined, nowMs: number): number {
  const named = response?.status === 429 && response.headers.has("X-Rate-Limit-Reset");
  if (named && !isConcurrencyLimit(response)) return untilResetMs(response, nowMs);
  return Math.random() * FIRST_BACKOFF_MS * 2 ** (attempt - 1);
}

/** Where a service app gets its tokens: the token endpoint of the org itself, not of an authorization server in it. */
export interface TokenEndpoint {
  readonly origin: string;
  readonly app: ServiceApp;
  readonly clock: OrgClock;
  /** Absent where tokens are not to be bound to a key. */
  readonly prover: Prover | undefined;
}

/** A token, or why there is none and what may be done about it. */
export type TokenOutcome =
  | { readonly token: AccessToken }
  | {
      readonly error: unknown;
      /** The answer, if one came. */
      readonly response?: Response;
      /** What makes another request promising: the nonce that was asked for, a corrected clock, or time. */
      readonly again?: "nonce" | "clock" | "time";
    };

/** Asks once, with an assertion and a proof of its own. Rejects, as `next` does, when no answer came. */
export async function askForToken(
  { origin, app, clock, prover }: TokenEndpoint,
  next: Send,
  signal: AbortSignal,
): Promise<TokenOutcome> {
  const url = `${origin}/oauth2/v1/token`;
  const fields = {
    grant_type: "client_credentials",
    scope: app.scopes.join(" "),
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: await clientAssertion(app, url, clock.now()),
  };
  const request = formRequest(url, fields, signal);
  // Okta notes a failed grant for each request without the proof that an app has to send.
  const nonce = await prover?.prove(request);
  const bound = prover !== undefined;
  const sentMs = clock.local.now();
  const response = await next(request);
  const corrected = clock.learn(response, sentMs);
  prover?.note(response);
  const body = parsed(await response.text());
  if (response.status === 200) {
    if (body === undefined) throw notJson(response, { outcome: "not_sent" });
    return { token: readAccessToken(response, body, { scopes: app.scopes, bound, sentMs }) };
  }
  const error = tokenError(response, body, { bound, aheadMs: clock.aheadMs });
  const { kind } = error;
  if (oauthCode(body) === "use_dpop_nonce" && ![undefined, nonce].includes(nonceOf(response))) {
    return { error, response, again: "nonce" };
  }
  if (kind === "rate_limited" || kind === "server") return { error, response, again: "time" };
  return corrected ? { error, response, again: "clock" } : { error, response };
}

function formRequest(
  url: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
): HttpRequest {
  const headers = {
    Accept: "application/json",
    "Accept-Encoding": ACCEPTED_CODINGS,
    "User-Agent": userAgent,
  };
  return new HttpRequest(url, { method: "POST", headers, body: new URLSearchParams(fields), signal });
}

/** A body; undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Okta takes less than an hour, by its own clock: who asks for all of it fails on a clock that is fast. */
const LIFETIME_S = 300;

/**
 * Signs what a client shows of itself at a token endpoint (private_key_jwt, RFC 7523). To be sent once: Okta uses up
 * its `jti`, whatever it answers.
 *
 * @param audience URL of the token endpoint.
 * @param nowMs the org's time.
 */
export function clientAssertion(app: ServiceApp, audience: string, nowMs: number): Promise<string> {
  const nowS = Math.floor(nowMs / 1_000);
  return new SignJWT()
    .setProtectedHeader({ alg: app.algorithm, ...(app.keyId !== undefined && { kid: app.keyId }) })
    .setIssuer(app.clientId)
    .setSubject(app.clientId)
    .setAudience(audience)
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + LIFETIME_S)
    .setJti(crypto.randomUUID())
    .sign(app.key);
}
