import { suspend } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import {
  granted,
  json,
  oauthError,
  oktaError,
  raw,
  reply,
  reset,
  SECRET,
  silent,
} from "./misbehaving-org.ts";
import { serviceApp } from "./service-app.ts";

const auth = serviceApp();
const requestId = "req-1";
const notSent = { outcome: "not_sent", requestId } as const;
const html = `<html>${SECRET}`;
const dated = (seconds: number) => {
  const Date_ = "Mon, 23 Nov 2026 10:00:00 GMT";
  const resetS = Date.parse(Date_) / 1_000 + seconds;
  const limits = { "X-Rate-Limit-Limit": "10", "X-Rate-Limit-Remaining": "0" };
  return { Date: Date_, ...limits, "X-Rate-Limit-Reset": String(resetS) };
};

/** A response of the token endpoint that fails a suspension. The suspension is not sent. */
const refused = (
  name: string,
  tokens: Fault["tokens"],
  gets: Exclude<Fault["gets"], { data: unknown }>,
  sent = "TOKEN",
): Fault => ({
  name: `a token endpoint that returns ${name}`,
  auth,
  server: [json({})],
  tokens: tokens ?? [],
  call: suspend,
  gets: { ...notSent, ...gets },
  sent,
});

testFaults([
  refused("401 invalid_client", [oauthError(401, "invalid_client")], {
    kind: "unauthenticated",
    status: 401,
    code: "invalid_client",
    remedy: "Check the client id",
    because: "POST /oauth2/v1/token returned 401 invalid_client: It went wrong",
  }),
  refused("400 invalid_scope", [oauthError(400, "invalid_scope")], {
    kind: "invalid",
    status: 400,
    code: "invalid_scope",
    remedy: "Grant the scopes to the app",
  }),
  refused("401 in Okta's form", [oktaError(401, "E0000011")], {
    kind: "unauthenticated",
    status: 401,
    code: "E0000011",
    remedy: "wrong, expired or revoked",
  }),
  refused("400 in HTML", [reply(400, html)], {
    kind: "unreadable",
    status: 400,
    remedy: "The response is incomplete, or not from the Okta API",
  }),
  refused("a page of HTML", [reply(200, html)], {
    kind: "unreadable",
    status: 200,
    remedy: "The response is incomplete, or not from the Okta API",
    because: "is not JSON",
  }),
  refused("half a token", [reply(200, `{"access_token":"${SECRET}`)], {
    kind: "unreadable",
    status: 200,
    remedy: "The response is incomplete, or not from the Okta API",
  }),
  refused("an error with a 200", [reply(200, '{"error":"invalid_client"}')], {
    kind: "unreadable",
    status: 200,
    remedy: "The response is incomplete, or not from the Okta API",
    because: "not a token with an expiry",
  }),
  refused("a token without an expiry", [granted({ expires_in: undefined })], {
    kind: "unreadable",
    status: 200,
    remedy: "The response is incomplete, or not from the Okta API",
  }),
  refused("a redirect", [reply(302, html, { Location: "https://evil.example/" })], {
    kind: "unreadable",
    status: 302,
    remedy: "The response is incomplete, or not from the Okta API",
  }),
  refused(
    "a permanent 500",
    [oauthError(500, "server_error")],
    { kind: "server", status: 500, code: "server_error", retryable: true, remedy: "Okta failed" },
    "TOKEN TOKEN TOKEN TOKEN",
  ),
  refused("a 429 that asks for an hour", [oktaError(429, "E0000047", dated(3_600))], {
    kind: "rate_limited",
    status: 429,
    code: "E0000047",
    retryable: true,
    remedy: "is used up",
  }),
]);

/** A fault of the token endpoint that happens once. The call succeeds. */
const gotOver = (
  name: string,
  act: NonNullable<Fault["tokens"]>[number],
  more: Partial<Fault> = {},
): Fault => ({
  name: `a token endpoint that returns ${name}, and then a token`,
  auth,
  server: [json({})],
  tokens: [act, granted()],
  call: suspend,
  gets: { data: {} },
  sent: "TOKEN TOKEN POST",
  ...more,
});

testFaults([
  gotOver("429", oktaError(429, "E0000047", dated(8)), { waits: 9_000 }),
  gotOver("503", reply(503, html)),
  gotOver("with a reset", reset),
  gotOver("nothing", silent, { options: { deadlines: { firstByteMs: 60 } } }),
  gotOver("half a message", raw('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"access_')),
  {
    name: "a token endpoint that never responds",
    auth,
    tokens: [silent],
    call: suspend,
    options: { deadlines: { firstByteMs: 40 }, retry: { attempts: 1 } },
    gets: {
      kind: "timeout",
      outcome: "not_sent",
      retryable: true,
      remedy: "Nothing was done",
      because: "Could not get a token: POST /oauth2/v1/token got no response within 0.04 s",
    },
    sent: "TOKEN",
  },
]);
