import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { httpOrg } from "../../test/local-server.ts";
import { apiToken, createOktaClient, unwrap } from "../index.ts";

async function getUser(listener: RequestListener): Promise<unknown> {
  const client = createOktaClient({ orgUrl: await httpOrg(listener), auth: apiToken("00hunter2") });
  return unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId: "00usecret" } } }));
}

test("a success is read as JSON, whatever its content type is", async () => {
  await expect(getUser((_, response) => response.end('{"id":"00u1"}'))).resolves.toEqual({ id: "00u1" });
});

test("a 200 with an HTML page is unreadable, and the error contains nothing of the page", async () => {
  const call = getUser((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("X-Okta-Request-Id", "req-1");
    response.end("<html>hunter2</html>");
  });
  await expect(call).rejects.toMatchObject({
    kind: "unreadable",
    status: 200,
    requestId: "req-1",
    message: "GET /api/v1/users/{userId} returned 200, and its body (text/html) is not JSON (request req-1)",
  });
});

test("an incomplete JSON body without a content type is unreadable", async () => {
  await expect(getUser((_, response) => response.end('{"id":"00u'))).rejects.toMatchObject({
    kind: "unreadable",
    message: "GET /api/v1/users/{userId} returned 200, and its body (of no type) is not JSON",
  });
});

test.each([
  ["that says so", "0"],
  ["that is sent in pieces, of which there are none", undefined],
])("a 200 with an empty body %s is not a user", async (_, length) => {
  const call = getUser((_, response) => {
    if (length) response.setHeader("Content-Length", length);
    response.flushHeaders();
    response.end();
  });
  await expect(call).rejects.toMatchObject({
    kind: "unreadable",
    message: "GET /api/v1/users/{userId} returned 200, and its body is not an object",
  });
});

test.each([
  ["an empty 401", 401, "", "unauthenticated", "Unauthorized"],
  ["a 502 of HTML", 502, "<html>hunter2</html>", "server", "Bad Gateway"],
])("%s is an error by its status, whatever the status text is", async (_, status, body, kind, reason) => {
  const call = getUser((_, response) => response.writeHead(status, "hunter2").end(body));
  await expect(call).rejects.toMatchObject({
    kind,
    status,
    message: `GET /api/v1/users/{userId} returned ${status} ${reason}`,
  });
});

test("an error of Okta is read from the network", async () => {
  const body = JSON.stringify({ errorCode: "E0000007", errorSummary: "Not found" });
  await expect(getUser((_, response) => response.writeHead(404).end(body))).rejects.toMatchObject({
    kind: "not_found",
    code: "E0000007",
  });
});
