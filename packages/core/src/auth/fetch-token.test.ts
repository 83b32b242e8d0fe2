import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { stoppedClock } from "../../test/fake-clock.ts";
import { granted, oktaRefusal, refused, tokenOrg } from "../../test/token-org.ts";
import { OktaError } from "../errors/okta-error.ts";

const date = "Mon, 23 Nov 2026 10:00:00 GMT";
const resetIn = (...seconds: number[]) => ({
  Date: date,
  "X-Rate-Limit-Limit": "100",
  "X-Rate-Limit-Reset": seconds.map((after) => Date.parse(date) / 1_000 + after).join(", "),
});

test.each([
  ["its reset minus its date, and a second", resetIn(48), 49_000],
  ["the earlier of two resets", resetIn(30, 8), 9_000],
  ["a second where the reset is past", resetIn(-5), 1_000],
])("after a 429 the client waits until %s", async (_, headers, waitMs) => {
  const { call, clock, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) => (count === 1 ? oktaRefusal(429, "E0000047", headers) : granted()),
  });
  expect((await call()).status).toBe(200);
  expect(clock.waits).toEqual([waitMs]);
  expect(tokenRequests).toHaveLength(2);
});

test("a 429 with a reset more than a minute away is an error at once", async () => {
  const { call, clock, tokenRequests } = tokenOrg({
    onTokenRequest: () => oktaRefusal(429, "E0000047", resetIn(65)),
  });
  await expect(call()).rejects.toMatchObject({ kind: "rate_limited", code: "E0000047" });
  expect(clock.waits).toEqual([]);
  expect(tokenRequests).toHaveLength(1);
});

const failing = {
  "a 500": () => oktaRefusal(500, "E0000009"),
  "a 502 in HTML": () => new Response("<html>", { status: 502 }),
  "a 429 without a reset": () => new Response(null, { status: 429 }),
  "a 429 for too many at once": () =>
    oktaRefusal(429, "E0000047", {
      ...resetIn(120),
      "X-Rate-Limit-Limit": "0",
      "X-Rate-Limit-Remaining": "0",
    }),
};

test.each(Object.entries(failing))(
  "%s is retried three times, with longer delays each time",
  async (_, fail) => {
    const { call, clock, tokenRequests, calls } = tokenOrg({ onTokenRequest: fail });
    await expect(call()).rejects.toThrow();
    expect(tokenRequests).toHaveLength(4);
    expect(calls).toEqual([]);
    expect(clock.waits).toHaveLength(3);
    for (const [index, bound] of [1_000, 2_000, 4_000].entries()) {
      expect(clock.waits[index]).toBeLessThan(bound);
      expect(clock.waits[index]).toBeGreaterThanOrEqual(0);
    }
  },
);

test("each token request has its own assertion and its own proof", async () => {
  const { call, tokenRequests } = tokenOrg({ onTokenRequest: failing["a 500"] });
  await expect(call()).rejects.toMatchObject({ kind: "server" });
  const shown = tokenRequests.flatMap(({ form, headers }) => [
    form.get("client_assertion"),
    headers.get("DPoP"),
  ]);
  expect(new Set(shown.map((token) => decodeJwt(token ?? "").jti)).size).toBe(8);
});

test.each(["network", "timeout"] as const)(
  "if a token request ends with %s, the call was not sent and can be retried",
  async (kind) => {
    const lost = new OktaError(kind, "POST /oauth2/v1/token got no complete response", {
      outcome: "unknown",
    });
    const { call, calls, tokenRequests } = tokenOrg({ onTokenRequest: () => Promise.reject(lost) });
    await expect(call()).rejects.toMatchObject({
      kind,
      outcome: "not_sent",
      retryable: true,
      message: "Could not get a token: POST /oauth2/v1/token got no complete response",
    });
    expect(tokenRequests).toHaveLength(1);
    expect(calls).toEqual([]);
  },
);

test("two clients do not wait for the same time", async () => {
  const wait = async () => {
    const { call, clock } = tokenOrg({ onTokenRequest: failing["a 500"] });
    await expect(call()).rejects.toMatchObject({ kind: "server", status: 500 });
    return clock.waits[0];
  };
  expect(new Set(await Promise.all([wait(), wait(), wait(), wait()])).size).toBeGreaterThan(1);
});

test("a single failure is retried", async () => {
  const { call, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) => (count === 1 ? failing["a 500"]() : granted()),
  });
  expect((await call()).status).toBe(200);
  expect(tokenRequests).toHaveLength(2);
});

test("an error that rejects the request is not retried", async () => {
  const refusal = new OktaError("refused", "another host");
  const { call, tokenRequests } = tokenOrg({ onTokenRequest: () => Promise.reject(refusal) });
  await expect(call()).rejects.toBe(refusal);
  expect(tokenRequests).toHaveLength(1);
});

test("an abort ends the wait, and no further request is sent", async () => {
  const clock = stoppedClock();
  const { call, tokenRequests } = tokenOrg({ clock, onTokenRequest: failing["a 500"] });
  const caller = new AbortController();
  const answer = call("/api/v1/users", { signal: caller.signal });
  await expect.poll(() => clock.waits.length).toBe(1);
  caller.abort(new Error("changed my mind"));
  await expect(answer).rejects.toThrow("changed my mind");
  expect(clock.waiting).toBe(0);
  expect(tokenRequests).toHaveLength(1);
});

test("one token request handles a challenge, a wrong clock and a failure", async () => {
  const { call, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) => {
      if (count === 1) return refused(400, "use_dpop_nonce", { "DPoP-Nonce": "n1" });
      if (count === 2) return oktaRefusal(503, "E0000010");
      if (count === 3) return refused(401, "invalid_client", { Date: "Mon, 23 Nov 2026 08:00:00 GMT" });
      return granted();
    },
  });
  expect((await call()).status).toBe(200);
  expect(tokenRequests).toHaveLength(4);
});
