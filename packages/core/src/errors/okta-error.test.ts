import { expect, test } from "vitest";
import { OktaError } from "./okta-error.ts";

test("an error without details has no causes, and no cause", () => {
  const error = new OktaError("refused", "Nothing was sent");
  expect(error).toMatchObject({ name: "OktaError", kind: "refused", causes: [], status: undefined });
  expect("cause" in error).toBe(false);
});

test("an error has its cause", () => {
  const cause = new Error("socket hang up");
  expect(new OktaError("network", "No answer", { cause }).cause).toBe(cause);
});
