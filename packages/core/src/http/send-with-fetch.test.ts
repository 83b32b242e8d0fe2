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
])("of %s that a network throws, the code or the name is told, and no more", async (_, thrown, reason) => {
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

test("where it was thrown is kept, for who writes such a network", async () => {
  const { cause } = await failing(new Error("of two\nlines"));
  expect(cause.stack).toMatch(/^Error\n {4}at .*fetch\.test\.ts:\d+/);
});

test("an OktaError of a network's own is thrown as it is", async () => {
  const error = new OktaError("refused", "not in this test");
  expect(await failing(error)).toBe(error);
});

test("an answer is handed on without what was of its transport, and knows no more of its request than its URL", async () => {
  const answer = new Response("[]", { headers: { "Content-Encoding": "gzip", "Set-Cookie": "sid=hunter2" } });
  const response = await sendWithFetch(async () => answer)(new HttpRequest(url, { headers }));
  expect(Object.fromEntries(response.headers)).toEqual({
    "content-length": "2",
    "content-type": "text/plain;charset=UTF-8",
  });
  expect(everythingIn(response)).not.toContain("00hunter2");
});
