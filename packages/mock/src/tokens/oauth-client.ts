import type { JWK } from "jose";

/** A service app of the mock org that gets tokens with private_key_jwt. */
export interface OAuthClient {
  readonly clientId: string;
  /** Its public keys, RSA or EC. With more than one, the assertion's `kid` chooses. */
  readonly keys: readonly JWK[];
  /** What an administrator granted, e.g. `okta.users.manage`, which includes `okta.users.read`. */
  readonly scopes: readonly string[];
  /** Whether its tokens must be bound to a key. Default false; a client that sends a proof gets them so anyway. */
  readonly dpop?: boolean;
}
