import { createHash } from "node:crypto";
import {
  calculateJwkThumbprint,
  compactVerify,
  decodeJwt,
  decodeProtectedHeader,
  importJWK,
  type JWK,
  type JWTPayload,
} from "jose";
import { ALGORITHMS, TokenError } from "./client-assertion.ts";
import type { UsedOnce } from "./token-store.ts";

const HOUR_MS = 3_600_000;

/** The request that a proof must match. */
export interface ProofOf {
  /** In capitals. */
  readonly method: string;
  /** Without query and fragment. */
  readonly url: string;
  /** The access token of the request, if there is one. */
  readonly token?: string;
}

/** A valid proof. */
export interface Proof {
  /** Thumbprint of the key that signed it. */
  readonly thumbprint: string;
  readonly nonce: unknown;
}

/**
 * Verifies a DPoP proof and records its `jti` as used.
 *
 * @throws TokenError 400 `invalid_dpop_proof` that names the invalid claim.
 */
export async function readProof(proof: string, of: ProofOf, nowMs: number, used: UsedOnce): Promise<Proof> {
  const { key, claims } = await verifySignature(proof);
  if (claims["htm"] !== of.method) throw refusal("The DPoP proof JWT's 'htm' claim is invalid.");
  if (claims["htu"] !== proofUrl(of.url)) throw refusal("The DPoP proof JWT's 'htu' claim is invalid.");
  if (typeof claims.iat !== "number") throw refusal("The DPoP proof JWT's 'iat' claim is missing.");
  if (of.token !== undefined && claims["ath"] !== createHash("sha256").update(of.token).digest("base64url")) {
    throw refusal("The DPoP proof JWT's 'ath' claim is invalid.");
  }
  const thumbprint = await calculateJwkThumbprint(key);
  if (!claims.jti || !used.take(`${thumbprint} ${claims.jti}`, nowMs + HOUR_MS)) {
    throw refusal("The DPoP proof JWT has already been used.");
  }
  return { thumbprint, nonce: claims["nonce"] };
}

/**
 * The `htu` that Okta expects: the decoded path, with only `%`, `"`, `#` and spaces encoded. Okta rejects `%40` in a login.
 * Not tried on a real org.
 *
 * @see https://github.com/okta/okta-sdk-nodejs/issues/521
 * @see https://github.com/okta/okta-sdk-python/issues/541
 */
function proofUrl(url: string): string {
  const { origin } = new URL(url);
  return origin + decodeURIComponent(url.slice(origin.length)).replace(/[%"# ]/g, encodeURIComponent);
}

async function verifySignature(proof: string): Promise<{ key: JWK; claims: JWTPayload }> {
  const { typ, alg, jwk: key } = header(proof);
  if (typ !== "dpop+jwt") throw refusal("The DPoP proof JWT's 'typ' header must be dpop+jwt.");
  if (!alg || !ALGORITHMS.includes(alg)) throw refusal("The DPoP proof JWT's 'alg' header is not supported.");
  if (!key) throw refusal("The DPoP proof JWT's 'jwk' header is missing.");
  if ("d" in key) throw refusal("The DPoP proof JWT's 'jwk' header must not hold a private key.");
  try {
    await compactVerify(proof, await importJWK(key, alg), { algorithms: [alg] });
  } catch {
    throw refusal("The DPoP proof JWT's signature is invalid.");
  }
  return { key, claims: decodeJwt(proof) };
}

function header(proof: string) {
  try {
    return decodeProtectedHeader(proof);
  } catch {
    throw refusal("The DPoP proof is not a JSON Web Token.");
  }
}

const refusal = (description: string) => new TokenError(400, "invalid_dpop_proof", description);
