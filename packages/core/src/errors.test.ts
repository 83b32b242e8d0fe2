import { expect, test } from "vitest";
import { kindOfStatus, OktaError } from "./errors.ts";

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
  expect(kindOfStatus(status)).toBe(kind);
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
