import { expect, test } from "vitest";
import { byteSize } from "./byte-size.ts";

test.each([
  ["1", 1],
  ["500K", 512_000],
  ["100m", 104_857_600],
  ["2G", 2_147_483_648],
])("%s is %i bytes", (given, bytes) => {
  expect(byteSize("--rotate", given)).toBe(bytes);
});

test.each(["0", "0M", "-1", "1.5M", "10MB", "M", "1T", " 1"])("%j is no size", (given) => {
  expect(() => byteSize("--rotate", given)).toThrow("--rotate takes a size: 500K, 100M, 1G");
});
