import { type Clock, systemClock } from "../clock.ts";
import type { Layer } from "../layers/layer.ts";
import type { AccessToken } from "./access-token.ts";
import { type Access, sendAuthorized } from "./authorized-call.ts";
import { proofSigner, prover } from "./dpop-proof.ts";
import { fetchToken } from "./fetch-token.ts";
import { orgClock } from "./org-clock.ts";
import { readServiceApp, type ServiceAppOptions } from "./service-app.ts";
import { tokenCache } from "./token-cache.ts";

/** What is known of a token, but not the token. */
export interface TokenGrant {
  /** The org's origin. */
  readonly orgUrl: string;
  readonly tokenType: "DPoP" | "Bearer";
  /** The scopes that Okta granted. */
  readonly scopes: readonly string[];
  /** The scopes that were asked for and not granted: calls that need them will be answered 403. */
  readonly missingScopes: readonly string[];
  /** Milliseconds since the epoch, by this machine's clock. */
  readonly expiresMs: number;
}

export interface OAuthOptions extends ServiceAppOptions {
  /**
   * Whether tokens are bound to a key that this process alone has (DPoP), so that a stolen one is of no use. Default
   * true. A token that comes back unbound is then refused, not used.
   */
  readonly dpop?: boolean | undefined;
  /** Told of each token that arrives. What it throws, or rejects with, is passed over. */
  readonly onToken?: ((grant: TokenGrant) => void) | undefined;
  readonly clock?: Clock | undefined;
}

/**
 * Authenticates each attempt as a service app of the org: OAuth 2.0 client credentials with private_key_jwt and DPoP.
 *
 * A token is asked for at the first call, by way of the same client, renewed before its end, and kept in memory for each
 * org. Clients that are given the same layer share its tokens and its DPoP key; two layers share nothing, as a token is
 * of no use with another key.
 *
 * A call rejects with an OktaError where no token is to be had: its `code` is OAuth's `error`, e.g. `invalid_client`.
 *
 * @throws OktaError of kind `refused` for a key, client id or scopes that cannot be used, before anything is sent.
 */
export function oauth(options: OAuthOptions): Layer {
  const { dpop = true, onToken, clock: local = systemClock } = options;
  const app = readServiceApp(options);
  const sign = dpop ? proofSigner() : undefined;
  const accesses = new Map<string, Access>();

  function accessTo(origin: string): Access {
    const clock = orgClock(local);
    const endpoint = { origin, app, clock, prover: sign && prover(sign, clock) };
    const tokens = tokenCache(async (next, signal) => {
      const token = await fetchToken(endpoint, next, signal);
      if (onToken) tell(onToken, grantOf(token, origin, app.scopes));
      return token;
    }, local);
    return { tokens, clock, prover: sign && prover(sign, clock) };
  }

  return (next) => async (request) => {
    const { origin } = new URL(request.url);
    const access = accesses.get(origin) ?? accessTo(origin);
    accesses.set(origin, access);
    return sendAuthorized(request, access, next);
  };
}

function grantOf(
  { type, scopes, expiresMs }: AccessToken,
  orgUrl: string,
  asked: readonly string[],
): TokenGrant {
  const missingScopes = asked.filter((scope) => !scopes.includes(scope));
  return { orgUrl, tokenType: type, scopes, missingScopes, expiresMs };
}

/** A hook may be an async function: it is not waited for, and its rejection goes nowhere. */
function tell(onToken: (grant: TokenGrant) => void, grant: TokenGrant): void {
  (async () => onToken(grant))().catch(() => {});
}
