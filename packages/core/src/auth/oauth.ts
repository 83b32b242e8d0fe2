import { checkOptions, type KnownOptions } from "../errors/check-options.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import type { Layer } from "../http/layer.ts";
import type { OnToken } from "./access-token.ts";
import type { serviceAccess } from "./service-access.ts";
import { readServiceApp, type ServiceAppOptions } from "./service-app.ts";

/** A service app, and how its tokens are to be. */
export interface OAuthOptions extends ServiceAppOptions {
  /**
   * Whether tokens are bound to a key that this process alone has (DPoP), so that a stolen one is of no use. Default
   * true. A token that comes back unbound is then refused, not used.
   */
  readonly dpop?: boolean | undefined;
  /** Told of each token that arrives: what it permits, and until when. */
  readonly onToken?: OnToken | undefined;
  /** Time, for tests. Default: {@link systemClock}. */
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
 * A token is asked for at the first call, by way of the same client, renewed before its end, and kept in memory for each
 * org. Clients that are given the same layer share its tokens and its DPoP key; two layers share nothing, as a token is
 * of no use with another key.
 *
 * A call rejects with an OktaError where no token is to be had: its `code` is OAuth's `error`, e.g. `invalid_client`.
 *
 * @throws OktaError of kind `refused` for a key, client id or scopes that cannot be used, before anything is sent.
 */
export function oauth(options: OAuthOptions): Layer {
  checkOptions("oauth", OPTIONS, options);
  const { dpop = true, onToken, clock = systemClock } = options;
  const app = readServiceApp(options);
  let access: Promise<ReturnType<typeof serviceAccess>> | undefined;
  return (next) => async (request) => {
    // Loaded only here, and jose with it: who has an API token starts without.
    access ??= import("./service-access.ts").then((loaded) =>
      loaded.serviceAccess(app, { dpop, onToken, clock }),
    );
    return (await access)(request, next);
  };
}
