import { createHash } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { OrgClock } from "../http/org-clock.ts";
import type { HttpRequest } from "../http/request.ts";

const ALGORITHM = "ES256";

/** Signs the claims of a proof. */
export type ProofSigner = (claims: Readonly<Record<string, unknown>>) => Promise<string>;

/**
 * A signer with a key pair of its own, made at the first proof. The private half cannot be exported, and is gone with
 * the process: a token that was copied is of no use elsewhere.
 */
export function proofSigner(): ProofSigner {
  let keys: ReturnType<typeof makeKeys> | undefined;
  return async (claims) => {
    keys ??= makeKeys();
    const { privateKey, jwk } = await keys;
    return new SignJWT(claims).setProtectedHeader({ typ: "dpop+jwt", alg: ALGORITHM, jwk }).sign(privateKey);
  };
}

async function makeKeys() {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  return { privateKey, jwk: await exportJWK(publicKey) };
}

/** Makes the proofs (RFC 9449) for one server, and keeps the nonce that it gave last. */
export interface Prover {
  /**
   * Gives a request the proof that it comes from the holder of the key. To be sent once.
   *
   * @param token the access token that goes with it, if one does.
   * @returns the nonce that the proof holds.
   */
  prove(request: HttpRequest, token?: string): Promise<string | undefined>;
  /** Keeps the nonce of an answer, which may carry one at any time. */
  note(response: Response): void;
}

/** The token endpoint and the API have nonces of their own, so each has its prover. */
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
    note(response) {
      nonce = nonceOf(response) ?? nonce;
    },
  };
}

/** The nonce that an answer gives. */
export function nonceOf(response: Response): string | undefined {
  return response.headers.get("DPoP-Nonce") || undefined;
}

/**
 * The URL as the proof names it (`htu`): without query and fragment, without doubled slashes, and with the path decoded.
 *
 * Okta compares `htu` with the decoded path, so a login must appear as `ana@example.com` and not as `ana%40example.com`
 * (https://github.com/okta/okta-sdk-nodejs/issues/521, https://github.com/okta/okta-sdk-python/issues/541). Only the
 * characters that would not survive in a URI are encoded again. This follows those reports and Okta's own SDKs; it was
 * not tried on a real org.
 */
function proofUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + decodedPath(pathname.replace(/\/{2,}/g, "/")).replace(/[%"# ]/g, encodeURIComponent);
}

/** A path that is not valid percent-encoding stays as it is: Okta rejects such a request anyway. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
