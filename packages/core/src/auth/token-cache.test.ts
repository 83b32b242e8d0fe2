import { expect, test } from "vitest";
import { pending } from "../../test/pending.ts";
import { granted, oktaRefusal, refused, tokenOrg } from "../../test/token-org.ts";
import { HttpRequest } from "../http/request.ts";

/** So long that a token request that was begun before has been sent: another org's is begun and answered. */
const aWhile = async () => void (await tokenOrg().call());

const minutes = (count: number) => count * 60_000;

test("a hundred calls that start together share one token", async () => {
  const { call, tokenRequests, calls } = tokenOrg();
  const answers = await Promise.all(Array.from({ length: 100 }, () => call()));
  expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200));
  expect(calls).toHaveLength(100);
  expect(tokenRequests).toHaveLength(1);
});

test("a token is used until five minutes before its end, and then renewed while calls go on with it", async () => {
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

test("a renewal that hangs holds no call up, until the token is about to end", async () => {
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

test("a renewal that fails is no error to any call, and is tried again half a minute later", async () => {
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
])("a token for a minute, %d ms old, has been asked for %d times", async (ageMs, count) => {
  const { call, time, tokenRequests } = tokenOrg({ onTokenRequest: () => granted({ expires_in: 60 }) });
  await call();
  time.nowMs += ageMs;
  await call();
  await aWhile();
  expect(tokenRequests).toHaveLength(count);
});

test("a token that has ended is not used", async () => {
  const { call, time, tokenRequests } = tokenOrg();
  await call();
  time.nowMs += minutes(60);
  expect((await call()).authorization).toBe("DPoP token-2");
  expect(tokenRequests).toHaveLength(2);
});

test("an error is no token: the next call asks again", async () => {
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

test("an aborted caller returns at once, and the others get the token that it asked for", async () => {
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

test("when every caller has left, the request is aborted, and the next call makes another", async () => {
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

test("a token that comes for a request that was given up does not take the place of a later one", async () => {
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

test("a caller that was aborted before asks for nothing", async () => {
  const { call, tokenRequests } = tokenOrg();
  const signal = AbortSignal.abort(new Error("changed my mind"));
  await expect(call("/api/v1/users", { signal })).rejects.toThrow("changed my mind");
  expect(tokenRequests).toEqual([]);
});

test("a token that died is replaced once, however many calls find out together", async () => {
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

test("a refusal that comes late, when there is a new token already, is met with that one", async () => {
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

test("each org has a token of its own, and two layers share none", async () => {
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

test("clients that are given one layer share its token", async () => {
  const { layer, call, tokenRequests } = tokenOrg();
  await call();
  const second = layer(async (request) => new Response(request.headers.get("Authorization")));
  const answer = await second(new HttpRequest("https://acme.okta.com/api/v1/users"));
  expect(await answer.text()).toBe("DPoP token-1");
  expect(tokenRequests).toHaveLength(1);
});
