import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK, type JWTPayload } from "jose";
import type { HeaderLine } from "../http/exchange.ts";
import type { UsedOnce } from "./token-store.ts";

/** A service app of the mock org that gets tokens with private_key_jwt. */
export interface OAuthClient {
  readonly clientId: string;
  /** Its public keys, RSA or EC. With more than one, the assertion's `kid` chooses. */
  readonly keys: readonly JWK[];
  /** Granted scopes, e.g. `okta.users.manage`, which includes `okta.users.read`. */
  readonly scopes: readonly string[];
  /** Whether its tokens must be bound to a key. Default false; tokens are also bound if the client sends a proof. */
  readonly dpop?: boolean;
}

/** An error response of OAuth. */
export class TokenError extends Error {
  readonly status: number;
  /** OAuth's code, e.g. `invalid_client`. */
  readonly error: string;
  readonly headers: readonly HeaderLine[];

  constructor(status: number, error: string, description: string, headers: readonly HeaderLine[] = []) {
    super(description);
    this.name = "TokenError";
    this.status = status;
    this.error = error;
    this.headers = headers;
  }
}

/**
 * Signature algorithms that Okta accepts for assertions and proofs.
 *
 * @see https://developer.okta.com/docs/guides/dpop/main/
 */
export const ALGORITHMS = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"];

/**
 * Limit of the lifetime of an assertion.
 *
 * @see https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/
 */
const MAX_LIFETIME_S = 3600;

/**
 * Verifies a private_key_jwt assertion and records its `jti` as used. Okta requires neither `jti` nor `iat`.
 *
 * @returns the client that signed it.
 * @throws TokenError 401 `invalid_client` with the reason.
 */
export async function readAssertion(
  assertion: string,
  clients: readonly OAuthClient[],
  audience: string,
  nowMs: number,
  used: UsedOnce,
): Promise<OAuthClient> {
  const { claims, client } = await verifySignature(assertion, clients);
  const { iss, sub, aud, iat, exp, jti } = claims;
  if (iss !== client.clientId || sub !== client.clientId) {
    throw refusal("The issuer and the subject of client_assertion must be the client_id.");
  }
  if (![aud].flat().includes(audience)) {
    throw refusal("The audience claim for client_assertion must be the endpoint invoked for the request.");
  }
  const nowS = nowMs / 1000;
  if (exp === undefined) throw refusal("The client_assertion token has no expiration.");
  if (exp <= nowS) throw refusal("The client_assertion token is expired.");
  // Okta rejects exactly one hour, because the client's clock may be ahead: https://github.com/okta/okta-sdk-python/issues/382
  if (exp - nowS >= MAX_LIFETIME_S) {
    throw refusal("The client_assertion token has an expiration too far into the future.");
  }
  // A client may round up to whole seconds.
  if (iat !== undefined && iat > Math.ceil(nowS)) {
    throw refusal("The client_assertion token is issued in the future.");
  }
  if (jti !== undefined && !used.take(`${client.clientId} ${jti}`, exp * 1000)) {
    throw refusal("The client_assertion token has already been used.");
  }
  return client;
}

async function verifySignature(assertion: string, clients: readonly OAuthClient[]) {
  const { claims, alg, kid } = read(assertion);
  const client = clients.find(({ clientId }) => clientId === claims.sub || clientId === claims.iss);
  if (!client) throw refusal("Invalid value for 'client_id' parameter.");
  if (!ALGORITHMS.includes(alg)) throw refusal(`The client_assertion's algorithm ${alg} is not supported.`);
  for (const key of client.keys) {
    if (kid !== undefined && key.kid !== undefined && key.kid !== kid) continue;
    try {
      await compactVerify(assertion, await importJWK(key, alg), { algorithms: [alg] });
      return { claims, client };
    } catch {
      // Try the next key.
    }
  }
  throw refusal("The client_assertion signature is invalid.");
}

function read(assertion: string): { claims: JWTPayload; alg: string; kid: string | undefined } {
  try {
    const { alg = "none", kid } = decodeProtectedHeader(assertion);
    return { claims: decodeJwt(assertion), alg, kid };
  } catch {
    throw refusal("The client_assertion is not a JSON Web Token.");
  }
}

const refusal = (description: string) => new TokenError(401, "invalid_client", description);
