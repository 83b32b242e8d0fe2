import { rejection } from "../errors/rejections.ts";
import { type PrivateJwk, readPrivateKey, type SigningKey } from "./private-key.ts";

/** The credentials of a service app of the org (type "API Services"). */
export interface ServiceAppOptions {
  /** Client id of the app, e.g. `0oa…`. */
  readonly clientId: string;
  /**
   * Private key. Its public half is registered with the app. PEM (PKCS#8, PKCS#1 or SEC1), or a JWK as an object or text.
   * RSA with at least 2048 bits, or EC on P-256, P-384 or P-521.
   */
  readonly privateKey: string | PrivateJwk;
  /** Id under which the public half is registered. Default: `kid` of the JWK. */
  readonly keyId?: string | undefined;
  /** The scopes to request, e.g. `okta.users.read`. Each must be granted to the app. */
  readonly scopes: readonly string[];
}

/** A service app that can sign. */
export interface ServiceApp extends SigningKey {
  readonly clientId: string;
  /** Sorted, without duplicates. */
  readonly scopes: readonly string[];
}

/** @throws OktaError of kind `refused` for invalid credentials. It does not repeat them. */
export function readServiceApp({ clientId, privateKey, keyId, scopes }: ServiceAppOptions): ServiceApp {
  if (typeof clientId !== "string" || !/^[\x21-\x7e]+$/.test(clientId)) throw rejection("clientIdInvalid");
  // The characters of a scope: https://www.rfc-editor.org/rfc/rfc6749#section-3.3
  const isScope = (scope: unknown) => typeof scope === "string" && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope);
  if (!Array.isArray(scopes) || scopes.length === 0 || !scopes.every(isScope)) {
    throw rejection("scopesInvalid");
  }
  const signingKey = readPrivateKey(privateKey);
  return {
    ...signingKey,
    clientId,
    keyId: keyId || signingKey.keyId || undefined,
    scopes: [...new Set(scopes)].sort(),
  };
}
