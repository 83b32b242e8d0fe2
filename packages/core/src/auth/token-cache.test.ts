import { expect, test } from "vitest";
import { pending } from "../../test/pending.ts";
import { granted, oktaRefusal, refused, tokenOrg } from "../../test/token-org.ts";
import { HttpRequest } from "../http/request.ts";

/** Waits until an earlier token request was sent: a request to another org starts and ends. */
const aWhile = async () => void (await tokenOrg().call());

const minutes = (count: number) => count * 60_000;

test("a hundred concurrent calls share one token request", async () => {
  const { call, tokenRequests, calls } = tokenOrg();
  const answers = await Promise.all(Array.from({ length: 100 }, () => call()));
  expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200));
  expect(calls).toHaveLength(100);
  expect(tokenRequests).toHaveLength(1);
});

test("a token is renewed five minutes before its expiry, while calls still use it", async () => {
  const { call, time, tokenRequests } = tokenOrg();
  await call();
  time.nowMs += minutes(55) - 1;
  await call();
  await aWhile();
  expect(tokenRequests).toHaveLength(1);
  time.nowMs += 1;
  expect(await Promise.all([call(), call()])).toEqual(
    Array(2).fill({ status: 200, authorization: "DPoP token-1" }),
  );
  await expect.poll(() => tokenRequests.length).toBe(2);
  await expect.poll(async () => (await call()).authorization).toBe("DPoP token-2");
  expect(tokenRequests).toHaveLength(2);
});

test("a renewal that hangs delays no call until the token is about to expire", async () => {
  const hanging = pending<Response>();
  const { call, time, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) => (count === 1 ? granted({ access_token: "old" }) : hanging.promise),
  });
  await call();
  time.nowMs += minutes(59.5) - 1;
  expect((await call()).authorization).toBe("DPoP old");
  await expect.poll(() => tokenRequests.length).toBe(2);
  time.nowMs += 1;
  const late = call();
  hanging.resolve(granted({ access_token: "new" }));
  expect((await late).authorization).toBe("DPoP new");
  expect(tokenRequests).toHaveLength(2);
});

test("a failed renewal fails no call, and is retried after half a minute", async () => {
  const { call, time, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) => (count === 2 ? refused(401, "invalid_client") : granted()),
  });
  await call();
  time.nowMs += minutes(56);
  expect((await call()).status).toBe(200);
  await expect.poll(() => tokenRequests.length).toBe(2);
  await aWhile();
  time.nowMs += 29_999;
  await call();
  await aWhile();
  expect(tokenRequests).toHaveLength(2);
  time.nowMs += 1;
  await call();
  await expect.poll(() => tokenRequests.length).toBe(3);
});

test.each([
  [44_999, 1],
  [45_000, 2],
])("a token with a lifetime of a minute, %d ms old, was requested %d times", async (ageMs, count) => {
  const { call, time, tokenRequests } = tokenOrg({ onTokenRequest: () => granted({ expires_in: 60 }) });
  await call();
  time.nowMs += ageMs;
  await call();
  await aWhile();
  expect(tokenRequests).toHaveLength(count);
});

test("an expired token is not used", async () => {
  const { call, time, tokenRequests } = tokenOrg();
  await call();
  time.nowMs += minutes(60);
  expect((await call()).authorization).toBe("DPoP token-2");
  expect(tokenRequests).toHaveLength(2);
});

test("after an error, the next call requests a token again", async () => {
  const { call, calls } = tokenOrg({
    onTokenRequest: (_, count) => (count === 1 ? refused(401, "invalid_client") : granted()),
  });
  const failed = await Promise.allSettled([call(), call()]);
  expect(failed.map((outcome) => outcome.status === "rejected" && outcome.reason.code)).toEqual(
    Array(2).fill("invalid_client"),
  );
  expect(calls).toEqual([]);
  expect((await call()).status).toBe(200);
});

test("an aborted caller rejects at once, and the others get the token", async () => {
  const hanging = pending<Response>();
  const { call, calls, tokenRequests } = tokenOrg({ onTokenRequest: () => hanging.promise });
  const caller = new AbortController();
  const leaving = call("/api/v1/users", { signal: caller.signal });
  const staying = call();
  await expect.poll(() => tokenRequests.length).toBe(1);
  caller.abort(new Error("changed my mind"));
  await expect(leaving).rejects.toThrow("changed my mind");
  hanging.resolve(granted());
  expect((await staying).status).toBe(200);
  expect(calls).toHaveLength(1);
});

