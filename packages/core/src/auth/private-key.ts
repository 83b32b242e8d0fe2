import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { OktaError } from "../errors/okta-error.ts";

/** A private RSA or EC key as a JSON Web Key, the form in which Okta's console shows a key that it made. */
export interface PrivateJwk {
  readonly kty?: string;
  /** Id under which the public half is registered with the app. */
  readonly kid?: string;
  /** What it signs with, e.g. `RS256` or `ES384`. */
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

/** A private key that Okta takes signatures of. */
export interface SigningKey {
  readonly key: KeyObject;
  /** `alg` of what it signs. */
  readonly algorithm: string;
  /** `kid` of a JWK that has one. */
  readonly keyId: string | undefined;
}

const RSA_ALGORITHMS = ["RS256", "RS384", "RS512"];
const ALGORITHM_BY_CURVE = new Map([
  ["prime256v1", "ES256"],
  ["secp384r1", "ES384"],
  ["secp521r1", "ES512"],
]);

/** One text for both: parts of two keys are read before Node 24, and cannot be read from there on. */
const UNUSABLE = "cannot be used; some of it may be missing, or of another key";

/**
 * Reads a private key: PEM (PKCS#8, PKCS#1, SEC1) or a JWK, as an object or as the text of its file; RSA of 2048 bits or more, or EC on a curve that Okta takes.
 *
 * @throws OktaError of kind `refused`. Neither its message nor a cause holds any part of what was given: what
 * node:crypto throws repeats members of a JWK.
 */
export function readPrivateKey(privateKey: string | PrivateJwk): SigningKey {
  const given = typeof privateKey === "string" ? pemOrJwk(privateKey) : privateKey;
  const pem = typeof given === "string";
  const key = pem ? readPem(given) : readJwk(given);
  const algorithm = algorithmOf(key, pem ? undefined : given.alg);
  if (!signsForItself(key)) throw refusal(UNUSABLE);
  return { key, algorithm, keyId: pem || typeof given.kid !== "string" ? undefined : given.kid };
}

/** The text of a key file. `trim` also removes the byte order mark that editors put in front. */
function pemOrJwk(text: string): string | PrivateJwk {
  const trimmed = text.trim();
  if (!trimmed.startsWith("{")) return trimmed;
  try {
    return JSON.parse(trimmed);
  } catch {
    throw refusal("is a JWK that is not valid JSON");
  }
}

function readPem(text: string): KeyObject {
  // An environment variable often holds the line feeds as two characters each; some editors end lines with CR alone.
  const pem = text.replaceAll("\\n", "\n").replaceAll(/\r\n?/g, "\n");
  if (!/-----BEGIN [A-Z0-9 ]+-----/.test(pem)) throw refusal("is neither PEM nor a JWK");
  if (/BEGIN ENCRYPTED|Proc-Type: *4, *ENCRYPTED/.test(pem)) {
    throw refusal("is encrypted; decrypt it first, e.g. with openssl pkey");
  }
  if (!/PRIVATE KEY-----/.test(pem)) throw refusal("is a public one");
  return readable(() => createPrivateKey(pem));
}

function readJwk(jwk: PrivateJwk | null): KeyObject {
  const { kty, d } = jwk ?? {};
  if (kty !== "RSA" && kty !== "EC") throw refusal("is neither PEM nor a JWK of type RSA or EC");
  if (d === undefined) throw refusal("is a public one");
  return readable(() => createPrivateKey({ key: { ...jwk }, format: "jwk" }));
}

function readable(read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch {
    throw refusal(UNUSABLE);
  }
}

function algorithmOf(
  { asymmetricKeyType, asymmetricKeyDetails }: KeyObject,
  asked: string | undefined,
): string {
  const { modulusLength = 0, namedCurve = "" } = asymmetricKeyDetails ?? {};
  if (asymmetricKeyType !== "rsa" && asymmetricKeyType !== "ec") throw refusal("is neither RSA nor EC");
  const rsa = asymmetricKeyType === "rsa";
  if (rsa && modulusLength < 2048) throw refusal("is an RSA key of fewer than 2048 bits");
  const usual = rsa ? "RS256" : ALGORITHM_BY_CURVE.get(namedCurve);
  if (usual === undefined) throw refusal("is on another curve than P-256, P-384 and P-521");
  const fitting = rsa ? RSA_ALGORITHMS : [usual];
  if (asked !== undefined && !fitting.includes(asked)) {
    throw refusal(`is for another alg than ${fitting.join(", ")}`);
  }
  return asked ?? usual;
}

/** Whether what it signs can be verified: of a JWK whose members come from two keys, it cannot. */
function signsForItself(key: KeyObject): boolean {
  try {
    const data = Buffer.from("okta-idm");
    return verify("sha256", data, createPublicKey(key), sign("sha256", data, key));
  } catch {
    return false;
  }
}

function refusal(why: string): OktaError {
  return new OktaError("refused", `The private key ${why}`);
}
