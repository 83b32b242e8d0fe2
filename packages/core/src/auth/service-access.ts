import { isOktaErrorBody } from "../errors/error-body.ts";
import type { Clock } from "../http/clock.ts";
import type { Send } from "../http/layer.ts";
import { type OrgClock, orgClock } from "../http/org-clock.ts";
import type { HttpRequest } from "../http/request.ts";
import { type AccessToken, type OnToken, tell } from "./access-token.ts";
import { nonceOf, type Prover, proofSigner, prover } from "./dpop-proof.ts";
import { fetchToken } from "./fetch-token.ts";
import type { ServiceApp } from "./service-app.ts";
import { type TokenCache, tokenCache } from "./token-cache.ts";

/** How a service app gets at the API. */
export interface ServiceAccessOptions {
  readonly dpop: boolean;
  readonly onToken: OnToken | undefined;
  readonly clock: Clock;
}

/** Sends requests as a service app: what it takes is kept for each org, but for the DPoP key, which is one. */
export function serviceAccess(app: ServiceApp, { dpop, onToken, clock: local }: ServiceAccessOptions) {
  const sign = dpop ? proofSigner() : undefined;
  const accesses = new Map<string, Access>();

  function accessTo(origin: string): Access {
    const clock = orgClock(local);
    const endpoint = { origin, app, clock, prover: sign && prover(sign, clock) };
    const tokens = tokenCache(async (next, signal) => {
      const token = await fetchToken(endpoint, next, signal);
      if (onToken) tell(onToken, token, origin, app.scopes);
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

/** What it takes to call the API of one org. */
export interface Access {
  readonly tokens: TokenCache;
  readonly clock: OrgClock;
  /** Absent where tokens are not bound to a key. */
  readonly prover: Prover | undefined;
}

/**
 * Sends a request with a token. Where the org refuses a token that was there before, once more with a new one; where it
 * asks for a nonce, once more with that. What was so refused was not executed, so this is safe for every method.
 */
export async function sendAuthorized(request: HttpRequest, access: Access, next: Send): Promise<Response> {
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
  access: Access,
  next: Send,
): Promise<Response> {
  const { response, nonce } = await sendOnce(request, token, access, next);
  if (access.prover === undefined || !(await asksForNonce(response, nonce))) return response;
  return (await sendOnce(request, token, access, next)).response;
}

async function sendOnce(request: HttpRequest, token: AccessToken, { clock, prover }: Access, next: Send) {
  // What one attempt adds to the headers, the next one does not carry.
  const attempt = request.copy();
  attempt.headers.set("Authorization", `${token.type} ${token.value}`);
  const nonce = await prover?.prove(attempt, token.value);
  const sentMs = clock.local.now();
  const response = await next(attempt);
  clock.learn(response, sentMs);
  prover?.note(response);
  return { response, nonce };
}

/**
 * Whether an answer wants the nonce that it carries in the proof. A nonce alone says nothing, as any answer may carry
 * the next one: a 400 in Okta's own words is about the request.
 */
async function asksForNonce(response: Response, used: string | undefined): Promise<boolean> {
  const nonce = nonceOf(response);
  if (nonce === undefined || nonce === used) return false;
  if (response.status === 401) return true;
  if (response.status !== 400) return false;
  const named = /\buse_dpop_nonce\b/.test(response.headers.get("WWW-Authenticate") ?? "");
  return named || !isOktaErrorBody(await bodyOf(response));
}

/**
 * Whether the response rejects the token. E0000015 (feature not enabled) also has status 401. E0000005 (invalid session)
 * has status 403; callers of Okta's SDKs have seen it for expired tokens.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000015
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000005
 */
async function refusesToken(response: Response): Promise<boolean> {
  if (response.status !== 401 && response.status !== 403) return false;
  const body = await bodyOf(response);
  const code = isOktaErrorBody(body) ? body.errorCode : undefined;
  return response.status === 401 ? code !== "E0000015" : code === "E0000005";
}

/** The body as JSON, left there for the caller to read; undefined for what is no JSON. */
function bodyOf(response: Response): Promise<unknown> {
  return response
    .clone()
    .json()
    .catch(() => undefined);
}
