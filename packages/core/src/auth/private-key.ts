import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { OktaError } from "../errors/okta-error.ts";
import { rejection } from "../errors/rejections.ts";

/** A private RSA or EC key as a JSON Web Key, the form in which the Admin Console shows a new key. */
export interface PrivateJwk {
  readonly kty?: string;
  /** Id under which the public half is registered with the app. */
  readonly kid?: string;
  /** The signature algorithm, e.g. `RS256` or `ES384`. */
  readonly alg?: string;
  readonly use?: string;
  readonly crv?: string;
  readonly x?: string;
  readonly y?: string;
  readonly n?: string;
  readonly e?: string;
  readonly d?: string;
  readonly p?: string;
  readonly q?: string;
  readonly dp?: string;
  readonly dq?: string;
  readonly qi?: string;
}

/** A private key of a type that Okta accepts. */
export interface SigningKey {
  readonly key: KeyObject;
  /** `alg` of its signatures. */
  readonly algorithm: string;
  /** `kid` of the JWK, if it has one. */
  readonly keyId: string | undefined;
}

/** @see https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/ */
const RSA_ALGORITHMS = ["RS256", "RS384", "RS512"];
const ALGORITHM_BY_CURVE = new Map([
  ["prime256v1", "ES256"],
  ["secp384r1", "ES384"],
  ["secp521r1", "ES512"],
]);

/** One text, because Node.js before 24 reads a key with parts of two keys, and later versions do not. */
const UNUSABLE = "is incomplete, or mixes parts of two keys";

/**
 * Reads a private key: PEM (PKCS#8, PKCS#1, SEC1), or a JWK as an object or as the text of its file. It accepts RSA with
 * at least 2048 bits, and EC on a curve that Okta supports.
 *
 * @throws OktaError of kind `refused`. Neither its message nor its cause contains a part of the key: errors of node:crypto
 * repeat members of a JWK.
 */
export function readPrivateKey(privateKey: string | PrivateJwk): SigningKey {
  const given = typeof privateKey === "string" ? pemOrJwk(privateKey) : privateKey;
  const pem = typeof given === "string";
  const key = pem ? readPem(given) : readJwk(given);
  const algorithm = algorithmOf(key, pem ? undefined : given.alg);
  if (!canVerify(key)) throw keyFault(UNUSABLE);
  return { key, algorithm, keyId: pem || typeof given.kid !== "string" ? undefined : given.kid };
}

/** Reads the text of a key file. `trim` also removes a byte order mark. */
function pemOrJwk(text: string): string | PrivateJwk {
  const trimmed = text.trim();
  if (!trimmed.startsWith("{")) return trimmed;
  try {
    return JSON.parse(trimmed);
  } catch {
    throw keyFault("is a JWK that is not valid JSON");
  }
}

function readPem(text: string): KeyObject {
  // An environment variable often contains each line feed as two characters. Some editors end lines with CR alone.
  const pem = text.replaceAll("\\n", "\n").replaceAll(/\r\n?/g, "\n");
  if (!/-----BEGIN [A-Z0-9 ]+-----/.test(pem)) throw keyFault("is neither PEM nor a JWK");
  if (/BEGIN ENCRYPTED|Proc-Type: *4, *ENCRYPTED/.test(pem)) {
    throw keyFault("is encrypted. Decrypt it first, e.g. with openssl pkey");
  }
  if (!/PRIVATE KEY-----/.test(pem)) throw keyFault("is a public key");
  return tryCreate(() => createPrivateKey(pem));
}

function readJwk(jwk: PrivateJwk | null): KeyObject {
  const { kty, d } = jwk ?? {};
  if (kty !== "RSA" && kty !== "EC") throw keyFault("is neither PEM nor a JWK of type RSA or EC");
  if (d === undefined) throw keyFault("is a public key");
  return tryCreate(() => createPrivateKey({ key: { ...jwk }, format: "jwk" }));
}

function tryCreate(create: () => KeyObject): KeyObject {
  try {
    return create();
  } catch {
    throw keyFault(UNUSABLE);
  }
}

function algorithmOf(
  { asymmetricKeyType, asymmetricKeyDetails }: KeyObject,
  wanted: string | undefined,
): string {
  const { modulusLength = 0, namedCurve = "" } = asymmetricKeyDetails ?? {};
  if (asymmetricKeyType !== "rsa" && asymmetricKeyType !== "ec") throw keyFault("is neither RSA nor EC");
  const rsa = asymmetricKeyType === "rsa";
  if (rsa && modulusLength < 2048) throw keyFault("is an RSA key with fewer than 2048 bits");
  const usual = rsa ? "RS256" : ALGORITHM_BY_CURVE.get(namedCurve);
  if (usual === undefined) throw keyFault("is on a curve other than P-256, P-384 and P-521");
  const fitting = rsa ? RSA_ALGORITHMS : [usual];
  if (wanted !== undefined && !fitting.includes(wanted)) {
    throw keyFault(`has an alg other than ${fitting.join(", ")}`);
  }
  return wanted ?? usual;
}

/** Whether its signatures can be verified. Those of a JWK with members of two keys cannot. */
function canVerify(key: KeyObject): boolean {
  try {
    const data = Buffer.from("okta-idm");
    return verify("sha256", data, createPublicKey(key), sign("sha256", data, key));
  } catch {
    return false;
  }
}

function keyFault(why: string): OktaError {
  return rejection("privateKeyInvalid", why);
}
