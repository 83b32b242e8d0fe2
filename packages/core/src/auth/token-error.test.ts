import { expect, test } from "vitest";
import { HttpHeaders } from "../http/headers.ts";
import { HttpRequest } from "../http/request.ts";
import { HttpResponse } from "../http/response.ts";
import { tokenError } from "./token-error.ts";

const asked = new HttpRequest("https://acme.okta.com/oauth2/v1/token", { method: "POST" });
const on = { bound: true, aheadMs: 0 };

function errorFor(status: number, body: unknown, circumstances = {}, headers: Record<string, string> = {}) {
  const response = new HttpResponse(asked, {
    status,
    statusText: "Reason",
    headers: new HttpHeaders(headers),
    body: Buffer.alloc(0),
  });
  return tokenError(response, body, { ...on, ...circumstances });
}

test("the message has Okta's message, the next step and the request id", () => {
  const body = { error: "invalid_client", error_description: "The client_assertion signature is invalid." };
  expect(errorFor(401, body, {}, { "X-Okta-Request-Id": "req-1" })).toMatchObject({
    kind: "unauthenticated",
    status: 401,
    code: "invalid_client",
    requestId: "req-1",
    message:
      "POST /oauth2/v1/token returned 401 invalid_client: The client_assertion signature is invalid (request req-1)",
    remedy: "Check the client id, and that the public half of this key is registered with the app.",
  });
});

test.each([
  [401, "invalid_client", "unauthenticated", /registered with the app/],
  [400, "unauthorized_client", "unauthenticated", /API Services, and active/],
  [400, "invalid_dpop_proof", "unauthenticated", /no proxy changes the request/],
  [400, "use_dpop_nonce", "unauthenticated", /no proxy removes the DPoP-Nonce header/],
  [400, "invalid_scope", "invalid", /Grant the scopes to the app under Okta API Scopes, or/],
  [400, "invalid_request", "invalid", /refused the request/],
  [401, "something_new", "unauthenticated", /token is wrong/],
  [403, "access_denied", "forbidden", /lacks the permission/],
  [429, "slow_down", "rate_limited", /after the reset/],
  [503, "temporarily_unavailable", "server", /Okta failed/],
])("a %d %s is of kind %s, and has a remedy", (status, error, kind, remedy) => {
  expect(errorFor(status, { error })).toMatchObject({
    kind,
    code: error,
    message: `POST /oauth2/v1/token returned ${status} ${error}`,
    remedy: expect.stringMatching(remedy),
  });
});

test.each([
  [429, "E0000047", "rate_limited"],
  [500, "E0000009", "server"],
  [404, "E0000007", "not_found"],
  [403, "E0000005", "forbidden"],
])("a %d %s in Okta's form is of kind %s", (status, errorCode, kind) => {
  const error = errorFor(status, { errorCode, errorSummary: "Said so." });
  expect(error).toMatchObject({ kind, code: errorCode });
  expect(error.message).toBe(`POST /oauth2/v1/token returned ${status} ${errorCode}: Said so`);
});

test.each([
  [400, undefined, "unreadable"],
  [401, undefined, "unreadable"],
  [403, { message: "forbidden by the proxy" }, "unreadable"],
  [404, null, "unreadable"],
  [401, { error: "<b>hunter2</b>" }, "unreadable"],
  [401, { error: 7 }, "unreadable"],
  [302, undefined, "unreadable"],
  [204, undefined, "unreadable"],
  [429, undefined, "rate_limited"],
  [502, undefined, "server"],
])("a %d without an error of OAuth or Okta is of kind %s", (status, body, kind) => {
  const error = errorFor(status, body);
  expect(error).toMatchObject({ kind, status, code: undefined });
  expect(error.message).toMatch(new RegExp(`^POST /oauth2/v1/token returned ${status}`));
  expect(error.message).not.toContain("hunter2");
});

test("an app that requires DPoP is distinguished from a refused proof", () => {
  const error = errorFor(400, { error: "invalid_dpop_proof" }, { bound: false });
  expect(error.message).toMatch(/The app requires DPoP: omit dpop: false$/);
});

test.each([
  [7_200_000, /\. This machine's clock is 120 min behind Okta's; the request was corrected for that$/],
  [-90_000, /\. This machine's clock is 2 min ahead of Okta's; the request was corrected for that$/],
  [59_999, /returned 401 invalid_client$/],
  [undefined, /\. Check this machine's clock as well: the response has no date$/],
])("with the org %s ms ahead, the error of a refused client mentions the clock", (aheadMs, message) => {
  expect(errorFor(401, { error: "invalid_client" }, { aheadMs }).message).toMatch(message);
});

test("an error about scopes does not mention the clock", () => {
  expect(errorFor(400, { error: "invalid_scope" }, { aheadMs: 7_200_000 }).message).not.toContain("clock");
});

test("a description is one short printable line, without anything that looks like a token", () => {
  const token = `eyJ${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(86)}`;
  const error_description = `Bad\u001b[31m\r\nassertion ${token} ${"very ".repeat(100)}long`;
  const { message } = errorFor(401, { error: "invalid_client", error_description });
  expect(message).toContain("invalid_client: Bad\\u001b[31m assertion ….….… very very");
  expect(message).not.toMatch(/[ab]{3}|\p{Cc}/u);
  expect(message.length).toBeLessThan(500);
});
