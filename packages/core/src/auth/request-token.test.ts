import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { granted, refused, tokenOrg } from "../../test/token-org.ts";

const nonceIn = (headers: Headers) => decodeJwt(headers.get("DPoP") ?? "")["nonce"];
const assertionIn = (form: URLSearchParams) => decodeJwt(form.get("client_assertion") ?? "");

test("the token request sends a form without a token, and a User-Agent", async () => {
  const { call, tokenRequests } = tokenOrg({ scopes: ["okta.users.read", "okta.apps.read"], dpop: false });
  await call();
  expect(tokenRequests[0]?.url).toBe("https://acme.okta.com/oauth2/v1/token");
  expect(Object.fromEntries(tokenRequests[0]?.headers ?? [])).toEqual({
    accept: "application/json",
    "accept-encoding": "gzip, br",
    "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
    "user-agent": expect.stringMatching(/^okta-idm\//),
  });
  expect(Object.fromEntries(tokenRequests[0]?.form ?? [])).toEqual({
    grant_type: "client_credentials",
    scope: "okta.apps.read okta.users.read",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: expect.any(String),
  });
  expect(assertionIn(tokenRequests[0]?.form ?? new URLSearchParams())).toMatchObject({
    sub: "0oaApp",
    aud: "https://acme.okta.com/oauth2/v1/token",
  });
});

test("the first request has a proof, and after a challenge the next one has the nonce and a new assertion", async () => {
  const { call, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) =>
      count === 1 ? refused(400, "use_dpop_nonce", { "DPoP-Nonce": "n1" }) : granted(),
  });
  expect((await call()).status).toBe(200);
  expect(tokenRequests.map(({ headers }) => nonceIn(headers))).toEqual([undefined, "n1"]);
  expect(new Set(tokenRequests.map(({ headers }) => decodeJwt(headers.get("DPoP") ?? "").jti)).size).toBe(2);
  expect(new Set(tokenRequests.map(({ form }) => assertionIn(form).jti)).size).toBe(2);
});

test("a nonce that arrives with a token goes into the next request", async () => {
  const { call, time, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) => {
      const answer = granted();
      if (count === 1) answer.headers.set("DPoP-Nonce", "n1");
      return answer;
    },
  });
  await call();
  time.nowMs += 3_600_000;
  await call();
  expect(tokenRequests.map(({ headers }) => nonceIn(headers))).toEqual([undefined, "n1"]);
});

test("a server that asks for another nonce each time gets three requests", async () => {
  const { call, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) => refused(400, "use_dpop_nonce", { "DPoP-Nonce": `n${count}` }),
  });
  await expect(call()).rejects.toMatchObject({ kind: "unauthenticated", code: "use_dpop_nonce" });
  expect(tokenRequests.map(({ headers }) => nonceIn(headers))).toEqual([undefined, "n1", "n2"]);
});

test.each([
  ["no nonce at all", {}, 1],
  ["the nonce that it was given", { "DPoP-Nonce": "n1" }, 2],
])("a challenge with %s ends after %o", async (_, headers, count) => {
  const { call, tokenRequests } = tokenOrg({ onTokenRequest: () => refused(400, "use_dpop_nonce", headers) });
  await expect(call()).rejects.toMatchObject({ code: "use_dpop_nonce" });
  expect(tokenRequests).toHaveLength(count);
});

test.each([
  ["2 hours fast", 7_200_000],
  ["10 minutes slow", -600_000],
])(
  "a clock that is %s is corrected by the date of the refusal, and the token is requested once more",
  async (_, ms) => {
    const { call, time, tokenRequests } = tokenOrg({
      onTokenRequest: (_, count) => {
        const headers = { Date: new Date(time.nowMs - ms).toUTCString() };
        return count === 1 ? refused(401, "invalid_client", headers) : granted();
      },
    });
    expect((await call()).status).toBe(200);
    const [first, second] = tokenRequests.map(({ form }) => Number(assertionIn(form).iat) * 1_000);
    expect(first).toBe(time.nowMs);
    expect(second).toBe(time.nowMs - ms);
    expect(decodeJwt(tokenRequests[1]?.headers.get("DPoP") ?? "").iat).toBe((time.nowMs - ms) / 1_000);
  },
);

test("a refusal that the corrected clock does not fix is an error after the second request", async () => {
  const { call, tokenRequests } = tokenOrg({
    onTokenRequest: () => refused(401, "invalid_client", { Date: "Mon, 23 Nov 2026 08:00:00 GMT" }),
  });
  await expect(call()).rejects.toThrow(
    /This machine's clock is 120 min ahead of Okta's; the request was corrected for that$/,
  );
  expect(tokenRequests).toHaveLength(2);
});

test("an org with a clock that jumps at each response gets two requests", async () => {
  const { call, time, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) =>
      refused(401, "invalid_client", { Date: new Date(time.nowMs + count * 3_600_000).toUTCString() }),
  });
  await expect(call()).rejects.toMatchObject({ code: "invalid_client" });
  expect(tokenRequests).toHaveLength(2);
});

test.each([
  [400, "invalid_scope"],
  [400, "invalid_dpop_proof"],
  [401, "invalid_client"],
  [403, "access_denied"],
])("a %d %s is an error after one request", async (status, error) => {
  const { call, tokenRequests, calls } = tokenOrg({ onTokenRequest: () => refused(status, error) });
  await expect(call()).rejects.toMatchObject({ code: error, status });
  expect(tokenRequests).toHaveLength(1);
  expect(calls).toEqual([]);
});
