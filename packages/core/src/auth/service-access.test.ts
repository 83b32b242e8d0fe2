import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { granted, oktaRefusal, tokenOrg } from "../../test/token-org.ts";
import { HttpRequest } from "../http/request.ts";

const proofIn = ({ headers }: HttpRequest) => decodeJwt(headers.get("DPoP") ?? "");
const nonces = (calls: readonly HttpRequest[]) => calls.map((call) => proofIn(call)["nonce"]);
const nonce = (value: string) => ({ "DPoP-Nonce": value });

test("a call has its token, and its own proof for the method, URL and token", async () => {
  const { call, calls } = tokenOrg();
  await call("/api/v1/users?limit=2");
  await call("/api/v1/users/00u1/lifecycle/suspend", { method: "POST" });
  expect(calls.map(({ headers }) => headers.get("Authorization"))).toEqual(["DPoP token-1", "DPoP token-1"]);
  expect(calls.map(proofIn)).toMatchObject([
    { htm: "GET", htu: "https://acme.okta.com/api/v1/users", ath: expect.stringMatching(/^[\w-]{43}$/) },
    { htm: "POST", htu: "https://acme.okta.com/api/v1/users/00u1/lifecycle/suspend" },
  ]);
  expect(proofIn(calls[0] as HttpRequest).jti).not.toBe(proofIn(calls[1] as HttpRequest).jti);
});

test("Authorization and DPoP headers of a caller are not sent", async () => {
  const { call, calls } = tokenOrg();
  await call("/api/v1/users", { headers: { Authorization: "SSWS 00own", DPoP: "own" } });
  expect(calls[0]?.headers.get("Authorization")).toBe("DPoP token-1");
  expect(calls[0]?.headers.get("DPoP")).toMatch(/^eyJ/);
});

test("API and token endpoint have separate nonces, and each goes into the following proofs", async () => {
  const { call, calls, time, tokenRequests } = tokenOrg({
    onTokenRequest: () => {
      const answer = granted();
      answer.headers.set("DPoP-Nonce", "of-tokens");
      return answer;
    },
    onCall: () => Response.json([], { headers: nonce("of-calls") }),
  });
  await call();
  await call();
  time.nowMs += 3_600_000;
  await call();
  expect(nonces(calls)).toEqual([undefined, "of-calls", "of-calls"]);
  expect(tokenRequests.map(({ headers }) => decodeJwt(headers.get("DPoP") ?? "")["nonce"])).toEqual([
    undefined,
    "of-tokens",
  ]);
});

test.each([
  ["a 401", () => new Response(null, { status: 401, headers: nonce("n1") })],
  ["a 401 in Okta's words", () => oktaRefusal(401, "E0000011", nonce("n1"))],
  ["a 400 without a body", () => new Response(null, { status: 400, headers: nonce("n1") })],
  [
    "a 400 in OAuth's words",
    () => Response.json({ error: "use_dpop_nonce" }, { status: 400, headers: nonce("n1") }),
  ],
  [
    "a 400 in Okta's words that names it",
    () => oktaRefusal(400, "E0000001", { ...nonce("n1"), "WWW-Authenticate": 'DPoP error="use_dpop_nonce"' }),
  ],
])(
  "%s that asks for a nonce is sent once more, with the nonce, its body and the same token",
  async (_, challenge) => {
    const bodies: string[] = [];
    const { call, calls, tokenRequests } = tokenOrg({
      onCall: async (request, count) => {
        bodies.push(String(request.body));
        return count === 1 ? challenge() : Response.json([]);
      },
    });
    expect((await call("/api/v1/users", { method: "POST", body: '{"id":"00u1"}' })).status).toBe(200);
    expect(nonces(calls)).toEqual([undefined, "n1"]);
    expect(bodies).toEqual(Array(2).fill('{"id":"00u1"}'));
    expect(tokenRequests).toHaveLength(1);
  },
);

