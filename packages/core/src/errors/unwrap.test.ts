import { expect, test } from "vitest";
import { fakeOrg, orgUrl } from "../../test/fake-org.ts";
import { isOktaErrorBody, OktaError, unwrap } from "../index.ts";

async function getUser(response: Response): Promise<unknown> {
  const { client } = fakeOrg(() => response, { retry: { attempts: 1 } });
  return unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId: "00usecret" } } }));
}

const headers = { "X-Okta-Request-Id": "req-1" };

test("a success returns its body", async () => {
  await expect(getUser(Response.json({ id: "00u1" }))).resolves.toEqual({ id: "00u1" });
});

test("a success without a body is undefined if the operation promises none", async () => {
  const { client } = fakeOrg(() => new Response(null, { status: 204 }));
  const path = { groupId: "00g1", userId: "00u1" };
  const call = client.PUT("/api/v1/groups/{groupId}/users/{userId}", { params: { path } });
  await expect(unwrap(call)).resolves.toBeUndefined();
});

const user = { id: "00u1" };

test.each([
  ["nothing", () => new Response(null, { status: 204 })],
  ["null", () => Response.json(null)],
  ["a number", () => Response.json(7)],
  ["text", () => Response.json("user")],
  ["a list", () => Response.json([user])],
  ["Okta's error", () => Response.json({ errorCode: "E0000009", errorSummary: "…" })],
])("%s instead of the requested user is an error", async (_, answer) => {
  await expect(getUser(answer())).rejects.toMatchObject({
    kind: "unreadable",
    message: expect.stringMatching(
      /^GET \/api\/v1\/users\/\{userId\} returned 20\d, and its body is not an object$/,
    ),
  });
});

test.each([
  ["nothing", () => new Response()],
  ["an object", () => Response.json({})],
])("%s instead of a list of users is an error, and not an empty list", async (_, answer) => {
  const { client } = fakeOrg(answer);
  await expect(unwrap(client.GET("/api/v1/users"))).rejects.toMatchObject({
    kind: "unreadable",
    message: "GET /api/v1/users returned 200, and its body is not a list",
  });
});

test("a list of users with null in it is an error", async () => {
  const { client } = fakeOrg(() => Response.json([user, null]));
  await expect(unwrap(client.GET("/api/v1/users"))).rejects.toMatchObject({
    kind: "unreadable",
    message: "GET /api/v1/users returned 200, and its body is a list with null in it",
  });
});

test.each(["text", "arrayBuffer", "blob", "stream"] as const)(
  "a body that was requested as %s is returned as that",
  async (parseAs) => {
    const { client } = fakeOrg(() => Response.json([user]));
    const body = await unwrap(client.GET("/api/v1/users", { parseAs }));
    expect(await new Response(body as unknown as string).json()).toEqual([user]);
  },
);

test("an error of Okta has the template, status, code, summary, causes and request id", async () => {
  const body = {
    errorCode: "E0000001",
    errorSummary: "Api validation failed: suspendUser",
    errorCauses: [{ errorSummary: "Cannot suspend a user that is not active" }, { errorSummary: null }, {}],
  };
  const call = getUser(Response.json(body, { status: 400, headers }));
  await expect(call).rejects.toBeInstanceOf(OktaError);
  await expect(call).rejects.toMatchObject({
    kind: "invalid",
    status: 400,
    code: "E0000001",
    requestId: "req-1",
    causes: ["Cannot suspend a user that is not active"],
    message:
      "GET /api/v1/users/{userId} returned 400 E0000001: Api validation failed: suspendUser; " +
      "Cannot suspend a user that is not active (request req-1)",
  });
});

test("an error of Okta may lack the list of causes, or have another value there", async () => {
  const body = { errorCode: "E0000007", errorSummary: "Not found" };
  for (const errorCauses of [undefined, null, [], {}, [null]]) {
    const call = getUser(Response.json({ ...body, errorCauses }, { status: 404 }));
    await expect(call).rejects.toMatchObject({ kind: "not_found", code: "E0000007", causes: [] });
  }
});

test("a 401 with an empty body is an error", async () => {
  const empty = new Response(null, { status: 401, headers: { "Content-Length": "0", ...headers } });
  await expect(getUser(empty)).rejects.toMatchObject({
    kind: "unauthenticated",
    status: 401,
    code: undefined,
    message: "GET /api/v1/users/{userId} returned 401 Unauthorized (request req-1)",
  });
});

test("a 502 with an HTML page is an error without the page", async () => {
  const page = new Response("<html>hunter2</html>", { status: 502, statusText: "Bad Gateway" });
  await expect(getUser(page)).rejects.toMatchObject({
    kind: "server",
    status: 502,
    message: "GET /api/v1/users/{userId} returned 502 Bad Gateway",
  });
});

test.each([
  ["null", null, false],
  ["text", "E0000007", false],
  ["a token server's error", { error: "invalid_client", error_description: "…" }, false],
  ["Okta's error", { errorCode: "E0000007", errorSummary: "Not found" }, true],
])("two members decide whether %s is Okta's error body", (_, body, expected) => {
  expect(isOktaErrorBody(body)).toBe(expected);
});

test("a response of another client is described without a request", async () => {
  const foreign = Promise.resolve({ response: new Response(null, { status: 500 }) });
  await expect(unwrap(foreign)).rejects.toThrow("Okta returned 500");
});

test("a rejection before anything is sent is passed on unchanged", async () => {
  const { client } = fakeOrg(() => Response.json([]));
  const call = client.GET("/api/v1/users", { baseUrl: `${orgUrl}.evil.example` });
  await expect(unwrap(call)).rejects.toMatchObject({ kind: "refused", status: undefined });
});
