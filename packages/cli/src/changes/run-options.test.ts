import { expect, test } from "vitest";
import { stopAfter } from "./run-options.ts";

test.each([
  [undefined, undefined],
  ["1", 1],
  ["250", 250],
  ["5%", 0.05],
  ["99%", 0.99],
  ["0.5%", 0.005],
])("%s is %s", (given, most) => {
  expect(stopAfter(given)).toBe(most);
});

test.each(["0", "0%", "100%", "-1", "1.5", "five", "%", "5 %", "1e3", ""])("%j is refused", (given) => {
  expect(() => stopAfter(given)).toThrow(
    "--stop-after-failures takes a whole number from 1, or a share below 100%",
  );
});
