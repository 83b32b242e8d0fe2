import { generateKeyPair } from "jose";
import { describe, expect, test } from "vitest";
import { ask, mockWith } from "./ask.ts";
import { type ProofAsked, serviceApp } from "./service-app.ts";

const USERS = "/api/v1/users?limit=1";

async function withDpop(dpop = true) {
  const app = await serviceApp({ dpop });
  const mock = await mockWith({ oauthClients: [app.client] });
  return { ...app, mock, url: `${mock.url}/oauth2/v1/token` };
}

describe("a token for a client with DPoP", () => {
  test("needs a proof: 400 invalid_dpop_proof", async () => {
    const { mock, token } = await withDpop();
    const { status, json } = await token(mock);
    expect({ status, ...json() }).toEqual({
      status: 400,
      error: "invalid_dpop_proof",
      error_description: "The DPoP proof JWT header is missing.",
    });
  });

  test("needs a nonce: 400 use_dpop_nonce with the header dpop-nonce, then the token", async () => {
    const { mock, token, proof, url } = await withDpop();
    const challenge = await token(mock, { proof: await proof(mock, { url }) });
    expect(challenge.status).toBe(400);
    expect(challenge.json()).toMatchObject({ error: "use_dpop_nonce" });
    const nonce = String(challenge.headers["dpop-nonce"]);
    expect(nonce).not.toBe("");
    const granted = await token(mock, { proof: await proof(mock, { url, nonce }) });
    expect({ status: granted.status, ...granted.json() }).toMatchObject({ status: 200, token_type: "DPoP" });
  });

  test("the challenge uses up the assertion", async () => {
    const { mock, token, proof, assertion, url } = await withDpop();
    const used = await assertion(mock);
    const challenge = await token(mock, { assertion: used, proof: await proof(mock, { url }) });
    const nonce = String(challenge.headers["dpop-nonce"]);
    const { status, json } = await token(mock, { assertion: used, proof: await proof(mock, { url, nonce }) });
    expect({ status, ...json() }).toMatchObject({
      status: 401,
      error: "invalid_client",
      error_description: expect.stringContaining("already been used"),
    });
  });

  test("a nonce is accepted for three more days", async () => {
    const { mock, token, proof, url } = await withDpop();
    const day = 86_400_000;
    const challenge = await token(mock, { proof: await proof(mock, { url }) });
    const nonce = String(challenge.headers["dpop-nonce"]);
    mock.advance(3 * day);
    expect((await token(mock, { proof: await proof(mock, { url, nonce }) })).status).toBe(200);
    mock.advance(day);
    const late = await token(mock, { proof: await proof(mock, { url, nonce }) });
    expect(late.json().error).toBe("use_dpop_nonce");
    expect(late.headers["dpop-nonce"]).not.toBe(nonce);
  });

  test("a client without the requirement can bind its token too", async () => {
    const { mock, token, proof, url } = await withDpop(false);
    expect((await token(mock)).json().token_type).toBe("Bearer");
    const { headers } = await token(mock, { proof: await proof(mock, { url }) });
    const nonce = String(headers["dpop-nonce"]);
    const bound = await token(mock, { proof: await proof(mock, { url, nonce }) });
    expect(bound.json().token_type).toBe("DPoP");
  });

  test.each([
    ["htm", { claims: { htm: "GET" } }],
    ["htu", { claims: { htu: "https://acme.okta.com//oauth2/v1/token" } }],
    ["iat", { claims: { iat: undefined as unknown as number } }],
    ["jti", { claims: { jti: "" } }],
    ["typ", { header: { typ: "jwt" } }],
    ["jwk", { header: { jwk: undefined } }],
  ] satisfies [string, Partial<ProofAsked>][])("refuses a proof with a wrong %s", async (name, wrong) => {
    const { mock, token, proof, url } = await withDpop();
    const { status, json } = await token(mock, { proof: await proof(mock, { url, ...wrong }) });
    expect({ status, error: json().error }).toEqual({ status: 400, error: "invalid_dpop_proof" });
    expect(json().error_description).toContain(name === "jti" ? "already been used" : `'${name}'`);
  });

  test("refuses a proof with another key's signature, with a private key, and that is not a JWT", async () => {
    const { mock, token, proof, url } = await withDpop();
    const other = await generateKeyPair("ES256");
    const forged = await token(mock, { proof: await proof(mock, { url }, other) });
    expect(forged.json().error_description).toContain("signature");
    const leaky = { header: { jwk: { kty: "EC", crv: "P-256", x: "x", y: "y", d: "d" } } };
    const leaked = await token(mock, { proof: await proof(mock, { url, ...leaky }) });
    expect(leaked.json().error_description).toContain("private key");
    expect((await token(mock, { proof: "none" })).json().error).toBe("invalid_dpop_proof");
  });
});

