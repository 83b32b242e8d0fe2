import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK, type JWTPayload } from "jose";
import type { HeaderLine } from "../http/exchange.ts";
import type { UsedOnce } from "./token-store.ts";

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

/** A refusal in OAuth's words. */
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

/** Signature algorithms that Okta accepts for assertions and proofs. */
export const ALGORITHMS = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"];

const MAX_LIFETIME_S = 3600;

/**
 * Reads a private_key_jwt assertion, and uses up its `jti`, if it has one: Okta asks for neither that nor `iat`.
 *
 * @returns the client that signed it.
 * @throws TokenError 401 `invalid_client`, saying what is wrong.
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
  // Exactly an hour is too far, because the client's clock may be ahead of Okta's.
  if (exp - nowS >= MAX_LIFETIME_S) {
    throw refusal("The client_assertion token has an expiration too far into the future.");
  }
  // In whole seconds, so that a client may round up.
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
      // Another key may be the one.
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
