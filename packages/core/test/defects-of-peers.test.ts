import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { apiToken, createOktaClient, OktaError, oauth, paginate, unwrap } from "../src/index.ts";
import { hastyClock } from "./fake-clock.ts";
import { fakeOrg, orgUrl, pathsOf } from "./fake-org.ts";
import { drain, pagedOrg } from "./paged-org.ts";
import { p256, pem } from "./signing-keys.ts";
import { granted, refused } from "./token-org.ts";

// In parentheses: another product for Okta and its behavior, found by running or reading it.

const users = "/api/v1/users";
const logs = "/api/v1/logs";
const suspend = { params: { path: { userId: "00u1" } } };

test("an empty page in the middle does not end a list (okta-sdk-nodejs, Collection.each: it does, silently)", async () => {
  const { client } = pagedOrg({
    [users]: { items: [1, 2], links: { next: `${users}?after=2` } },
    [`${users}?after=2`]: { items: [], links: { next: `${users}?after=3` } },
    [`${users}?after=3`]: { items: [3] },
  });
  const list = paginate(client, users);
  expect(await drain(list)).toEqual({ items: [1, 2, 3] });
  expect(list.end).toEqual({ complete: true });
});

test("the cursor comes from the next link (n8n 11444: from the self link, so one page is read forever)", async () => {
  const { client, requests } = pagedOrg({
    [users]: { items: [1], links: { self: `${users}?after=0`, next: `${users}?after=1` } },
    [`${users}?after=1`]: { items: [2], links: { self: `${users}?after=1`, next: `${users}?after=2` } },
    [`${users}?after=2`]: { items: [3], links: { self: `${users}?after=2` } },
  });
  expect(await drain(paginate(client, users))).toEqual({ items: [1, 2, 3] });
  expect(pathsOf(requests)).toEqual([users, `${users}?after=1`, `${users}?after=2`]);
});

test("next is found at any position (InsightConnect: only as the last relation)", async () => {
  const { client } = pagedOrg({
    [users]: { items: [1], links: { next: `${users}?after=1`, self: users } },
    [`${users}?after=1`]: { items: [2] },
  });
  expect(await drain(paginate(client, users))).toEqual({ items: [1, 2] });
});

test("expand is sent with each page (okta-sdk-nodejs 439: only with the first)", async () => {
  const expand = "user/00u1";
  const kept = `/api/v1/apps?after=1&expand=user%2F00u1`;
  const { client, requests } = pagedOrg({
    [`/api/v1/apps?expand=user%2F00u1`]: { items: [1], links: { next: "/api/v1/apps?after=1" } },
    [kept]: { items: [2] },
  });
  const list = paginate(client, "/api/v1/apps", { params: { query: { expand } } });
  expect(await drain(list)).toEqual({ items: [1, 2] });
  expect(pathsOf(requests)[1]).toBe(kept);
});

test("the query of a link is sent unchanged (XSOAR: next to a second one)", async () => {
  const linked = `${users}?after=1&limit=1`;
  const { client, requests } = pagedOrg({
    [`${users}?limit=1`]: { items: [1], links: { next: linked } },
    [linked]: { items: [2] },
  });
  await drain(paginate(client, users, { params: { query: { limit: 1 } } }));
  expect(pathsOf(requests)[1]).toBe(linked);
});

test.each(["https://evil.example/api/v1/users?after=1", "https://acme.okta.com.evil.example/api/v1/users"])(
  "a next link to %s is not followed (okta-sdk-nodejs: it is, with the token)",
  async (next) => {
    const { client, requests } = pagedOrg({ [users]: { items: [1], links: { next } } });
    const { items, error } = await drain(paginate(client, users));
    expect(items).toEqual([1]);
    expect(error).toMatchObject({ kind: "refused" });
    expect(pathsOf(requests)).toEqual([users]);
  },
);

test("a failed page is an error after the pages before it (Splunk SOAR: instead of them)", async () => {
  const { client } = pagedOrg({
    [users]: { items: [1, 2], links: { next: `${users}?after=2` } },
    [`${users}?after=2`]: Response.json({ errorCode: "E0000006", errorSummary: "…" }, { status: 403 }),
  });
  const list = paginate(client, users);
  expect(await drain(list)).toMatchObject({ items: [1, 2], error: { kind: "forbidden" } });
  expect(list.end).toEqual({ complete: false, reason: "failed", next: `${orgUrl}${users}?after=2` });
});

test("an error ends an open-ended list and is thrown once (okta-sdk-nodejs, Collection.subscribe: 1,985 calls in 50 ms)", async () => {
  let failing = true;
  const open = `${logs}?after=2`;
  const link = (target: string) => ({ headers: { Link: `<${orgUrl}${target}>; rel="next"` } });
  const { client, requests } = fakeOrg(({ url }) => {
    if (!url.endsWith(open)) return Response.json([1, 2], link(open));
    if (failing) return Response.json({ errorCode: "E0000005", errorSummary: "…" }, { status: 403 });
    return url.endsWith("after=2") ? Response.json([3], link(`${logs}?after=3`)) : Response.json([]);
  });
  const list = paginate(client, logs);
  expect(await drain(list)).toMatchObject({ items: [1, 2], error: { kind: "forbidden" } });
  expect(requests).toHaveLength(2);

  // Nothing more is sent. A caller that follows the log can wait and continue from the end of the list.
  failing = false;
  const rest = paginate(client, logs, { from: list.end?.next });
  for await (const event of rest) {
    expect(event).toBe(3);
    break;
  }
  expect(pathsOf(requests)).toEqual([logs, open, open]);
});

