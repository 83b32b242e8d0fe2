import { expect, test } from "vitest";
import { webhookHeaders } from "./webhook-headers.ts";

test("headers stand in a line each; empty lines and the ends of Windows do not count", () => {
  const text = "Authorization: Bearer a:b c \r\n\r\nX-Source:okta\n";
  expect(webhookHeaders("the file h", text)).toEqual({ Authorization: "Bearer a:b c", "X-Source": "okta" });
  expect(webhookHeaders("the file h", "")).toEqual({});
});

test.each(["hunter2", "X Y: hunter2", ": hunter2", "X-Source:", "X: hunter2\u0000", "X: hunter2\u20ac"])(
  "%j is none, and its line is told without a word of it",
  (line) => {
    const parse = () => webhookHeaders("the file h", `A: b\n${line}`);
    expect(parse).toThrow("Line 2 of the file h is no header, such as Authorization: Bearer …");
    expect(parse).toThrow(expect.objectContaining({ kind: "refused" }));
  },
);
