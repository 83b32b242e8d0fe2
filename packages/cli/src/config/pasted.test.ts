import { expect, test } from "vitest";
import { pastedOrgUrl, pastedPath, pastedToken } from "./pasted.ts";

test.each([
  ["https://acme.okta.com", "https://acme.okta.com"],
  ["acme.okta.com", "https://acme.okta.com"],
  [" ACME.okta.com/ ", "https://acme.okta.com"],
  ["http://acme.okta.com", "https://acme.okta.com"],
  ["<https://acme.okta.com>", "https://acme.okta.com"],
  ['"https://acme.okta.com"', "https://acme.okta.com"],
  ["acme-admin.okta.com.", "https://acme.okta.com"],
  ["https://acme-admin.okta.com/admin/dashboard", "https://acme.okta.com"],
  ["acme-admin.oktapreview.com/admin/user/profile/view/00u1#tab-account", "https://acme.oktapreview.com"],
  ["https://acme-admin.okta-emea.com/?x=1", "https://acme.okta-emea.com"],
  ["https://login.example.com/app/UserHome", "https://login.example.com"],
  ["it-admin.example.com", "https://it-admin.example.com"],
  ["localhost:4010", "http://localhost:4010"],
  ["127.0.0.1:4010/api/v1", "http://127.0.0.1:4010"],
])("login takes the URL %j as %s", (pasted, url) => {
  expect(pastedOrgUrl(pasted)).toBe(url);
});

test.each([
  ["", "is not a URL"],
  ["acme", "needs a full host name, such as acme.okta.com"],
  ["ftp://acme.okta.com", "must begin with https://"],
  ["https://ana:hunter2@acme.okta.com", "must not contain a user or password"],
  ["acme okta com", "is not a URL"],
])("login rejects the URL %j with the reason, without a password", (pasted, why) => {
  expect(() => pastedOrgUrl(pasted)).toThrow(why);
  expect(() => pastedOrgUrl(pasted)).not.toThrow("hunter2");
});

const io = { env: { HOME: "/home/ana" } };

test.each([
  ["key.pem", "key.pem"],
  ["~/keys/key.pem", "/home/ana/keys/key.pem"],
  ['"/home/ana/my key.pem"', "/home/ana/my key.pem"],
  ["'~/key.pem'", "/home/ana/key.pem"],
  ["~other/key.pem", "~other/key.pem"],
])("login takes the path %j as the file %s", (pasted, path) => {
  expect(pastedPath(io, pasted)).toBe(path);
});

test.each(["-----BEGIN PRIVATE KEY-----\nMIIE", '{"kty":"RSA","d":"x"}'])(
  "login rejects a private key in place of its path, and does not repeat it",
  (pasted) => {
    expect(() => pastedPath(io, pasted)).toThrow(/takes the path of a file, not the key itself/);
    expect(() => pastedPath(io, pasted)).not.toThrow(/MIIE|RSA/);
  },
);

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
])("login takes the token out of %j", (pasted) => {
  expect(pastedToken(pasted)).toBe(TOKEN);
});

test("text that is no token is kept, so that the sign-in reports it", () => {
  expect(pastedToken("")).toBe("");
  expect(pastedToken("00abc$%&")).toBe("00abc$%&");
});
