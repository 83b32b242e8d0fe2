import fc from "fast-check";
import { expect, test } from "vitest";
import { nightly } from "../../../../nightly.ts";
import { HttpHeaders } from "./headers.ts";
import { HttpRequest } from "./request.ts";
import { HttpResponse } from "./response.ts";

const url = "https://acme.okta.com/api/v1/users";

function answered(body: string, headers: Record<string, string> = {}, status = 200) {
  const init = { status, statusText: "OK", headers: new HttpHeaders(headers), body: Buffer.from(body) };
  return new HttpResponse(new HttpRequest(url), init);
}

test("a request of fetch is converted, and converted back", async () => {
  const signal = AbortSignal.timeout(60_000);
  const init = { method: "PUT", body: '{"a":"é"}', headers: { "X-A": "1" }, signal };
  const request = await HttpRequest.from(new Request(url, init));
  expect(request).toMatchObject({ method: "PUT", url, body: Buffer.from('{"a":"é"}') });
  expect(request.headers.get("X-A")).toBe("1");
  const back = request.toNative();
  expect(back).toBeInstanceOf(Request);
  expect([back.method, back.url, back.redirect, await back.text()]).toEqual([
    "PUT",
    url,
    "manual",
    '{"a":"é"}',
  ]);
  expect(back.headers.get("X-A")).toBe("1");
});

test("a form has its content type, and a request without a body has none", () => {
  const form = new HttpRequest(url, { method: "post", body: new URLSearchParams({ a: "b c" }) });
  expect(form.method).toBe("POST");
  expect(form.headers.get("Content-Type")).toBe("application/x-www-form-urlencoded;charset=UTF-8");
  expect(form.body?.toString()).toBe("a=b+c");
  expect(new HttpRequest(url, { body: null }).body).toBeUndefined();
  expect(() => new HttpRequest(url, { body: new FormData() as never })).toThrow(
    expect.objectContaining({ kind: "refused" }),
  );
});

test.each([
  "/api/v1/groups/../users/00u1",
  "/api/v1/groups/%2e%2E/users/00u1",
  "/api/v1/groups/.%2e/users",
  "/api/v1/./users",
  "/api/v1\\..\\users",
  "/api/v1/users/..",
  "/api/v1/users/..?q=1",
  "/..",
  "/api/v1/groups/..%2Fusers/00u1",
  "/api/v1/groups/%2e%2e%5cusers",
  "/api/v1/groups%2f..",
  "/api/v1/groups/..;x/users/00u1",
  "/api/v1/groups/..%3Bx/users",
])("the path %s is rejected, because another path would be called", (path) => {
  expect(() => new HttpRequest(`https://acme.okta.com${path}`)).toThrow(
    expect.objectContaining({
      kind: "refused",
      message: "The URL of the request contains a dot segment in its path",
    }),
  );
});

test.each([
  ["a dot segment that a tab is in", "/api/v1/groups/.\t./users/00u1", "a line break or a tab"],
  ["a dot segment that a line feed is in", "/api/v1/groups/.\n./users/00u1", "a line break or a tab"],
  ["a dot segment with a blank behind", "/api/v1/groups/00g1/users/.. ", "begins or ends with a space"],
  [
    "a dot segment with a null character behind",
    "/api/v1/groups/00g1/users/..\0",
    "begins or ends with a space",
  ],
  ["a query with a carriage return", "/api/v1/users?search=a\rb", "a line break or a tab"],
  ["a backslash", "/api/v1/users/a\\b", "a backslash"],
  ["a parameter that was not given", "/api/v1/users/{userId}/lifecycle/suspend", "a missing parameter"],
])("a URL with %s is rejected, because another path would be called", (_, path, why) => {
  expect(() => new HttpRequest(`https://acme.okta.com${path}`)).toThrow(
    expect.objectContaining({ kind: "refused", message: expect.stringContaining(why) }),
  );
});

test.each([
  "/api/v1/users?q={a\\b}",
  "/api/v1/users/a%2Fb",
  "/api/v1/users?q=/../x",
  "/api/v1/users/a..b",
  "/api/v1/users/...",
  "/.well-known/x",
  "/a#/../b",
])("the path %s stays as written", (path) => {
  expect(new HttpRequest(`https://acme.okta.com${path}`).url).toBe(`https://acme.okta.com${path}`);
});

test.each(["", "G ET", "GET\r\nX-A: 1", "connect"])("%j is not a method, and nothing is sent", (method) => {
  expect(() => new HttpRequest(url, { method })).toThrow(expect.objectContaining({ kind: "refused" }));
});

test("any path is rejected or keeps its segments, and no server reads one as a dot segment", () => {
  const piece = fc.constantFrom(..."./\\;\t\n\r {}a\0", "..", "%2e", "%2F", "%5c", "%3b", "%00", "é");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = `/api/${pieces.join("")}`;
      let sent: string;
      try {
        sent = new URL(new HttpRequest(`https://acme.okta.com${path}`).url).pathname;
      } catch (error) {
        expect(error).toMatchObject({ kind: "refused" });
        return;
      }
      expect(decodeURI(sent)).toBe(decodeURI(path));
      const segments = decodeURIComponent(sent).split(/[/\\]/);
      expect(segments.filter((segment) => /^\.{1,2}(;|$)/.test(segment))).toEqual([]);
    }),
    { numRuns: nightly(1_500, 5_000) },
  );
});

test("a copy has its own headers, and the same body", () => {
  const request = new HttpRequest(url, { method: "POST", body: "{}" });
  const copy = request.copy();
  copy.headers.set("X-A", "1");
  expect(request.headers.has("X-A")).toBe(false);
  expect(copy.body).toBe(request.body);
});

test("requests of fetch are requests by instanceof, and nothing else is", () => {
  expect(new Request(url) instanceof HttpRequest).toBe(true);
  expect(new HttpRequest(url) instanceof HttpRequest).toBe(true);
  expect(({ url } as unknown) instanceof HttpRequest).toBe(false);
});

test("a response can be read several times, in every form of fetch", async () => {
  const response = answered('\uFEFF{"a":1}', { "Content-Type": "application/json" });
  expect(await response.json()).toEqual({ a: 1 });
  expect(await response.text()).toBe('{"a":1}');
  expect(await response.clone().json()).toEqual({ a: 1 });
  expect(new TextDecoder().decode(await response.arrayBuffer())).toBe('{"a":1}');
  expect(Buffer.from(await response.bytes()).toString()).toBe('\uFEFF{"a":1}');
  expect(await (await response.blob()).text()).toContain('{"a":1}');
  expect(await new Response(response.body).json()).toEqual({ a: 1 });
  expect(response).toMatchObject({ ok: true, status: 200, url, redirected: false, bodyUsed: false });
  const form = answered("a=1", { "Content-Type": "application/x-www-form-urlencoded" });
  expect((await form.formData()).get("a")).toBe("1");
});

test("a body that is not JSON is an error that says so, without the body", async () => {
  await expect(
    answered("hunter2", { "Content-Type": "text/html; charset=utf-8" }).json(),
  ).rejects.toMatchObject({
    kind: "unreadable",
    status: 200,
    message: "GET /api/v1/users returned 200, and its body (text/html) is not JSON",
  });
});

test("a response of fetch is converted without its cookies, with its length", async () => {
  const native = new Response("é", { status: 201, statusText: "Made", headers: { "Set-Cookie": "sid=1" } });
  const response = await HttpResponse.from(new HttpRequest(url), native);
  expect([response.status, response.statusText, await response.text()]).toEqual([201, "Made", "é"]);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(response.headers.get("Content-Length")).toBe("2");
});
