import { createPublicKey } from "node:crypto";
import { jwtVerify } from "jose";
import { expect, test } from "vitest";
import { p256, p384, p521, pem, rsa } from "../../test/signing-keys.ts";
import { clientAssertion } from "./fetch-token.ts";
import { readServiceApp } from "./service-app.ts";

const audience = "https://acme.okta.com/oauth2/v1/token";
const nowMs = Date.parse("2026-11-23T10:00:00.900Z");

test.each([
  ["RS256", rsa],
  ["ES256", p256],
  ["ES384", p384],
  ["ES512", p521],
])("an assertion by %s names issuer and audience and expires after five minutes", async (alg, key) => {
  const options = { clientId: "0oaApp", privateKey: pem(key), keyId: "k1", scopes: ["okta.users.read"] };
  const assertion = await clientAssertion(readServiceApp(options), audience, nowMs);
  const { payload, protectedHeader } = await jwtVerify(assertion, createPublicKey(key), {
    currentDate: new Date(nowMs),
  });
  expect(protectedHeader).toEqual({ alg, kid: "k1" });
  expect(payload).toEqual({
    iss: "0oaApp",
    sub: "0oaApp",
    aud: audience,
    iat: nowMs / 1_000 - 0.9,
    exp: nowMs / 1_000 - 0.9 + 300,
    jti: expect.stringMatching(/^[\da-f-]{36}$/),
  });
});

test("each assertion is different, and without a key id it has no kid", async () => {
  const app = readServiceApp({ clientId: "0oaApp", privateKey: pem(p256), scopes: ["okta.users.read"] });
  const [first, second] = await Promise.all([1, 2].map(() => clientAssertion(app, audience, nowMs)));
  expect(first).not.toBe(second);
  expect(JSON.parse(Buffer.from(String(first).split(".")[0] ?? "", "base64url").toString())).toEqual({
    alg: "ES256",
  });
});
