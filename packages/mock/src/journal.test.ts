import fc from "fast-check";
import { expect, test } from "vitest";
import { hiddenBody, hiddenHeaders, hiddenQuery, hiddenUrl } from "./journal.ts";

const SECRET = "s3cr3t-value";
const json = (body: unknown) => hiddenBody({ headers: {}, body: JSON.stringify(body) } as never);

test("credentials in headers are hidden, except the scheme", () => {
  expect(
    hiddenHeaders({
      authorization: `SSWS ${SECRET}`,
      "proxy-authorization": `Basic ${SECRET}`,
      dpop: SECRET,
      cookie: `sid=${SECRET}`,
      "x-api-key": SECRET,
      accept: "application/json",
    }),
  ).toEqual({
    authorization: "SSWS (hidden)",
    "proxy-authorization": "(hidden)",
    dpop: "(hidden)",
    cookie: "(hidden)",
    "x-api-key": "(hidden)",
    accept: "application/json",
  });
});

test("tokens in a URL are hidden, and the rest is unchanged", () => {
  expect(hiddenUrl(`/api/v1/users?search=a%20eq+1&to%6ben=${SECRET}&limit=1&%`)).toBe(
    "/api/v1/users?search=a%20eq+1&to%6ben=(hidden)&limit=1&%",
  );
  expect(hiddenUrl("/api/v1/users")).toBe("/api/v1/users");
});

test("tokens in a query and a form are hidden, and the rest is unchanged", () => {
  const query = new URLSearchParams(`token=${SECRET}&limit=1&expand=a&expand=b`);
  expect(hiddenQuery(query)).toEqual({ token: "(hidden)", limit: "1", expand: ["a", "b"] });
  const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
  const body = `grant_type=client_credentials&client_assertion=${SECRET}&client_secret=${SECRET}`;
  expect(hiddenBody({ headers, body } as never)).toEqual({
    grant_type: "client_credentials",
    client_assertion: "(hidden)",
    client_secret: "(hidden)",
  });
});

test.each([
  { profile: { login: "ana@example.com" }, credentials: { password: { value: SECRET } } },
  { credentials: { password: { hash: { algorithm: "BCRYPT", salt: SECRET, value: SECRET } } } },
  { credentials: { recovery_question: { question: "Which?", answer: SECRET } } },
  { settings: { oauthClient: { jwks: { keys: [{ kty: "RSA", n: "1", d: SECRET, p: SECRET }] } } } },
  { sharedSecret: SECRET, passCode: SECRET, registration_access_token: SECRET },
])("secrets in a body are hidden: %j", (body) => {
  expect(JSON.stringify(json(body))).not.toContain(SECRET);
});

test("other members of a body are unchanged", () => {
  const body = { profile: { login: "ana@example.com", badge: 7, tags: ["a", null] } };
  expect(json(body)).toEqual(body);
  expect(json({ keys: [{ kty: "RSA", n: "1", e: "AQAB" }] })).toEqual({
    keys: [{ kty: "RSA", n: "1", e: "AQAB" }],
  });
});

test("a body that is neither JSON nor a form is replaced by its length", () => {
  expect(hiddenBody({ headers: {}, body: `password=${SECRET}` } as never)).toBe("(21 bytes)");
  expect(hiddenBody({ headers: {}, body: "" } as never)).toBeUndefined();
});

test("whatever the body is, the value of a password is not shown", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const body = { around: JSON.parse(text), deep: [{ password: SECRET, around: JSON.parse(text) }] };
      expect(JSON.stringify(json(body))).not.toContain(SECRET);
    }),
  );
});
