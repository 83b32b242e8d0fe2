import { isOktaErrorBody } from "../errors/error-body.ts";
import type { Clock } from "../http/clock.ts";
import type { Send } from "../http/layer.ts";
import { OrgClock } from "../http/org-clock.ts";
import type { HttpRequest } from "../http/request.ts";
import { type AccessToken, type OnToken, reportToken } from "./access-token.ts";
import { nonceOf, type Prover, proofSigner, prover } from "./dpop-proof.ts";
import { fetchToken } from "./fetch-token.ts";
import type { ServiceApp } from "./service-app.ts";
import { type TokenCache, tokenCache } from "./token-cache.ts";

/** How a service app authenticates. */
export interface ServiceAccessOptions {
  readonly dpop: boolean;
  readonly onToken: OnToken | undefined;
  readonly clock: Clock;
}

/** Sends requests as a service app. Each org has its own tokens and clock; the DPoP key is shared. */
export function serviceAccess(app: ServiceApp, { dpop, onToken, clock: local }: ServiceAccessOptions) {
  const sign = dpop ? proofSigner() : undefined;
  const accesses = new Map<string, OrgAccess>();

  function accessTo(origin: string): OrgAccess {
    const clock = new OrgClock(local);
    const endpoint = { origin, app, clock, prover: sign && prover(sign, clock) };
    const tokens = tokenCache(async (next, signal) => {
      const token = await fetchToken(endpoint, next, signal);
      if (onToken) reportToken(onToken, token, origin, app.scopes);
      return token;
    }, local);
    return { tokens, clock, prover: sign && prover(sign, clock) };
  }

  return (request: HttpRequest, next: Send): Promise<Response> => {
    const { origin } = new URL(request.url);
    const access = accesses.get(origin) ?? accessTo(origin);
    accesses.set(origin, access);
    return sendAuthorized(request, access, next);
  };
}

/** The credentials for the API of one org. */
export interface OrgAccess {
  readonly tokens: TokenCache;
  readonly clock: OrgClock;
  /** Undefined if tokens are not bound to a key. */
  readonly prover: Prover | undefined;
}

/**
 * Sends a request with a token. If the org refuses a cached token, it is sent once more with a new one; if the org asks for
 * a nonce, once more with that. Okta did not process the refused request, so this is safe for every method.
 */
export async function sendAuthorized(request: HttpRequest, access: OrgAccess, next: Send): Promise<Response> {
  const { token, fresh } = await access.tokens.get(next, request.signal);
  const response = await sendWithToken(request, token, access, next);
  if (fresh || !(await refusesToken(response))) return response;
  access.tokens.drop(token);
  const renewed = await access.tokens.get(next, request.signal);
  return sendWithToken(request, renewed.token, access, next);
}

async function sendWithToken(
  request: HttpRequest,
  token: AccessToken,
  access: OrgAccess,
  next: Send,
): Promise<Response> {
  const { response, nonce } = await sendOnce(request, token, access, next);
  if (access.prover === undefined || !(await asksForNonce(response, nonce))) return response;
  return (await sendOnce(request, token, access, next)).response;
}

async function sendOnce(request: HttpRequest, token: AccessToken, { clock, prover }: OrgAccess, next: Send) {
  // A copy, so that the next attempt starts without these headers.
  const attempt = request.copy();
  attempt.headers.set("Authorization", `${token.type} ${token.value}`);
  const nonce = await prover?.prove(attempt, token.value);
  const sentMs = clock.local.now();
  const response = await next(attempt);
  clock.learn(response.headers.get("Date"), sentMs);
  prover?.keepNonce(response);
  return { response, nonce };
}

/**
 * Whether a response asks for its nonce in the proof. A nonce alone is no challenge, because any response may have the next
 * one. A 400 with Okta's error body is about the request.
 */
async function asksForNonce(response: Response, used: string | undefined): Promise<boolean> {
  const nonce = nonceOf(response);
  if (nonce === undefined || nonce === used) return false;
  if (response.status === 401) return true;
  if (response.status !== 400) return false;
  const named = /\buse_dpop_nonce\b/.test(response.headers.get("WWW-Authenticate") ?? "");
  return named || !isOktaErrorBody(await jsonOf(response));
}

/**
 * Whether a response refuses the token. A 401 with E0000015 means a disabled feature instead. A 403 with E0000005 (invalid
 * session) does refuse it: users of Okta's SDKs have seen it for expired tokens.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/
 */
async function refusesToken(response: Response): Promise<boolean> {
  if (response.status !== 401 && response.status !== 403) return false;
  const body = await jsonOf(response);
  const code = isOktaErrorBody(body) ? body.errorCode : undefined;
  return response.status === 401 ? code !== "E0000015" : code === "E0000005";
}

/** The body as JSON; the caller can read it again. Undefined if it is not JSON. */
function jsonOf(response: Response): Promise<unknown> {
  return response
    .clone()
    .json()
    .catch(() => undefined);
}
