import { decodeJwt, generateKeyPair, UnsecuredJWT } from "jose";
import { describe, expect, test } from "vitest";
import { ask, mockWith } from "./ask.ts";
import { serviceApp, type TokenAsked } from "./service-app.ts";

/** A speed at which no time passes during a test. */
const STANDING_STILL = 1e-9;
const USERS = "/api/v1/users?limit=1";

describe("an API token", () => {
  test.each(["mock-api-key", "another"])("%s is taken", async (key) => {
    const mock = await mockWith({ apiKeys: ["another"] });
    const headers = { Authorization: `SSWS ${key}` };
    expect((await ask(mock, USERS, { headers })).status).toBe(200);
  });

  test("that is unknown gets 401 E0000011 and WWW-Authenticate: SSWS", async () => {
    const mock = await mockWith();
    const { status, headers, json } = await ask(mock, USERS, { headers: { Authorization: "SSWS wrong" } });
    expect({ status, ...json() }).toMatchObject({
      status: 401,
      errorCode: "E0000011",
      errorSummary: "Invalid token provided",
    });
    expect(headers["www-authenticate"]).toBe("SSWS");
    expect(mock.violations()).toEqual([]);
  });

  test("that is unknown is reported before an invalid request", async () => {
    const mock = await mockWith();
    const headers = { Authorization: "SSWS wrong" };
    expect((await ask(mock, "/api/v1/users?limit=0", { headers })).status).toBe(401);
  });

  test("with another scheme gets 403 E0000005", async () => {
    const mock = await mockWith();
    const { status, json } = await ask(mock, USERS, { headers: { Authorization: "Basic YTpi" } });
    expect({ status, ...json() }).toMatchObject({ status: 403, errorCode: "E0000005" });
  });

  test("without Authorization gets the contract's 401 and WWW-Authenticate: SSWS", async () => {
    const mock = await mockWith();
    const { status, headers, json } = await ask(mock, USERS, { headers: { Authorization: "" } });
    expect({ status, ...json() }).toMatchObject({ status: 401, errorCode: "E0000011" });
    expect(headers["www-authenticate"]).toBe("SSWS");
    expect(headers).toHaveProperty("sl-violations");
  });
});

describe("the token endpoint", () => {
  test("issues a Bearer token for an hour, which the API accepts", async () => {
    const { client, token } = await serviceApp();
    const mock = await mockWith({ oauthClients: [client] });
    const { status, headers, json } = await token(mock);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/json;charset=UTF-8");
    const { access_token, ...rest } = json();
    expect(rest).toEqual({ token_type: "Bearer", expires_in: 3600, scope: "okta.users.read" });
    const { exp, iat, ...claims } = decodeJwt(access_token);
    expect(Number(exp) - Number(iat)).toBe(3600);
    expect(claims).toMatchObject({ cid: client.clientId, sub: client.clientId, scp: ["okta.users.read"] });
    const bearer = { headers: { Authorization: `Bearer ${access_token}` } };
    expect((await ask(mock, USERS, bearer)).status).toBe(200);
    expect(mock.violations()).toEqual([]);
  });

  test("issues only granted scopes", async () => {
    const { client, token } = await serviceApp();
    const mock = await mockWith({ oauthClients: [client] });
    const { json } = await token(mock, { scope: "okta.users.read okta.users.manage okta.groups.manage" });
    expect(json().scope).toBe("okta.users.read okta.groups.manage");
  });

  const now = () => Math.floor(Date.now() / 1000);
  test.each([
    ["no scope granted", { scope: "okta.apps.read" }, 400, "invalid_scope", "granted"],
    ["no scope", { scope: "" }, 400, "invalid_scope", "granted"],
    [
      "another grant type",
      { form: { grant_type: "password" } },
      400,
      "unsupported_grant_type",
      "client_credentials",
    ],
    ["no assertion", { form: { client_assertion: "" } }, 401, "invalid_client", "client_assertion"],
    ["another assertion type", { form: { client_assertion_type: "x" } }, 401, "invalid_client", "jwt-bearer"],
    ["an assertion that is no JWT", { assertion: "x.y.z" }, 401, "invalid_client", "JSON Web Token"],
    [
      "an unknown client",
      { claims: { iss: "0oaOther", sub: "0oaOther" } },
      401,
      "invalid_client",
      "client_id",
    ],
    ["an issuer that is not the client", { claims: { iss: "0oaOther" } }, 401, "invalid_client", "issuer"],
    ["a subject that is not the client", { claims: { sub: "0oaOther" } }, 401, "invalid_client", "subject"],
    ["another audience", { claims: { aud: "https://acme.okta.com" } }, 401, "invalid_client", "audience"],
    ["an expiration in the past", { claims: { exp: now() - 10 } }, 401, "invalid_client", "expired"],
    [
      "an expiration that is a day away",
      { claims: { exp: now() + 86_400 } },
      401,
      "invalid_client",
      "too far into the future",
    ],
    [
      "an issue in the future",
      { claims: { iat: now() + 86_400 } },
      401,
      "invalid_client",
      "issued in the future",
    ],
  ] satisfies [string, TokenAsked, number, string, string][])(
    "refuses %s",
    async (_, asked, status, error, words) => {
      const { client, token } = await serviceApp();
      const mock = await mockWith({ oauthClients: [client] });
      const answer = await token(mock, asked);
      expect(answer.status).toBe(status);
      expect(answer.json()).toEqual({ error, error_description: expect.stringContaining(words) });
    },
  );

  test("accepts an assertion without jti and iat, which Okta does not require", async () => {
    const { client, token, assertion } = await serviceApp();
    const mock = await mockWith({ oauthClients: [client] });
    const none = undefined as unknown;
    const bare = await assertion(mock, { jti: none as string, iat: none as number });
    expect((await token(mock, { assertion: bare })).status).toBe(200);
    expect((await token(mock, { assertion: bare })).status).toBe(200);
  });

  test("refuses an expiration in exactly an hour, and accepts a second less", async () => {
    const { client, token } = await serviceApp();
    const mock = await mockWith({ oauthClients: [client], speed: STANDING_STILL });
    const exp = Math.ceil(mock.now() / 1000) + 3600;
    expect((await token(mock, { claims: { exp } })).json().error).toBe("invalid_client");
    expect((await token(mock, { claims: { exp: exp - 1 } })).status).toBe(200);
  });

  test("refuses a used assertion", async () => {
    const { client, assertion, token } = await serviceApp();
    const mock = await mockWith({ oauthClients: [client] });
    const used = await assertion(mock);
    expect((await token(mock, { assertion: used })).status).toBe(200);
    const { status, json } = await token(mock, { assertion: used });
    expect(status).toBe(401);
    expect(json()).toEqual({
      error: "invalid_client",
      error_description: "The client_assertion token has already been used.",
    });
  });

  test("refuses a signature of another key, and a missing signature", async () => {
    const { client, assertion, token } = await serviceApp();
    const mock = await mockWith({ oauthClients: [client] });
    const { privateKey } = await generateKeyPair("ES256");
    const forged = await token(mock, { assertion: await assertion(mock, {}, privateKey) });
    expect(forged.json()).toMatchObject({ error_description: expect.stringContaining("signature") });
    const unsigned = new UnsecuredJWT({ iss: client.clientId, sub: client.clientId }).encode();
    const none = await token(mock, { assertion: unsigned });
    expect(none.json()).toMatchObject({
      error: "invalid_client",
      error_description: expect.stringContaining("none"),
    });
  });

  test("refuses a body that is not a form", async () => {
    const { client } = await serviceApp();
    const mock = await mockWith({ oauthClients: [client] });
    const headers = { "Content-Type": "application/json" };
    const { status, json } = await ask(mock, "/oauth2/v1/token", { method: "POST", headers, body: "{}" });
    expect({ status, error: json().error }).toEqual({ status: 400, error: "invalid_request" });
  });

  test("has its own bucket", async () => {
    const { client, token } = await serviceApp();
    const limits = { buckets: { "/oauth2/v1/token": { limit: 1 } } };
    const mock = await mockWith({ oauthClients: [client], limits });
    expect((await token(mock)).status).toBe(200);
    expect((await token(mock)).json()).toMatchObject({ errorCode: "E0000047" });
  });
});

