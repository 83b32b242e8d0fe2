import { expect, test } from "vitest";
import { byteSize, webhookHeaders } from "./collecting-sink.ts";

test("headers are one a line; empty lines and Windows line ends are accepted", () => {
  const text = "Authorization: Bearer a:b c \r\n\r\nX-Source:okta\n";
  expect(webhookHeaders("the file h", text)).toEqual({ Authorization: "Bearer a:b c", "X-Source": "okta" });
  expect(webhookHeaders("the file h", "")).toEqual({});
});

test.each(["hunter2", "X Y: hunter2", ": hunter2", "X-Source:", "X: hunter2\u0000", "X: hunter2\u20ac"])(
  "%j is not a header, and the error has the number of the line but not its text",
  (line) => {
    const parse = () => webhookHeaders("the file h", `A: b\n${line}`);
    expect(parse).toThrow("Line 2 of the file h is not a header, such as Authorization: Bearer …");
    expect(parse).toThrow(expect.objectContaining({ name: "UsageError" }));
  },
);

test.each([
  ["1", 1],
  ["500K", 512_000],
  ["100m", 104_857_600],
  ["2G", 2_147_483_648],
])("%s is %i bytes", (given, bytes) => {
  expect(byteSize("--rotate", given)).toBe(bytes);
});

test.each(["0", "0M", "-1", "1.5M", "10MB", "M", "1T", " 1"])("%j is not a size", (given) => {
  expect(() => byteSize("--rotate", given)).toThrow(
    `--rotate takes a size such as 500K, 100M or 1G, not ${JSON.stringify(given)}.`,
  );
});
