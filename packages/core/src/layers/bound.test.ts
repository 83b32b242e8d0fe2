import { expect, test } from "vitest";
import { retry } from "./retry.ts";
import { timeout } from "./timeout.ts";

test.each([Number.NaN, Number.POSITIVE_INFINITY, 0, -1, 2 ** 31])(
  "a deadline of %d ms is refused",
  (milliseconds) => {
    expect(() => timeout(milliseconds)).toThrow("timeoutMs has to be a number from 1 to 2147483647");
  },
);

test.each([
  { attempts: Number.NaN },
  { attempts: 0 },
  { maxDelayMs: -1 },
  { maxDelayMs: Number.POSITIVE_INFINITY },
])("the retry %j is refused", (options) =>
  expect(() => retry(options)).toThrow(/^retry\.(attempts|maxDelayMs) has to be a number/),
);