describe("a Bearer token", () => {
  async function withToken(scope?: string) {
    const { client, token } = await serviceApp();
    const mock = await mockWith({ oauthClients: [client] });
    const { access_token } = (await token(mock, scope ? { scope } : {})).json();
    return { mock, bearer: { headers: { Authorization: `Bearer ${access_token}` } } };
  }

  test("that has expired gets 401 with the reason", async () => {
    const { mock, bearer } = await withToken();
    mock.advance(3_599_000 - 5_000);
    expect((await ask(mock, USERS, bearer)).status).toBe(200);
    mock.advance(6_000);
    const { status, headers, json } = await ask(mock, USERS, bearer);
    expect({ status, ...json() }).toMatchObject({ status: 401, errorCode: "E0000011" });
    expect(headers["www-authenticate"]).toBe(
      `Bearer authorization_uri="${mock.url}/oauth2/v1/authorize", realm="${mock.url}", scope="okta.users.read", ` +
        'error="invalid_token", error_description="The access token is invalid or has expired.", ' +
        'resource="/api/v1/users"',
    );
    expect(mock.violations()).toEqual([]);
  });

  test("that was never issued gets 401", async () => {
    const { mock } = await withToken();
    const { status, headers } = await ask(mock, USERS, { headers: { Authorization: "Bearer made-up" } });
    expect(status).toBe(401);
    expect(headers["www-authenticate"]).toContain('error="invalid_token"');
  });

  test("without the scope gets 403, an empty body, and the scope in WWW-Authenticate", async () => {
    const { mock, bearer } = await withToken();
    const { status, headers, body } = await ask(mock, "/api/v1/groups", bearer);
    expect({ status, body }).toEqual({ status: 403, body: "" });
    expect(headers["www-authenticate"]).toContain('scope="okta.groups.read", error="insufficient_scope"');
    expect(headers).not.toHaveProperty("content-type");
    expect(mock.violations()).toEqual([]);
  });

  test("with manage can read, and with read cannot write", async () => {
    const { mock, bearer } = await withToken("okta.groups.manage okta.users.read");
    expect((await ask(mock, "/api/v1/groups", bearer)).status).toBe(200);
    const suspend = "/api/v1/users/00u1ana2ferreira3Q5d/lifecycle/suspend";
    expect((await ask(mock, suspend, { method: "POST", ...bearer })).status).toBe(403);
  });
});
