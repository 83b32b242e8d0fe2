import { expect, test } from "vitest";
import { granted, tokenOrg } from "../../test/token-org.ts";

const html = () => new Response("<html>hunter2</html>", { headers: { "Content-Type": "text/html" } });
const ends = "POST /oauth2/v1/token returned 200, and ";

test.each([
  ["a page of HTML", html, `${ends}its body (text/html) is not JSON`],
  [
    "JSON that is cut off",
    () => new Response('{"access_token":"hunter2'),
    `${ends}its body (text/plain) is not JSON`,
  ],
  ["null", () => Response.json(null), `${ends}its body is not a token with an expiry`],
  ["no token", () => granted({ access_token: undefined }), `${ends}its body is not a token with an expiry`],
  ["an empty token", () => granted({ access_token: "" }), `${ends}its body is not a token with an expiry`],
  [
    "a token that no header can hold",
    () => granted({ access_token: "hunter2\r\nX: 1" }),
    `${ends}its body is not a token with an expiry`,
  ],
  ["no end", () => granted({ expires_in: undefined }), `${ends}its body is not a token with an expiry`],
  ["an end that is past", () => granted({ expires_in: 0 }), `${ends}its body is not a token with an expiry`],
  ["another type of token", () => granted({ token_type: "mac" }), `${ends}the token has another type`],
  [
    "a token that is not bound",
    () => granted({ token_type: "Bearer", access_token: "hunter2" }),
    `${ends}the token is not bound to the DPoP key of the proof. Check that no proxy removes the DPoP ` +
      "header. If the org does not support DPoP, set dpop: false",
  ],
])("%s is not a token, so the call is not sent", async (_, onTokenRequest, message) => {
  const { call, calls, tokenRequests } = tokenOrg({ onTokenRequest });
  await expect(call()).rejects.toMatchObject({ kind: "unreadable", status: 200, message });
  expect(tokenRequests).toHaveLength(1);
  expect(calls).toEqual([]);
});

test("without DPoP, a bound token is rejected", async () => {
  const { call } = tokenOrg({ dpop: false, onTokenRequest: () => granted() });
  await expect(call()).rejects.toThrow(/the token has another type$/);
});

test.each([
  [true, "DPoP", "dpop"],
  [false, "Bearer", "bearer"],
])("the type ignores case: with dpop %s it is %s", async (dpop, scheme, token_type) => {
  const { call, calls } = tokenOrg({
    dpop,
    onTokenRequest: () => granted({ token_type, expires_in: "3600" }),
  });
  expect(await call()).toEqual({ status: 200, authorization: `${scheme} token` });
  expect(calls[0]?.headers.has("DPoP")).toBe(dpop);
});
