import { createHash } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { OrgClock } from "../http/org-clock.ts";
import type { HttpRequest } from "../http/request.ts";

const ALGORITHM = "ES256";

/** Signs the claims of a proof. */
export type ProofSigner = (claims: Readonly<Record<string, unknown>>) => Promise<string>;

/**
 * A signer with a key pair of its own, created at the first proof. The private key cannot be exported and ends with the
 * process, so a copied token is useless elsewhere.
 */
export function proofSigner(): ProofSigner {
  let keys: ReturnType<typeof createKeys> | undefined;
  return async (claims) => {
    keys ??= createKeys();
    const { privateKey, jwk } = await keys;
    return new SignJWT(claims).setProtectedHeader({ typ: "dpop+jwt", alg: ALGORITHM, jwk }).sign(privateKey);
  };
}

async function createKeys() {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  return { privateKey, jwk: await exportJWK(publicKey) };
}

/**
 * Creates DPoP proofs for one server, and keeps the server's last nonce.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9449
 */
export interface Prover {
  /**
   * Adds a proof to a request, to be sent once.
   *
   * @param token the access token of the request, if it has one.
   * @returns the nonce in the proof.
   */
  prove(request: HttpRequest, token?: string): Promise<string | undefined>;
  /** Keeps the nonce of a response. Any response may have one. */
  keepNonce(response: Response): void;
}

/** The token endpoint and the API have different nonces, so each needs its own prover. */
export function prover(sign: ProofSigner, clock: OrgClock): Prover {
  let nonce: string | undefined;
  return {
    async prove({ method, url, headers }, token) {
      const used = nonce;
      const proof = await sign({
        htm: method.toUpperCase(),
        htu: proofUrl(url),
        iat: Math.floor(clock.now() / 1_000),
        jti: crypto.randomUUID(),
        ...(token !== undefined && { ath: createHash("sha256").update(token).digest("base64url") }),
        ...(used !== undefined && { nonce: used }),
      });
      headers.set("DPoP", proof);
      return used;
    },
    keepNonce(response) {
      nonce = nonceOf(response) ?? nonce;
    },
  };
}

/** The nonce in a response. */
export function nonceOf(response: Response): string | undefined {
  return response.headers.get("DPoP-Nonce") || undefined;
}

/**
 * The URL in the proof (`htu`): without query and fragment, without double slashes, and with a decoded path.
 *
 * Okta compares `htu` with the decoded path, so a login must be `ana@example.com` and not `ana%40example.com`. Characters
 * that are not allowed in a URI are encoded again. This follows the reports below and Okta's SDKs; it was not tried on a
 * real org.
 *
 * @see https://github.com/okta/okta-sdk-nodejs/issues/521
 * @see https://github.com/okta/okta-sdk-python/issues/541
 */
function proofUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + decodedPath(pathname.replace(/\/{2,}/g, "/")).replace(/[%"# ]/g, encodeURIComponent);
}

/** A path with invalid percent-encoding stays unchanged. Okta rejects such a request anyway. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
