import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { everythingIn } from "../../test/everything-in.ts";
import { jwk, p256, p384, p521, pem, publicJwk, rsa } from "../../test/signing-keys.ts";
import { OktaError } from "../errors/okta-error.ts";
import { readPrivateKey } from "./private-key.ts";

test.each([
  ["RSA in PKCS#8", pem(rsa), "RS256"],
  ["RSA in PKCS#1", pem(rsa, "pkcs1"), "RS256"],
  ["P-256 in PKCS#8", pem(p256), "ES256"],
  ["P-256 in SEC1", pem(p256, "sec1"), "ES256"],
  ["P-384 in SEC1", pem(p384, "sec1"), "ES384"],
  ["P-521 in PKCS#8", pem(p521), "ES512"],
  ["an RSA JWK", jwk(rsa), "RS256"],
  ["an RSA JWK that says RS512", { ...jwk(rsa), alg: "RS512" }, "RS512"],
  ["a P-256 JWK", jwk(p256), "ES256"],
  ["a P-384 JWK that says so", { ...jwk(p384), alg: "ES384" }, "ES384"],
  ["a P-521 JWK", jwk(p521), "ES512"],
  ["the text of a JWK", `${JSON.stringify(jwk(p256))}\n`, "ES256"],
  ["the text of a JWK with a byte order mark", `\ufeff${JSON.stringify(jwk(p256))}`, "ES256"],
  ["PEM with a byte order mark", `\ufeff${pem(p256)}`, "ES256"],
  ["PEM with blanks round it and other line ends", `\n\n${pem(rsa).replaceAll("\n", "\r\n")}\n`, "RS256"],
  ["PEM whose lines end with CR alone", pem(p256).replaceAll("\n", "\r"), "ES256"],
  ["PEM whose line feeds are two characters each", pem(p256).replaceAll("\n", "\\n"), "ES256"],
])("%s signs with its algorithm", (_, privateKey, algorithm) => {
  expect(readPrivateKey(privateKey).algorithm).toBe(algorithm);
  expect(readPrivateKey(privateKey).key.type).toBe("private");
});

const short = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const bitcoin = generateKeyPairSync("ec", { namedCurve: "secp256k1" }).privateKey;
const edwards = generateKeyPairSync("ed25519").privateKey;
const pss = generateKeyPairSync("rsa-pss", { modulusLength: 2048 }).privateKey;
const passphrase = { cipher: "aes-256-cbc", passphrase: "hunter2" };
const publicPem = String(
  generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "pem", type: "spki" }),
);
const other = jwk(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);
const otherRsa = jwk(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey);
const truncated = `${pem(rsa).slice(0, 900)}\n-----END PRIVATE KEY-----\n`;

const UNUSABLE = "is incomplete, or mixes parts of two keys";

test.each([
  ["nothing", "", "is neither PEM nor a JWK"],
  ["null", null, "is neither PEM nor a JWK of type RSA or EC"],
  ["garbage", "hunter2garbage", "is neither PEM nor a JWK"],
  ["a JWK whose text is cut off", JSON.stringify(jwk(p256)).slice(0, -9), "is a JWK that is not valid JSON"],
  ["PEM that is cut off", truncated, UNUSABLE],
  ["PEM without its end", pem(p256).slice(0, 120), UNUSABLE],
  [
    "an encrypted PKCS#8",
    p256.export({ format: "pem", type: "pkcs8", ...passphrase }),
    "is encrypted. Decrypt it first, e.g. with openssl pkey",
  ],
  [
    "an encrypted PKCS#1",
    rsa.export({ format: "pem", type: "pkcs1", ...passphrase }),
    "is encrypted. Decrypt it first, e.g. with openssl pkey",
  ],
  ["a public PEM", publicPem, "is a public key"],
  ["a public JWK", publicJwk(p256), "is a public key"],
  ["a public RSA JWK", publicJwk(rsa), "is a public key"],
  ["1024 bits of RSA", pem(short), "is an RSA key with fewer than 2048 bits"],
  ["1024 bits of RSA in a JWK", jwk(short), "is an RSA key with fewer than 2048 bits"],
  ["secp256k1", pem(bitcoin), "is on a curve other than P-256, P-384 and P-521"],
  ["secp256k1 in a JWK", jwk(bitcoin), "is on a curve other than P-256, P-384 and P-521"],
  ["Ed25519", pem(edwards), "is neither RSA nor EC"],
  ["Ed25519 in a JWK", jwk(edwards), "is neither PEM nor a JWK of type RSA or EC"],
  ["RSA for PSS only", pem(pss), "is neither RSA nor EC"],
  ["a secret", { kty: "oct", k: "aHVudGVyMg" }, "is neither PEM nor a JWK of type RSA or EC"],
  ["a JWK without some members", { kty: "RSA", n: jwk(rsa).n, e: "AQAB", d: jwk(rsa).d }, UNUSABLE],
  ["a JWK with a number for a member", { ...jwk(p256), d: 7 }, UNUSABLE],
  ["an EC JWK whose halves are of two keys", { ...jwk(p256), d: other.d }, UNUSABLE],
  ["an RSA JWK whose halves are of two keys", { ...otherRsa, n: jwk(rsa).n }, UNUSABLE],
  ["an EC JWK with the alg of another curve", { ...jwk(p256), alg: "ES384" }, "has an alg other than ES256"],
  [
    "an RSA JWK with an alg that Okta does not take",
    { ...jwk(rsa), alg: "PS256" },
    "has an alg other than RS256, RS384, RS512",
  ],
])("%s is rejected, and the error repeats no part of it", (_, privateKey, why) => {
  let refusal: unknown;
  try {
    readPrivateKey(privateKey as string);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(OktaError);
  expect(refusal).toMatchObject({ kind: "refused", message: `The private key ${why}` });
  expect(refusal).not.toHaveProperty("cause");
  const text = everythingIn(refusal);
  expect(text).not.toContain("hunter2");
  const members = typeof privateKey === "string" ? privateKey.split(/\s+/) : Object.values(privateKey ?? {});
  for (const part of members.filter((member) => String(member).length >= 12))
    expect(text).not.toContain(part);
});