test("when every caller has left, the request is aborted, and the next call starts another", async () => {
  const signals: AbortSignal[] = [];
  const { call, tokenRequests } = tokenOrg({
    onTokenRequest: ({ signal }, count) => {
      signals.push(signal as AbortSignal);
      return count === 1 ? new Promise(() => {}) : granted();
    },
  });
  const caller = new AbortController();
  const leaving = call("/api/v1/users", { signal: caller.signal });
  await expect.poll(() => tokenRequests.length).toBe(1);
  caller.abort(new Error("changed my mind"));
  await expect(leaving).rejects.toThrow("changed my mind");
  expect(signals[0]?.aborted).toBe(true);
  expect((await call()).status).toBe(200);
});

test("a token of an abandoned request does not replace a later one", async () => {
  const first = pending<Response>();
  const { call, tokenRequests } = tokenOrg({
    onTokenRequest: (_, count) => (count === 1 ? first.promise : granted({ access_token: "second" })),
  });
  const caller = new AbortController();
  const leaving = call("/api/v1/users", { signal: caller.signal });
  await expect.poll(() => tokenRequests.length).toBe(1);
  caller.abort(new Error("changed my mind"));
  await expect(leaving).rejects.toThrow("changed my mind");
  expect((await call()).authorization).toBe("DPoP second");
  first.resolve(granted({ access_token: "first" }));
  await aWhile();
  expect((await call()).authorization).toBe("DPoP second");
});

test("a caller that is already aborted sends no request", async () => {
  const { call, tokenRequests } = tokenOrg();
  const signal = AbortSignal.abort(new Error("changed my mind"));
  await expect(call("/api/v1/users", { signal })).rejects.toThrow("changed my mind");
  expect(tokenRequests).toEqual([]);
});

test("a refused token is replaced once, however many calls notice it together", async () => {
  let dead = "";
  const { call, tokenRequests, calls } = tokenOrg({
    onCall: ({ headers }) =>
      headers.get("Authorization") === dead ? oktaRefusal(401, "E0000011") : Response.json([]),
  });
  await call();
  dead = "DPoP token-1";
  const answers = await Promise.all(Array.from({ length: 50 }, () => call()));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  expect(tokenRequests).toHaveLength(2);
  expect(calls).toHaveLength(101);
});

test("a late refusal uses the new token that exists already", async () => {
  const slow = pending<Response>();
  const { call, tokenRequests } = tokenOrg({
    onCall: ({ headers, url }) => {
      if (headers.get("Authorization") !== "DPoP token-1" || url.endsWith("/first")) return Response.json([]);
      return url.endsWith("/slow") ? slow.promise : oktaRefusal(401, "E0000011");
    },
  });
  await call("/api/v1/first");
  const late = call("/api/v1/slow");
  await call("/api/v1/users");
  expect(tokenRequests).toHaveLength(2);
  slow.resolve(oktaRefusal(401, "E0000011"));
  expect(await late).toEqual({ status: 200, authorization: "DPoP token-2" });
  expect(tokenRequests).toHaveLength(2);
});

test("each org has its own token, and two layers share none", async () => {
  const { fetch, tokenRequests } = tokenOrg();
  await fetch(new HttpRequest("https://acme.okta.com/api/v1/users"));
  await fetch(new HttpRequest("https://globex.okta.com/api/v1/users"));
  await fetch(new HttpRequest("https://acme.okta.com/api/v1/groups"));
  expect(tokenRequests.map(({ url }) => new URL(url).origin)).toEqual([
    "https://acme.okta.com",
    "https://globex.okta.com",
  ]);
  const other = tokenOrg();
  await other.call();
  expect(other.tokenRequests).toHaveLength(1);
});

test("clients with the same layer share its token", async () => {
  const { layer, call, tokenRequests } = tokenOrg();
  await call();
  const second = layer(async (request) => new Response(request.headers.get("Authorization")));
  const answer = await second(new HttpRequest("https://acme.okta.com/api/v1/users"));
  expect(await answer.text()).toBe("DPoP token-1");
  expect(tokenRequests).toHaveLength(1);
});
