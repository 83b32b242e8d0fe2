import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import type { JWK } from "jose";
import type { PrivateJwk } from "../src/index.ts";

export const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
export const p256 = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
export const p384 = generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey;
export const p521 = generateKeyPairSync("ec", { namedCurve: "P-521" }).privateKey;

export function pem(key: KeyObject, type: "pkcs8" | "pkcs1" | "sec1" = "pkcs8"): string {
  return String(key.export({ format: "pem", type: type as "pkcs8" }));
}

export function jwk(key: KeyObject): PrivateJwk {
  return key.export({ format: "jwk" });
}

/** The public half, as registered with an app. */
export function publicJwk(key: KeyObject, more: JWK = {}): JWK {
  return { ...createPublicKey(key).export({ format: "jwk" }), ...more };
}