test("a 401 of the token endpoint is the error of the call (okta-sdk-nodejs, oauth.js: it is kept as a token)", async () => {
  let asked = 0;
  const { client, requests } = fakeOrg(
    ({ url }) => {
      if (!url.endsWith("/token")) return Response.json([]);
      return ++asked === 1 ? refused(401, "invalid_client") : granted({ bound: false });
    },
    { auth: oauth({ clientId: "0oaApp", privateKey: pem(p256), scopes: ["okta.users.read"], dpop: false }) },
  );
  const call = () => unwrap(client.GET(users));
  await expect(call()).rejects.toMatchObject({
    kind: "unauthenticated",
    code: "invalid_client",
    status: 401,
  });
  expect(pathsOf(requests)).toEqual(["/oauth2/v1/token"]);
  await expect(call()).resolves.toEqual([]);
  expect(requests.at(-1)?.headers.get("Authorization")).toBe("Bearer token");
});

test("each attempt has its own proof (okta-sdk-golang 554: that of the attempt before, which Okta refuses)", async () => {
  let asked = 0;
  const { client, requests } = fakeOrg(
    ({ url }) => {
      if (url.endsWith("/token")) return granted();
      return ++asked < 4 ? new Response(null, { status: 429 }) : Response.json([]);
    },
    { auth: oauth({ clientId: "0oaApp", privateKey: pem(p256), scopes: ["okta.users.read"] }) },
  );
  await unwrap(client.GET(users));
  const proofs = requests.map(({ headers }) => decodeJwt(headers.get("DPoP") ?? "").jti);
  expect(proofs).toHaveLength(5);
  expect(new Set(proofs).size).toBe(5);
});

test.each([400, 404, 500])(
  "a suspension that fails with %d is sent once (InsightConnect: twice)",
  async (status) => {
    const { client, requests } = fakeOrg(() => new Response(null, { status }));
    const call = unwrap(client.POST("/api/v1/users/{userId}/lifecycle/suspend", suspend));
    await expect(call).rejects.toBeInstanceOf(OktaError);
    expect(requests).toHaveLength(1);
  },
);

test.each([500, 502, 503, 504])(
  "a deletion of an app that fails with %d is sent once (Nango: up to four times)",
  async (status) => {
    const { client, requests } = fakeOrg(() => new Response(null, { status }));
    const call = unwrap(client.DELETE("/api/v1/apps/{appId}", { params: { path: { appId: "0oa1" } } }));
    await expect(call).rejects.toMatchObject({ kind: "server", status, retryable: false });
    expect(requests.filter(({ method }) => method === "DELETE")).toHaveLength(1);
  },
);

test("no retries means none (okta-sdk-nodejs: endless by its manual, none by its code)", async () => {
  const options = { orgUrl, auth: apiToken("key") };
  // Zero attempts would send nothing, so they are rejected.
  expect(() => createOktaClient({ ...options, retry: { attempts: 0 } })).toThrow(
    "retry.attempts must be a number from 1 and up to 2147483647",
  );
  // With zero refusals, the first 429 goes to the caller.
  const { client, requests } = fakeOrg(() => new Response(null, { status: 429 }), { retry: { refusals: 0 } });
  await expect(unwrap(client.GET(users))).rejects.toMatchObject({ kind: "rate_limited" });
  expect(requests).toHaveLength(1);
});

const date = "Mon, 23 Nov 2026 10:00:00 GMT";
const resetIn = (...seconds: readonly number[]) =>
  new Headers([
    ["Date", date],
    ...seconds.map((s): [string, string] => ["X-Rate-Limit-Reset", String(Date.parse(date) / 1_000 + s)]),
  ]);

/** The waits of a call that gets one 429 with these headers. */
async function waitsAfter(headers: Headers, localMs: number) {
  let asked = 0;
  const clock = hastyClock(localMs);
  const answer = () => (++asked === 1 ? new Response(null, { status: 429, headers }) : Response.json([]));
  const { client } = fakeOrg(answer, { clock });
  await unwrap(client.GET(users));
  return clock.waits;
}

test("the earlier of two resets counts (okta-sdk-nodejs, okta-sdk-java 259: no retries)", async () => {
  expect(await waitsAfter(resetIn(48, 8), Date.parse(date))).toContain(9_000);
});

test("the reset is compared with the date of the response (grove: with itself; okta-cli: with the local clock)", async () => {
  for (const wrongByMs of [0, 7_200_000, -7_200_000]) {
    expect(await waitsAfter(resetIn(8), Date.parse(date) + wrongByMs)).toContain(9_000);
  }
});
