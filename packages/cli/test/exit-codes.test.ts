import { remedyFor } from "@okta-idm/core";
import { expect, test } from "vitest";
import { inProcess } from "./in-process.ts";
import { type Answer, startOrg } from "./org.ts";

const REQUEST_ID = { "X-Okta-Request-Id": "5f1c0a9be27d4c3e8a61f0d29b7e4a55" };
const HTML = "<html><body>hush</body></html>";

/** Suspends a user in an org that sends this response. */
async function suspend(answer: Answer) {
  const org = await startOrg(answer);
  const input = `{"path_parameters":{"userId":"00u1ana2ferreira3Q5d"}}`;
  const env = { OKTA_URL: org.url, OKTA_API_KEY: "key" };
  return { ...(await inProcess(["run", "suspend_user", "--input", input], { env })), org };
}

const ASKED = "POST /api/v1/users/{userId}/lifecycle/suspend";

/** The lines after the first line of an error: two at most. */
function remedyIn(stderr: string): string {
  const [, ...lines] = stderr.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(2);
  return lines.map((line) => line.trim()).join(" ");
}

test.each([
  [400, "E0000001", "Api validation failed: suspendUser", 3, "invalid"],
  [401, "E0000011", "Invalid token provided", 4, "unauthenticated"],
  [403, "E0000006", "You do not have permission to perform the requested action", 4, "forbidden"],
  [404, "E0000007", "Not found: Resource not found: 00u1 (User)", 5, "not_found"],
  [409, "E0000157", "Another operation is in progress", 3, "conflict"],
  [423, "E0000157", "Locked", 3, "conflict"],
  [500, "E0000009", "Internal Server Error", 7, "server"],
] as const)("%i of Okta (%s) is explained: %s; the exit code is %i", async (...row) => {
  const [status, errorCode, errorSummary, exitCode, kind] = row;
  const body = { errorCode, errorSummary, errorLink: errorCode, errorId: "oae1", errorCauses: [] };

  const { code, stdout, stderr } = await suspend({ status, body, headers: REQUEST_ID });

  expect(JSON.parse(stdout)).toMatchObject({ status_code: status, json: body });
  expect(Object.keys(JSON.parse(stdout))).toEqual(["status_code", "response_headers", "reason", "json"]);
  expect(stderr.split("\n")[0]).toBe(
    `okta-idm: ${ASKED} returned ${status} ${errorCode}: ${errorSummary} (request ${REQUEST_ID["X-Okta-Request-Id"]})`,
  );
  expect(remedyIn(stderr)).toBe(remedyFor({ kind, code: errorCode }));
  expect(code).toBe(exitCode);
});

test("a rate limit that ends too late is returned like any other response", async () => {
  const body = { errorCode: "E0000047", errorSummary: "API call exceeded rate limit", errorCauses: [] };
  const reset = String(Math.floor(Date.now() / 1000) + 3600);
  const headers = { ...REQUEST_ID, "X-Rate-Limit-Reset": reset };
  const { code, stdout, stderr, org } = await suspend({ status: 429, body, headers });
  expect(code).toBe(6);
  expect(org.received.filter(({ method }) => method === "POST")).toHaveLength(1);
  expect(JSON.parse(stdout).response_headers["x-rate-limit-reset"]).toBe(reset);
  expect(stderr).toContain("E0000047: API call exceeded rate limit");
  expect(remedyIn(stderr)).toBe(remedyFor({ kind: "rate_limited", code: "E0000047" }));
});

test("an error page of a server in front of Okta is not printed", async () => {
  const { code, stdout, stderr } = await suspend({ status: 503, body: HTML, headers: REQUEST_ID });
  expect(code).toBe(7);
  expect(JSON.parse(stdout)).toMatchObject({ status_code: 503, reason: "Service Unavailable", json: {} });
  expect(stderr.startsWith(`okta-idm: ${ASKED} returned 503 Service Unavailable (request 5f1c`)).toBe(true);
  expect(stdout + stderr).not.toContain("hush");
});

test("a redirect is not followed, and is not a success", async () => {
  const { code, stdout, stderr, org } = await suspend({
    status: 302,
    body: HTML,
    headers: { Location: "/login" },
  });
  expect(org.received.filter(({ method }) => method === "POST")).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ status_code: 302, json: {} });
  expect(stderr).toContain(`${ASKED} returned 302 Found\n`);
  expect(remedyIn(stderr)).toBe(remedyFor({ kind: "unreadable" }));
  expect(code).toBe(8);
});

test("a success that is not JSON is unreadable", async () => {
  const { code, stdout, stderr } = await suspend({ body: HTML, headers: REQUEST_ID });
  expect({ code, stdout }).toEqual({ code: 8, stdout: "" });
  expect(stderr).toContain("suspend returned 200, and its body (text/html) is not JSON (request 5f1c");
  expect(remedyIn(stderr)).toContain(remedyFor({ kind: "unreadable" }));
  expect(stderr).not.toContain("hush");
});

test("a refused connection exits with 8", async () => {
  const { url, close } = await startOrg();
  await close();
  const { code, stdout, stderr } = await inProcess(["run", "get_users", "--url", url], {
    env: { OKTA_API_KEY: "key" },
  });
  expect({ code, stdout }).toEqual({ code: 8, stdout: "" });
  expect(stderr.split("\n")[0]).toBe(
    `okta-idm: GET /api/v1/users was not sent: could not connect to ${url.slice(7)} (ECONNREFUSED)`,
  );
  expect(remedyIn(stderr)).toBe(remedyFor({ kind: "network", code: "ECONNREFUSED", outcome: "not_sent" }));
});

test.each(["..", ".", "a/b", "%2e%2e", ""])(
  "the group id %j is rejected before any request",
  async (groupId) => {
    const org = await startOrg({ status: 204, body: "" });
    const input = JSON.stringify({ path_parameters: { groupId, userId: "00u1" } });
    const env = { OKTA_URL: org.url, OKTA_API_KEY: "key" };
    const ended = await inProcess(["run", "remove_user_from_group", "--input", input], { env });
    expect({ ...ended, stderr: "" }).toEqual({ code: 2, stdout: "", stderr: "" });
    expect(ended.stderr).toContain("groupId");
    expect(org.received).toEqual([]);
  },
);