describe("an API call with a DPoP token", () => {
  async function withToken() {
    const app = await withDpop();
    const token = await app.boundToken(app.mock);
    const call = (proof?: string, scheme = "DPoP") =>
      ask(app.mock, USERS, {
        headers: { Authorization: `${scheme} ${token}`, ...(proof && { DPoP: proof }) },
      });
    return { ...app, token, call, of: { method: "GET", url: `${app.mock.url}/api/v1/users`, token } };
  }

  test("is accepted with its own proof, without a nonce", async () => {
    const { mock, proof, call, of } = await withToken();
    expect((await call(await proof(mock, of))).status).toBe(200);
    expect((await call(await proof(mock, of))).status).toBe(200);
    expect(mock.violations()).toEqual([]);
  });

  test.each([
    ["zed@example.com", "zed@example.com"],
    ["zed+test@example.com", "zed+test@example.com"],
    ["50%@example.com", "50%25@example.com"],
    ['"zed"@example.com', "%22zed%22@example.com"],
    ["zed maria@example.com", "zed%20maria@example.com"],
  ])("with the login %s is accepted if the proof names the decoded path", async (login, named) => {
    const { mock, proof, token, of } = await withToken();
    const path = `/api/v1/users/${encodeURIComponent(login)}`;
    const status = async (url: string) => {
      const headers = { Authorization: `DPoP ${token}`, DPoP: await proof(mock, { ...of, url }) };
      return (await ask(mock, path, { headers })).status;
    };
    // These logins do not exist: 404 shows that the proof was accepted.
    expect(await status(`${mock.url}/api/v1/users/${named}`)).toBe(404);
    expect(await status(`${mock.url}${path}`)).toBe(400);
  });

  test.each([
    ["htm", { method: "POST" }],
    ["htu", { url: "http://127.0.0.1/api/v1/users" }],
    ["ath", { token: "another" }],
  ])("is refused with a proof of a wrong %s", async (name, wrong) => {
    const { mock, proof, call, of } = await withToken();
    const { status, headers, body } = await call(await proof(mock, { ...of, ...wrong }));
    expect({ status, body }).toEqual({ status: 400, body: "" });
    expect(headers["www-authenticate"]).toMatch(/^DPoP .*error="invalid_dpop_proof"/);
    expect(headers["www-authenticate"]).toContain(`'${name}'`);
    expect(mock.violations()).toEqual([]);
  });

  test("is refused without a proof", async () => {
    const { call } = await withToken();
    const { status, headers } = await call();
    expect(status).toBe(400);
    expect(headers["www-authenticate"]).toContain("The DPoP proof JWT header is missing.");
  });

  test("is refused with a used proof", async () => {
    const { mock, proof, call, of } = await withToken();
    const used = await proof(mock, of);
    expect((await call(used)).status).toBe(200);
    const { status, headers } = await call(used);
    expect(status).toBe(400);
    expect(headers["www-authenticate"]).toContain("already been used");
  });

  test("is refused with a proof by another key", async () => {
    const { mock, call, of } = await withToken();
    const other = await serviceApp();
    const { status, headers } = await call(await other.proof(mock, of));
    expect(status).toBe(400);
    expect(headers["www-authenticate"]).toContain("key is not the token's");
  });

  test("is refused as a Bearer token", async () => {
    const { mock, proof, call, of } = await withToken();
    const { status, headers } = await call(await proof(mock, of), "Bearer");
    expect(status).toBe(401);
    expect(headers["www-authenticate"]).toMatch(/^Bearer .*error="invalid_token"/);
  });

  test("is refused after an hour", async () => {
    const { mock, proof, call, of } = await withToken();
    mock.advance(3_600_000);
    const { headers } = await call(await proof(mock, of));
    expect(headers["www-authenticate"]).toMatch(/^DPoP .*error="invalid_token"/);
  });

  test("without the scope gets the scope under the scheme DPoP", async () => {
    const { mock, proof, token } = await withToken();
    const path = "/api/v1/apps";
    const sent = await proof(mock, { method: "GET", url: mock.url + path, token });
    const { status, headers, body } = await ask(mock, path, {
      headers: { Authorization: `DPoP ${token}`, DPoP: sent },
    });
    expect({ status, body }).toEqual({ status: 403, body: "" });
    expect(headers["www-authenticate"]).toMatch(/^DPoP .*scope="okta.apps.read", error="insufficient_scope"/);
  });
});
