import { expect, test } from "vitest";
import { errorCauses, errorLine, identifier, type OktaErrorBody, quoted } from "./error-body.ts";

test("an error fits in one line: code, summary, causes", () => {
  const body = {
    errorCode: "E0000001",
    errorSummary: "Api validation failed",
    errorCauses: [{ errorSummary: "why" }],
  };
  expect(errorLine(body)).toBe("E0000001: Api validation failed; why");
});

test.each([undefined, null, "<html>", {}, { errorCode: 1, errorSummary: {} }, { error: "invalid_client" }])(
  "%j is not an error of Okta",
  (body) => expect(errorLine(body)).toBeUndefined(),
);

test("a summary can neither control a terminal nor add a line", () => {
  const errorSummary = "\u001b]0;title\u0007a\r\nokta-idm: done\u202Eb\u2028c\u009b2J";
  expect(errorLine({ errorCode: "E0000007", errorSummary })).toBe(
    "E0000007: \\u001b]0;title\\u0007a okta-idm: done\\u202eb c\\u009b2J",
  );
});

test("a very long text is cut, and one or two sentences are not", () => {
  const sentence = "Api validation failed: the login is too long. ".repeat(8).trim();
  expect(quoted(sentence)).toBe(sentence);
  expect(quoted("a b ".repeat(3_000_000))).toHaveLength(400);
});

test("a text that could be a token is removed, and an id is not", () => {
  const jwt = `eyJhbGciOiJSUzI1NiJ9.${"a-B_3".repeat(20)}.${"c".repeat(86)}`;
  expect(quoted(`Token ${jwt} is bad`)).toBe("Token eyJhbGciOiJSUzI1NiJ9.….… is bad");
  expect(quoted(`Bad key 00${"x".repeat(40)}`)).toBe("Bad key …");
  expect(quoted("Not found: 00u1ana2ferreira3Q5d (User)")).toBe("Not found: 00u1ana2ferreira3Q5d (User)");
});

test("up to ten causes are read if they are strings, in the form of the summary", () => {
  const told = (causes: unknown) =>
    errorCauses({ errorCode: "E0000001", errorSummary: "…", errorCauses: causes } as OktaErrorBody);
  expect(told([{ errorSummary: "a\u001b[2Jb" }, { errorSummary: 7 }, "text", null, {}])).toEqual([
    "a\\u001b[2Jb",
  ]);
  expect(told(Array.from({ length: 50 }, (_, count) => ({ errorSummary: `${count}` })))).toHaveLength(10);
  expect(told("text")).toEqual([]);
});

test.each(["E0000007", "oaeHfmOAx1iRLa0H10DeMz5fQ", "tgXJ@1_a-b", "0a1b2c,0d1e2f"])(
  "%s is an identifier",
  (id) => {
    expect(identifier(id)).toBe(id);
  },
);

test.each([undefined, null, 7, "", "a b", "a\nb", "<b>", "x".repeat(101)])(
  "%j is not an identifier",
  (value) => {
    expect(identifier(value)).toBeUndefined();
  },
);
