import { expect, test } from "vitest";
import { errorLine, printable } from "./error-body.ts";

test("an error is told in one line: code, summary, causes", () => {
  const body = {
    errorCode: "E0000001",
    errorSummary: "Api validation failed",
    errorCauses: [{ errorSummary: "why" }],
  };
  expect(errorLine(body)).toBe("E0000001: Api validation failed; why");
});

test.each([undefined, null, "<html>", {}, { errorCode: 1, errorSummary: {} }, { error: "invalid_client" }])(
  "%j is no error of Okta's",
  (body) => expect(errorLine(body)).toBeUndefined(),
);

test("a summary cannot command a terminal, nor write a line of its own", () => {
  const errorSummary = "\u001b]0;title\u0007a\r\nokta-idm: done\u202Eb\u2028c\u009b2J";
  expect(errorLine({ errorCode: "E0000007", errorSummary })).toBe(
    "E0000007:  ]0;title a okta-idm: done b c 2J",
  );
  expect(printable("Zoë 漢 😀")).toBe("Zoë 漢 😀");
});
