import { expect, test } from "vitest";
import { everythingIn } from "../../test/everything-in.ts";
import { OktaError } from "../errors/okta-error.ts";
import { HttpRequest } from "./request.ts";
import { sendWithFetch } from "./send.ts";

const url = "https://acme.okta.com/api/v1/users/00u1?q=hunter2";
const headers = { Authorization: "SSWS 00hunter2" };

const failing = (error: unknown) =>
  sendWithFetch(() => Promise.reject(error))(new HttpRequest(url, { headers })).catch((caught) => caught);

const withCode = (code: unknown) => Object.assign(new Error("hunter2"), { code });
const causedBy = (cause: unknown) => new TypeError("hunter2", { cause });

test.each([
  ["an error", new Error("00hunter2"), "Error"],
  ["an error of another class", new RangeError("a\n    at hunter2"), "RangeError"],
  ["an error with a code", withCode("ECONNRESET"), "ECONNRESET"],
  ["an error that has one as its cause", causedBy(withCode("ENOTFOUND")), "ENOTFOUND"],
  ["an error whose code is a sentence", withCode("Bearer hunter2"), "Error"],
  ["an error that was given the request", Object.assign(new Error("no"), { url, headers }), "Error"],
  ["text", "hunter2", "an error"],
  ["nothing", undefined, "an error"],
  ["null", null, "an error"],
])("the error for %s has only its code or name", async (_, thrown, reason) => {
  const error = await failing(thrown);
  expect(error).toBeInstanceOf(OktaError);
  expect(error).toMatchObject({
    kind: "network",
    outcome: "unknown",
    retryable: true,
    message: `GET /api/v1/users/{userId} got no complete response: ${reason}`,
  });
  expect(everythingIn(error)).not.toContain("hunter2");
});

test("the stack of the custom fetch is kept", async () => {
  const { cause } = await failing(new Error("of two\nlines"));
  expect(cause.stack).toMatch(/^Error\n {4}at .*fetch\.test\.ts:\d+/);
});

test("an OktaError of a custom fetch is thrown unchanged", async () => {
  const error = new OktaError("refused", "not in this test");
  expect(await failing(error)).toBe(error);
});

test("a response has no headers of the transport, and knows only the URL of its request", async () => {
  const answer = new Response("[]", { headers: { "Content-Encoding": "gzip", "Set-Cookie": "sid=hunter2" } });
  const response = await sendWithFetch(async () => answer)(new HttpRequest(url, { headers }));
  expect(Object.fromEntries(response.headers)).toEqual({
    "content-length": "2",
    "content-type": "text/plain;charset=UTF-8",
  });
  expect(everythingIn(response)).not.toContain("00hunter2");
});
