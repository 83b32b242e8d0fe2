import { checkOptions, type KnownOptions } from "../errors/check-options.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import type { Layer } from "../http/layer.ts";
import type { OnToken } from "./access-token.ts";
import type { serviceAccess } from "./service-access.ts";
import { readServiceApp, type ServiceAppOptions } from "./service-app.ts";

/** A service app, and the form of its tokens. */
export interface OAuthOptions extends ServiceAppOptions {
  /**
   * Whether tokens are bound to a key of this process (DPoP), so that a stolen token is useless. Default true. A token
   * that is not bound is then rejected.
   */
  readonly dpop?: boolean | undefined;
  /** Called for each token that arrives, with its scopes and expiry. */
  readonly onToken?: OnToken | undefined;
  /** The clock, for tests. Default: {@link systemClock}. */
  readonly clock?: Clock | undefined;
}

const OPTIONS: KnownOptions<OAuthOptions> = {
  clientId: true,
  privateKey: true,
  keyId: true,
  scopes: true,
  dpop: true,
  onToken: true,
  clock: true,
};

/**
 * Authenticates each attempt as a service app of the org: OAuth 2.0 client credentials with private_key_jwt and DPoP.
 *
 * The first call requests a token through the same client. The token is renewed before it expires, and kept in memory for
 * each org. Clients with the same layer share its tokens and its DPoP key. Two layers share nothing, because a token is
 * bound to its key.
 *
 * If there is no token, a call rejects with an OktaError. Its `code` is OAuth's `error`, e.g. `invalid_client`.
 *
 * @see https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/
 * @see https://developer.okta.com/docs/guides/dpop/oktaresourceserver/main/
 * @throws OktaError of kind `refused` for an invalid key, client id or scope, before anything is sent.
 */
export function oauth(options: OAuthOptions): Layer {
  checkOptions("oauth", OPTIONS, options);
  const { dpop = true, onToken, clock = systemClock } = options;
  const app = readServiceApp(options);
  let access: Promise<ReturnType<typeof serviceAccess>> | undefined;
  return (next) => async (request) => {
    // Loaded here, together with jose, because programs with an API token do not need it.
    access ??= import("./service-access.ts").then((loaded) =>
      loaded.serviceAccess(app, { dpop, onToken, clock }),
    );
    return (await access)(request, next);
  };
}
