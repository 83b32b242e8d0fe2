import { createHash } from "node:crypto";
import { decodeJwt, decodeProtectedHeader, EmbeddedJWK, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { hastyClock } from "../../test/fake-clock.ts";
import { OrgClock } from "../http/org-clock.ts";
import { HttpRequest } from "../http/request.ts";
import { proofSigner, prover } from "./dpop-proof.ts";

const nowMs = 1_764_000_000_900;
const users = "https://acme.okta.com/api/v1/users";

function proving(sign = proofSigner()) {
  const made = prover(sign, new OrgClock(hastyClock(nowMs)));
  const proofFor = async (
    url: string,
    { method = "GET", token }: { method?: string; token?: string } = {},
  ) => {
    const request = new HttpRequest(url, { method });
    await made.prove(request, token);
    return request.headers.get("DPoP") ?? "";
  };
  return { ...made, proofFor };
}

test("a proof is signed by the key that it contains, and contains only the public half", async () => {
  const proof = await proving().proofFor(users);
  await jwtVerify(proof, EmbeddedJWK, { typ: "dpop+jwt", currentDate: new Date(nowMs) });
  expect(decodeProtectedHeader(proof)).toEqual({
    typ: "dpop+jwt",
    alg: "ES256",
    jwk: { kty: "EC", crv: "P-256", x: expect.any(String), y: expect.any(String) },
  });
});

test("a proof for the token endpoint has method, URL and time, but no token and no nonce", async () => {
  const proof = await proving().proofFor("https://acme.okta.com/oauth2/v1/token", { method: "POST" });
  expect(decodeJwt(proof)).toEqual({
    htm: "POST",
    htu: "https://acme.okta.com/oauth2/v1/token",
    iat: 1_764_000_000,
    jti: expect.stringMatching(/^[\da-f-]{36}$/),
  });
});

test("a proof for a call contains the hash of the token, not the token", async () => {
  const proof = await proving().proofFor(users, { token: "hunter2" });
  expect(decodeJwt(proof)["ath"]).toBe(createHash("sha256").update("hunter2").digest("base64url"));
  expect(JSON.stringify(decodeJwt(proof))).not.toContain("hunter2");
});

test.each([
  ["query and fragment", `${users}?limit=2#x`, users],
  ["a doubled slash", "https://acme.okta.com//api/v1///users/", "https://acme.okta.com/api/v1/users/"],
  ["the usual port and capitals", "https://ACME.okta.com:443/api/v1/users", users],
  ["another port", "http://127.0.0.1:4010/api/v1/users", "http://127.0.0.1:4010/api/v1/users"],
])("the URL of a proof is normalized: %s", async (_, url, htu) => {
  expect(decodeJwt(await proving().proofFor(url))["htu"]).toBe(htu);
});

test.each([
  ["ana@example.com", "ana@example.com"],
  ["ana+test@example.com", "ana+test@example.com"],
  ["100%@example.com", "100%25@example.com"],
  ["50%25@example.com", "50%2525@example.com"],
  ['"ana"@example.com', "%22ana%22@example.com"],
  ["ana ferreira@example.com", "ana%20ferreira@example.com"],
  ["ana#1@example.com", "ana%231@example.com"],
  ["ana=&$,;:!'()*~@example.com", "ana=&$,;:!'()*~@example.com"],
  ["anaë@exämple.com", "anaë@exämple.com"],
])("the proof of a call by login has the decoded path: %s", async (login, inProof) => {
  const url = `${users}/${encodeURIComponent(login)}/lifecycle/suspend`;
  expect(decodeJwt(await proving().proofFor(url))["htu"]).toBe(`${users}/${inProof}/lifecycle/suspend`);
});

test("a path with invalid percent-encoding stays in the proof, with encoded percent signs", async () => {
  const url = `${users}/%ff`;
  expect(decodeJwt(await proving().proofFor(url))["htu"]).toBe(`${users}/%25ff`);
});

test("the method of a proof is in upper case", async () => {
  // A Request puts the usual methods in capitals itself.
  expect(decodeJwt(await proving().proofFor(users, { method: "purge" }))["htm"]).toBe("PURGE");
});

test("each proof has the last nonce, and a response without a nonce does not remove it", async () => {
  const { proofFor, keepNonce } = proving();
  keepNonce(new Response(null, { headers: { "DPoP-Nonce": "n1" } }));
  keepNonce(new Response());
  keepNonce(new Response(null, { headers: { "DPoP-Nonce": "" } }));
  expect(decodeJwt(await proofFor(users))["nonce"]).toBe("n1");
  keepNonce(new Response(null, { headers: { "DPoP-Nonce": "n2" } }));
  expect(decodeJwt(await proofFor(users))["nonce"]).toBe("n2");
});

test("a signer has one key, even for two concurrent proofs, and another signer has another key", async () => {
  const sign = proofSigner();
  const keyOf = async (signer: typeof sign) => decodeProtectedHeader(await signer({})).jwk?.["x"];
  const [first, second, other] = await Promise.all([keyOf(sign), keyOf(sign), keyOf(proofSigner())]);
  expect(first).toBeTypeOf("string");
  expect(second).toBe(first);
  expect(other).not.toBe(first);
});
