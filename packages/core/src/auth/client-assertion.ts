import { SignJWT } from "jose";
import type { ServiceApp } from "./service-app.ts";

/** Okta takes less than an hour, by its own clock: who asks for all of it fails on a clock that is fast. */
const LIFETIME_S = 300;

/**
 * Signs what a client shows of itself at a token endpoint (private_key_jwt, RFC 7523). To be sent once: Okta uses up
 * its `jti`, whatever it answers.
 *
 * @param audience URL of the token endpoint.
 * @param nowMs the org's time.
 */
export function clientAssertion(app: ServiceApp, audience: string, nowMs: number): Promise<string> {
  const nowS = Math.floor(nowMs / 1_000);
  return new SignJWT()
    .setProtectedHeader({ alg: app.algorithm, ...(app.keyId !== undefined && { kid: app.keyId }) })
    .setIssuer(app.clientId)
    .setSubject(app.clientId)
    .setAudience(audience)
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + LIFETIME_S)
    .setJti(crypto.randomUUID())
    .sign(app.key);
}
