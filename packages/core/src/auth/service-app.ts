import { OktaError } from "../errors/okta-error.ts";
import { type PrivateJwk, readPrivateKey, type SigningKey } from "./private-key.ts";

/** How a service app of the org (type "API Services") makes itself known. */
export interface ServiceAppOptions {
  /** Client id of the app, e.g. `0oa…`. */
  readonly clientId: string;
  /**
   * Private key whose public half is registered with the app: PEM (PKCS#8, PKCS#1 or SEC1), or a JWK as an object or as text; RSA of at least
   * 2048 bits, or EC on P-256, P-384 or P-521.
   */
  readonly privateKey: string | PrivateJwk;
  /** Id under which the public half is registered. Default: the JWK's own `kid`. */
  readonly keyId?: string | undefined;
  /** What the token is to permit, e.g. `okta.users.read`; each has to be granted to the app. */
  readonly scopes: readonly string[];
}

/** A service app that can sign. */
export interface ServiceApp extends SigningKey {
  readonly clientId: string;
  /** Sorted, each once. */
  readonly scopes: readonly string[];
}

/** @throws OktaError of kind `refused` for what no app could have; it repeats nothing of it. */
export function readServiceApp({ clientId, privateKey, keyId, scopes }: ServiceAppOptions): ServiceApp {
  if (typeof clientId !== "string" || !/^[\x21-\x7e]+$/.test(clientId)) {
    throw new OktaError("refused", "The client id is empty or holds characters that no client id has");
  }
  // The characters of a scope, as RFC 6749 has them.
  const fits = (scope: unknown) => typeof scope === "string" && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope);
  if (!Array.isArray(scopes) || scopes.length === 0 || !scopes.every(fits)) {
    throw new OktaError(
      "refused",
      "The scopes have to be a list such as okta.users.read, okta.groups.manage",
    );
  }
  const signingKey = readPrivateKey(privateKey);
  return {
    ...signingKey,
    clientId,
    keyId: keyId || signingKey.keyId || undefined,
    scopes: [...new Set(scopes)].sort(),
  };
}
