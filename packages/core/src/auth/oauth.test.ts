import { inspect } from "node:util";
import { decodeProtectedHeader } from "jose";
import { expect, test } from "vitest";
import { fakeOrg, orgUrl } from "../../test/fake-org.ts";
import { p256, pem, rsa } from "../../test/signing-keys.ts";
import { granted, tokenOrg } from "../../test/token-org.ts";
import type { TokenGrant } from "./access-token.ts";
import { oauth } from "./oauth.ts";

const options = { clientId: "0oaApp", privateKey: pem(p256), scopes: ["okta.users.read"] };

test("onToken receives scopes and expiry, but not the token", async () => {
  const grants: TokenGrant[] = [];
  const { call, time } = tokenOrg({
    scopes: ["okta.users.read", "okta.groups.manage", "okta.apps.read"],
    onToken: (grant) => grants.push(grant),
    onTokenRequest: () => granted({ scope: "okta.users.read okta.apps.read" }),
  });
  await Promise.all([call(), call()]);
  expect(grants).toEqual([
    {
      orgUrl,
      tokenType: "DPoP",
      scopes: ["okta.users.read", "okta.apps.read"],
      missingScopes: ["okta.groups.manage"],
      expiresMs: time.nowMs + 3_600_000,
    },
  ]);
});

test("a token without a list of scopes has the requested ones", async () => {
  const grants: TokenGrant[] = [];
  const { call } = tokenOrg({
    dpop: false,
    onToken: (grant) => grants.push(grant),
    onTokenRequest: () => granted({ scope: undefined, bound: false }),
  });
  await call();
  expect(grants).toMatchObject([{ tokenType: "Bearer", scopes: ["okta.users.read"], missingScopes: [] }]);
});

test.each([
  [
    "throws",
    () => {
      throw new Error("from the hook");
    },
  ],
  ["rejects", () => Promise.reject(new Error("from the hook"))],
])("a hook that %s changes nothing", async (_, onToken) => {
  const { call } = tokenOrg({ onToken: onToken as () => void });
  expect((await call()).status).toBe(200);
});

test("the DPoP key is not the client's key", async () => {
  const { call, calls } = tokenOrg({ privateKey: pem(rsa) });
  await call();
  expect(decodeProtectedHeader(calls[0]?.headers.get("DPoP") ?? "")).toMatchObject({
    alg: "ES256",
    jwk: { kty: "EC", crv: "P-256" },
  });
});

test("the token request passes the org guard, like every request", async () => {
  const { client, requests } = fakeOrg(
    ({ url }) => (url.endsWith("/token") ? granted() : Response.json([])),
    {
      auth: oauth(options),
    },
  );
  expect((await client.GET("/api/v1/users")).response.status).toBe(200);
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `POST ${orgUrl}/oauth2/v1/token`,
    `GET ${orgUrl}/api/v1/users`,
  ]);
  const elsewhere = client.fetch(new Request("https://evil.example/api/v1/users"));
  await expect(elsewhere).rejects.toMatchObject({ kind: "refused" });
  expect(requests).toHaveLength(2);
});

test("after a 429, the client sends the call again with a new proof and the same token", async () => {
  const { client, requests } = fakeOrg(
    ({ url }) => {
      if (url.endsWith("/token")) return granted();
      return requests.length === 2 ? new Response(null, { status: 429 }) : Response.json([]);
    },
    { auth: oauth(options), retry: { clock: { now: () => 0, sleep: async () => {} } } },
  );
  expect((await client.GET("/api/v1/users")).response.status).toBe(200);
  const [, first, second] = requests.map(({ headers }) => headers);
  expect(second?.get("Authorization")).toBe(first?.get("Authorization"));
  expect(second?.get("DPoP")).not.toBe(first?.get("DPoP"));
});

test("neither the layer nor its errors contain a part of the key", () => {
  const layer = oauth(options);
  const fetch = layer(async () => new Response());
  const shown = [layer, fetch].map(
    (value) => inspect(value, { depth: null, showHidden: true }) + JSON.stringify(value),
  );
  expect(shown.join()).not.toContain(options.privateKey.split("\n")[1]);
  expect(shown.join()).not.toContain("0oaApp");
});
