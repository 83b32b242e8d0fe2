import { SignJWT } from "jose";
import { OktaError } from "../errors/okta-error.ts";
import { notJson } from "../errors/response-error.ts";
import { ACCEPTED_CODINGS } from "../http/body.ts";
import { backoffMs } from "../http/clock.ts";
import { jsonOrUndefined } from "../http/json.ts";
import type { Send } from "../http/layer.ts";
import type { OrgClock } from "../http/org-clock.ts";
import { HttpRequest, userAgent } from "../http/request.ts";
import { isConcurrencyLimit, untilResetMs } from "../rate-limit/quota.ts";
import { type AccessToken, readAccessToken } from "./access-token.ts";
import { nonceOf, type Prover } from "./dpop-proof.ts";
import type { ServiceApp } from "./service-app.ts";
import { oauthCode, tokenError } from "./token-error.ts";

/** The token endpoint of an org, for a service app. */
export interface TokenEndpoint {
  readonly origin: string;
  readonly app: ServiceApp;
  readonly clock: OrgClock;
  /** Undefined if tokens are not bound to a key. */
  readonly prover: Prover | undefined;
}

/** A token, or the reason why there is none. */
export type TokenResult =
  | { readonly token: AccessToken }
  | {
      readonly error: unknown;
      /** The response, if one arrived. */
      readonly response?: Response;
      /** Another request may succeed: with the requested nonce, with the corrected clock, or later. */
      readonly retryWith?: "nonce" | "clock" | "delay";
    };

/** The most retries for each reason. */
const MAX_RETRIES = { nonce: 2, clock: 1, delay: 3 };
/** The longest wait for the reset of a rate limit. Windows have a minute. */
const MAX_RESET_WAIT_MS = 65_000;
const FIRST_DELAY_MS = 1_000;

/**
 * Gets a token. It retries on a challenge for a nonce, if the response shows that the local clock is wrong, and after 429
 * and 5xx. Each request has a new assertion and a new proof.
 *
 * @throws the error of the last response. Without a response, the network failure as an error of a call that was not sent,
 *   which the retry layer can retry.
 */
export async function fetchToken(
  endpoint: TokenEndpoint,
  next: Send,
  signal: AbortSignal,
): Promise<AccessToken> {
  const { local } = endpoint.clock;
  const left = { ...MAX_RETRIES };
  for (;;) {
    const result = await requestToken(endpoint, next, signal).catch(throwAsNotSent);
    if ("token" in result) return result.token;
    const { error, retryWith, response } = result;
    if (retryWith === undefined || left[retryWith]-- === 0) throw error;
    if (retryWith !== "delay") continue;
    const delayMs = delayBefore(MAX_RETRIES.delay - left.delay, response, local.now());
    if (delayMs > MAX_RESET_WAIT_MS) throw error;
    await local.sleep(delayMs, signal);
  }
}

/** The call that needed the token was not sent, even if the token request was. */
function throwAsNotSent(error: unknown): never {
  if (!(error instanceof OktaError) || (error.kind !== "network" && error.kind !== "timeout")) throw error;
  const { kind, code, message, cause } = error;
  const retryable = error.retryable || error.outcome === "unknown";
  throw new OktaError(kind, `Could not get a token: ${message}`, {
    code,
    cause,
    outcome: "not_sent",
    retryable,
  });
}

/** Waits for the reset in a 429, or else uses the backoff. */
function delayBefore(attempt: number, response: Response | undefined, nowMs: number): number {
  const hasReset = response?.status === 429 && response.headers.has("X-Rate-Limit-Reset");
  if (hasReset && !isConcurrencyLimit(response)) return untilResetMs(response, nowMs);
  return backoffMs(attempt, { firstMs: FIRST_DELAY_MS });
}

/**
 * Requests a token once, with a new assertion and proof. Rejects, as `next` does, if no response arrives.
 *
 * The endpoint is that of the org, not of one of its authorization servers.
 *
 * @see https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/
 */
export async function requestToken(
  { origin, app, clock, prover }: TokenEndpoint,
  next: Send,
  signal: AbortSignal,
): Promise<TokenResult> {
  const url = `${origin}/oauth2/v1/token`;
  const fields = {
    grant_type: "client_credentials",
    scope: app.scopes.join(" "),
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: await clientAssertion(app, url, clock.now()),
  };
  const request = formRequest(url, fields, signal);
  // Always with a proof: Okta logs a failed grant for each request without the proof that an app requires.
  const nonce = await prover?.prove(request);
  const bound = prover !== undefined;
  const sentMs = clock.local.now();
  const response = await next(request);
  const corrected = clock.learn(response.headers.get("Date"), sentMs);
  prover?.keepNonce(response);
  const body = jsonOrUndefined(await response.text());
  if (response.status === 200) {
    if (body === undefined) throw notJson(response, { outcome: "not_sent" });
    return { token: readAccessToken(response, body, { scopes: app.scopes, bound, sentMs }) };
  }
  const error = tokenError(response, body, { bound, aheadMs: clock.aheadMs });
  const { kind } = error;
  if (oauthCode(body) === "use_dpop_nonce" && ![undefined, nonce].includes(nonceOf(response))) {
    return { error, response, retryWith: "nonce" };
  }
  if (kind === "rate_limited" || kind === "server") return { error, response, retryWith: "delay" };
  return corrected ? { error, response, retryWith: "clock" } : { error, response };
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

/**
 * Okta accepts less than an hour, by its own clock. An assertion for an hour fails if the local clock is fast.
 *
 * @see https://github.com/okta/okta-sdk-python/issues/382
 */
const ASSERTION_LIFETIME_S = 300;

/**
 * Signs an assertion for a token endpoint (private_key_jwt). It can be sent once: Okta invalidates its `jti`, whatever the
 * response is.
 *
 * @param audience URL of the token endpoint.
 * @param nowMs the org's time.
 * @see https://www.rfc-editor.org/rfc/rfc7523
 */
export function clientAssertion(app: ServiceApp, audience: string, nowMs: number): Promise<string> {
  const nowS = Math.floor(nowMs / 1_000);
  return new SignJWT()
    .setProtectedHeader({ alg: app.algorithm, ...(app.keyId !== undefined && { kid: app.keyId }) })
    .setIssuer(app.clientId)
    .setSubject(app.clientId)
    .setAudience(audience)
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + ASSERTION_LIFETIME_S)
    .setJti(crypto.randomUUID())
    .sign(app.key);
}
