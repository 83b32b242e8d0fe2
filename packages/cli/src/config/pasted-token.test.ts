import { expect, test } from "vitest";
import { pastedToken } from "./pasted-token.ts";

const TOKEN = "00aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-ab";

test.each([
  TOKEN,
  `  ${TOKEN}\r\n`,
  `"${TOKEN}"`,
  `'${TOKEN}',`,
  `SSWS ${TOKEN}`,
  `ssws   ${TOKEN}`,
  `Authorization: SSWS ${TOKEN}`,
  `"SSWS ${TOKEN}"`,
  `export OKTA_API_KEY="${TOKEN}"`,
  `OKTA_API_KEY=${TOKEN}`,
  `${TOKEN.slice(0, 20)}\n${TOKEN.slice(20)}`,
  `\u200b${TOKEN}\ufeff`,
])("%j is the token", (pasted) => {
  expect(pastedToken(pasted)).toBe(TOKEN);
});

test("what is no token stays what it is, so that the sign-in says so", () => {
  expect(pastedToken("")).toBe("");
  expect(pastedToken("00abc$%&")).toBe("00abc$%&");
});
