import { expect, test } from "vitest";
import { kindOfResponse, OktaError } from "./okta-error.ts";

test.each([
  [302, "unreadable"],
  [400, "invalid"],
  [401, "unauthenticated"],
  [403, "forbidden"],
  [404, "not_found"],
  [405, "invalid"],
  [409, "conflict"],
  [411, "invalid"],
  [423, "conflict"],
  [429, "rate_limited"],
  [499, "invalid"],
  [500, "server"],
  [501, "server"],
  [503, "server"],
  [599, "server"],
] as const)("status %d is of kind %s", (status, kind) => {
  expect(kindOfResponse(status, { errorCode: "E0000001", errorSummary: "…" })).toBe(kind);
});

test.each([
  [400, "unreadable"],
  [404, "unreadable"],
  [401, "unauthenticated"],
  [403, "forbidden"],
  [503, "server"],
] as const)("status %d without Okta's body is of kind %s", (status, kind) => {
  for (const body of [undefined, "<html>", { status, message: "Resource not found" }, { errorCode: 1 }]) {
    expect(kindOfResponse(status, body)).toBe(kind);
  }
});

test("an error without details has no causes, and no cause", () => {
  const error = new OktaError("refused", "Nothing was sent");
  expect(error).toMatchObject({ name: "OktaError", kind: "refused", causes: [], status: undefined });
  expect("cause" in error).toBe(false);
});

test("an error keeps the error it comes from as its cause", () => {
  const cause = new Error("socket hang up");
  expect(new OktaError("network", "No answer", { cause }).cause).toBe(cause);
});
