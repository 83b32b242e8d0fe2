import { expect, test } from "vitest";
import { HIDDEN, masked } from "./secrets.ts";

test.each([
  "activationToken",
  "activationUrl",
  "resetPasswordUrl",
  "recovery_token",
  "recoveryToken",
  "registration_access_token",
  "access_token",
  "sharedSecret",
  "client_secret",
  "tempPassword",
  "password",
  "apiKey",
  "private_key",
  "device_code",
  "client_assertion",
  "Authorization",
])("%s is hidden as a string, as a number and in a list", (name) => {
  const nested = (value: unknown) => ({ id: "1", _embedded: [{ [name]: value }] });
  expect(masked(nested("hunter2"))).toEqual(nested(HIDDEN));
  expect(masked(nested(20_261_129))).toEqual(nested(HIDDEN));
  expect(masked(nested(["a", "b"]))).toEqual(nested([HIDDEN, HIDDEN]));
  expect(masked(nested({ value: "hunter2", workFactor: 10 }))).toEqual(
    nested({ value: HIDDEN, workFactor: 10 }),
  );
});

test("the private members of a JSON Web Key are hidden, but not the public ones", () => {
  const jwk = {
    kty: "RSA",
    kid: "k1",
    e: "AQAB",
    n: "public",
    d: "a",
    p: "b",
    q: "c",
    dp: "d",
    dq: "e",
    qi: "f",
  };
  expect(masked({ keys: [jwk] })).toEqual({
    keys: [{ ...jwk, d: HIDDEN, p: HIDDEN, q: HIDDEN, dp: HIDDEN, dq: HIDDEN, qi: HIDDEN }],
  });
  expect(masked({ d: "no key", q: "no key" })).toEqual({ d: "no key", q: "no key" });
});

test.each([
  ["a user's activation", "https://acme.okta.com/welcome/XE6wE17zmphl3KqAPFxO"],
  ["an activation in Identity Engine", "https://acme.okta.com/tokens/drTFXSwQWPZDF7dvFJFl/verify"],
  ["a password reset", "https://acme.okta.com/signin/reset-password/XE6wE17zmphl3KqAPFxO"],
  ["a password reset in recordings", "https://acme.okta.com/reset_password/drpFXSwQWPZDF7dvFJFl"],
  [
    "a factor's QR code",
    "https://acme.okta.com/api/v1/users/00u1/factors/ost1/qr/00fukNElRS_Tz6k-CFhg3pH4KO2dj2guh",
  ],
])("the link of %s is hidden under any member name", (_, href) => {
  const answer = (link: string) => ({ _embedded: { activation: { _links: { qrcode: { href: link } } } } });
  expect(masked(answer(href))).toEqual(answer(HIDDEN));
});

test("the answer to a recovery question is hidden, but not the question", () => {
  expect(masked({ recovery_question: { question: "Pet?", answer: "Rex" } })).toEqual({
    recovery_question: { question: "Pet?", answer: HIDDEN },
  });
});

test("the value of a header that a hook sends is hidden, but not its name", () => {
  const authScheme = { type: "HEADER", key: "X-Hook", value: "x" };
  const tenant = { key: "X-Tenant", value: "acme" };
  const [bearer, apiKey] = ["Authorization", "X-API-Key"].map((key) => ({ key, value: "x" }));
  expect(masked({ config: { authScheme, headers: [bearer, apiKey, tenant] } })).toEqual({
    config: {
      authScheme: { ...authScheme, value: HIDDEN },
      headers: [{ ...bearer, value: HIDDEN }, { ...apiKey, value: HIDDEN }, tenant],
    },
  });
});

test("a body that is repeated as text is hidden if it holds a secret", () => {
  const holding = (response_text: string) => masked({ response_text });
  const hidden = { response_text: HIDDEN };
  expect(holding('{"resetPasswordUrl":"https://acme.okta.com/y"}')).toEqual(hidden);
  expect(holding('{"keys":[{"kty":"EC","d":"x"}]}')).toEqual(hidden);
  expect(holding("sharedSecret: abc")).toEqual(hidden);
  expect(holding('{"id":"1"}')).toEqual({ response_text: '{"id":"1"}' });
});

test("members that only describe tokens or links are shown", () => {
  const user = {
    passwordChanged: "2026-01-05T08:30:00.000Z",
    credentials: { password: {}, provider: { type: "OKTA" } },
    token_type: "Bearer",
    tokenWindow: "P30D",
    requestApiTokenId: "00T5api7token9id2Hn4",
    oauthTokens: true,
    recoveryToken: null,
    _links: {
      resetPassword: { href: "https://acme.okta.com/api/v1/users/00u1/lifecycle/reset_password" },
      activate: { href: "https://acme.okta.com/api/v1/users/00u1/lifecycle/activate" },
      verify: { href: "https://acme.okta.com/api/v1/users/00u1/factors/ost1/verify" },
    },
  };
  expect(masked(user)).toEqual(user);
});
