import { expect, test } from "vitest";
import { httpOrg } from "../test/local-server.ts";
import { AbortError, apiToken, createOktaClient, OktaError, unwrap } from "./index.ts";

const auth = apiToken("key");
const path = "/api/v1/users/{userId}";
const params = { path: { userId: "00u1" } };

function answering(status: number, body: string | null, headers: Record<string, string> = {}) {
  const fetch = async () => new Response(body, { status, headers });
  return createOktaClient({ orgUrl: "https://acme.okta.com", auth, fetch, retry: { attempts: 1 } });
}

test.each([
  ["a bare 403", 403, {}, "Forbidden"],
  ["a bare 404", 404, {}, "Not Found"],
  ["a bare 599", 599, {}, "HTTP 599"],
  [
    "a bare 403 for a missing scope",
    403,
    { "WWW-Authenticate": 'Bearer error="insufficient_scope", scope="okta.users.read"' },
    "the token lacks okta.users.read",
  ],
])(
  "%s has an error, so { data, error } does not look like a success",
  async (_, status, headers, summary) => {
    const { data, error } = await answering(status, null, headers).GET(path, { params });
    expect(data).toBeUndefined();
    expect(error).toEqual({ errorCode: "", errorSummary: summary });
  },
);

test.each([
  ["that says so", { "Content-Length": "0" }],
  ["that is sent in pieces", {}],
])("an empty 403 over the network %s has an error", async (_, headers) => {
  const orgUrl = await httpOrg((_request, response) => response.writeHead(403, headers).end());
  const { error, response } = await createOktaClient({ orgUrl, auth }).GET(path, { params });
  expect(error).toMatchObject({ errorSummary: "Forbidden" });
  expect(response.status).toBe(403);
});

test("an empty 404 is not an error of Okta, because a wrong host returns it", async () => {
  await expect(unwrap(answering(404, null).GET(path, { params }))).rejects.toMatchObject({
    kind: "unreadable",
    method: "GET",
  });
});

test("an error with a body is not changed", async () => {
  const { error } = await answering(502, "<html>").GET(path, { params });
  expect(error).toBe("<html>");
});

function hanging() {
  const fetch = (request: Request) =>
    new Promise<Response>((_, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason), { once: true });
    });
  return createOktaClient({ orgUrl: "https://acme.okta.com", auth, fetch });
}

test("an aborted read rejects with an AbortError that names the call", async () => {
  const abort = new AbortController();
  const call = hanging().GET(path, { params, signal: abort.signal });
  setImmediate(() => abort.abort());
  const error = await call.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({
    name: "AbortError",
    code: "ABORT_ERR",
    message: `GET ${path} was aborted by its signal`,
    cause: abort.signal.reason,
  });
});

test("the error of an aborted write says that it may have taken effect", async () => {
  const suspend = (signal: AbortSignal) =>
    hanging().POST("/api/v1/users/{userId}/lifecycle/suspend", { params, signal });
  const abort = new AbortController();
  setImmediate(() => abort.abort());
  await expect(suspend(abort.signal)).rejects.toThrow(
    "/lifecycle/suspend was aborted by its signal. It may have taken effect: read the state before you try again",
  );
  await expect(suspend(AbortSignal.abort())).rejects.toThrow("aborted by its signal before it was sent");
});

test("a signal that times out is an OktaError of kind timeout", async () => {
  const call = hanging().GET(path, { params, signal: AbortSignal.timeout(1) });
  const error = await call.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OktaError);
  expect(error).toMatchObject({
    kind: "timeout",
    method: "GET",
    message: expect.stringContaining("timed out"),
  });
  expect((error as OktaError).remedy).not.toContain("write");
});

test("a call rejects with the reason of the caller", async () => {
  const reason = new Error("enough");
  await expect(hanging().GET(path, { params, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