test.each([
  ["a 400 in Okta's words that brings the next nonce", () => oktaRefusal(400, "E0000001", nonce("n1"))],
  ["a 404 that brings the next nonce", () => oktaRefusal(404, "E0000007", nonce("n1"))],
  ["a 400 without a nonce", () => new Response(null, { status: 400 })],
  ["a 401 of a token that came for this call", () => oktaRefusal(401, "E0000011")],
  ["a 429", () => oktaRefusal(429, "E0000047")],
  ["a 500", () => oktaRefusal(500, "E0000009")],
])("%s is returned after one call, and can be read", async (_, onCall) => {
  const { fetch, calls, tokenRequests } = tokenOrg({ onCall });
  const response = await fetch(new HttpRequest("https://acme.okta.com/api/v1/users"));
  expect(response.status).toBe(onCall().status);
  expect(await response.text()).toBe(await onCall().text());
  expect(calls).toHaveLength(1);
  expect(tokenRequests).toHaveLength(1);
});

test("an API that asks for another nonce each time gets two requests", async () => {
  const { call, calls } = tokenOrg({
    onCall: (_, count) => new Response(null, { status: 401, headers: nonce(`n${count}`) }),
  });
  expect((await call()).status).toBe(401);
  expect(nonces(calls)).toEqual([undefined, "n1"]);
});

test("a nonce that the proof already had is not a challenge", async () => {
  const { call, calls } = tokenOrg({
    onCall: (_, count) => new Response(null, { status: count === 1 ? 200 : 400, headers: nonce("n1") }),
  });
  await call();
  expect((await call()).status).toBe(400);
  expect(nonces(calls)).toEqual([undefined, "n1"]);
});

test("a nonce is ignored if tokens are not bound", async () => {
  const { call, calls } = tokenOrg({
    dpop: false,
    onCall: () => new Response(null, { status: 401, headers: nonce("n1") }),
  });
  expect((await call()).status).toBe(401);
  expect(calls).toHaveLength(1);
});

test.each([
  ["401 E0000011", () => oktaRefusal(401, "E0000011"), 2],
  ["401 without a body", () => new Response(null, { status: 401 }), 2],
  ["403 E0000005, an invalid session", () => oktaRefusal(403, "E0000005"), 2],
  ["401 E0000015, a feature that is not enabled", () => oktaRefusal(401, "E0000015"), 1],
  ["403 E0000006, a missing right", () => oktaRefusal(403, "E0000006"), 1],
  ["403 without a body, a missing scope", () => new Response(null, { status: 403 }), 1],
])("if a cached token gets %s, there are %3$d tokens in total", async (_, refusal, tokens) => {
  const { call, calls, tokenRequests } = tokenOrg({
    onCall: (_, count) => (count === 1 ? Response.json([]) : refusal()),
  });
  await call();
  expect((await call()).status).toBe(refusal().status);
  expect(tokenRequests).toHaveLength(tokens);
  expect(calls).toHaveLength(1 + tokens);
  expect(new Set(calls.map((sent) => proofIn(sent).jti)).size).toBe(calls.length);
});

test("if the client cannot get a new token, the call ends with that error", async () => {
  const { call } = tokenOrg({
    onTokenRequest: (_, count) =>
      count === 1 ? granted() : Response.json({ error: "invalid_client" }, { status: 401 }),
    onCall: (_, count) => (count === 1 ? Response.json([]) : oktaRefusal(401, "E0000011")),
  });
  await call();
  await expect(call()).rejects.toMatchObject({ kind: "unauthenticated", code: "invalid_client" });
});

test("the date of any response corrects the clock for the next proof", async () => {
  const { call, calls, time } = tokenOrg({
    onCall: () => Response.json([], { headers: { Date: new Date(time.nowMs - 7_200_000).toUTCString() } }),
  });
  await call();
  await call();
  expect(calls.map((sent) => proofIn(sent).iat)).toEqual([time.nowMs / 1_000, time.nowMs / 1_000 - 7_200]);
});

test("a call without a response is not repeated", async () => {
  const failure = new Error("socket hang up");
  const { call, calls } = tokenOrg({ onCall: () => Promise.reject(failure) });
  await expect(call()).rejects.toBe(failure);
  expect(calls).toHaveLength(1);
});
