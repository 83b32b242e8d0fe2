import { addToGroup, deleteApp, enrol, getUser, resetPassword, suspend } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { json, oktaError, raw, reply } from "./misbehaving-org.ts";

const user = { id: "00u1", status: "ACTIVE" };
const requestId = "req-1";

/** What Okta says, and what it is to the caller; it is sent once. */
const said = (
  [status, code]: readonly [status: number, code: string],
  kind: "invalid" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "server",
  remedy: string,
  more: Partial<Fault> & { readonly retryable?: boolean } = {},
): Fault => {
  const { retryable = false, ...rest } = more;
  return {
    name: `${status} ${code}`,
    server: [oktaError(status, code)],
    gets: { kind, status, code, requestId, retryable, remedy },
    sent: "GET",
    ...rest,
  };
};

testFaults([
  said([400, "E0000001"], "invalid", "Read the target's status", { call: suspend, sent: "POST" }),
  said([400, "E0000028"], "invalid", "A required parameter is missing"),
  said([401, "E0000011"], "unauthenticated", "wrong, expired or revoked"),
  said([401, "E0000015"], "unauthenticated", "lacks the feature"),
  said([403, "E0000005"], "forbidden", "No usable credentials arrived"),
  said([403, "E0000006"], "forbidden", "lacks an admin role"),
  said([403, "E0000056"], "forbidden", "has to be deactivated first", { call: deleteApp, sent: "DELETE" }),
  said([404, "E0000007"], "not_found", "There is no such object"),
  said([404, "E0000008"], "not_found", "There is no such path"),
  said([405, "E0000022"], "invalid", "takes no such method"),
  said([409, "E0000112"], "conflict", "Try again in a few minutes", {
    call: suspend,
    sent: "POST",
    retryable: true,
  }),
  said([423, "E0000166"], "conflict", "Try again in a few minutes", { retryable: true }),
  said([501, "E0000060"], "server", "in the group Everyone", { call: addToGroup, sent: "PUT" }),
]);

const foreign = { kind: "unreadable", requestId, remedy: "Not the API answered" } as const;
const html = `<html><script>hunter2</script>`;

testFaults([
  { name: "a 400 of HTML", server: [reply(400, html)], gets: { ...foreign, status: 400 }, sent: "GET" },
  {
    name: "a 401 without a body",
    server: [reply(401)],
    gets: { kind: "unauthenticated", status: 401, requestId, remedy: "no longer active" },
    sent: "GET",
  },
  {
    name: "a 404 of an org that is not there",
    server: [reply(404, '{"status":404,"message":"hunter2"}', { "X-Okta-Request-Id": undefined })],
    gets: { ...foreign, status: 404, requestId: undefined },
    sent: "GET",
  },
  {
    name: "a 407, as if we were a proxy's",
    server: [reply(407, html)],
    gets: { kind: "invalid", status: 407, requestId, remedy: "Okta did not take the request" },
    sent: "GET",
  },
  {
    name: "a 411",
    server: [reply(411)],
    gets: { kind: "invalid", status: 411, requestId, remedy: "Okta did not take", because: "Length Required" },
    call: suspend,
    sent: "POST",
  },
  {
    name: "a 499, which nobody has heard of",
    server: [reply(499)],
    gets: { kind: "invalid", status: 499, requestId, remedy: "Okta did not take the request" },
    sent: "GET",
  },
]);

const failed = (status: number, more: object = {}) =>
  ({ kind: "server", status, requestId, remedy: "Okta failed", ...more }) as const;
const retryable = true;

testFaults([
  {
    name: "a read that meets a 500 twice, and then not",
    server: [oktaError(500, "E0000009"), reply(502, html), json(user)],
    gets: { data: user },
    sent: "GET GET GET",
    waits: 1_000,
  },
  {
    name: "a read that meets 500 all the time",
    server: [oktaError(500, "E0000009")],
    gets: { ...failed(500, { retryable, code: "E0000009" }), remedy: "Ask for less at once" },
    sent: "GET GET GET",
  },
  {
    name: "a read that meets 504 with HTML all the time",
    server: [reply(504, html)],
    gets: failed(504, { retryable, because: "answered 504 Gateway Timeout" }),
    sent: "GET GET GET",
  },
  {
    name: "a member added that meets 503, and then not",
    server: [reply(503, html), reply(204)],
    gets: { data: undefined },
    call: addToGroup,
    sent: "PUT PUT",
  },
  {
    name: "a suspension that meets 503",
    server: [oktaError(503, "E0000010")],
    gets: { ...failed(503, { code: "E0000010" }), remedy: "read-only mode" },
    call: suspend,
    sent: "POST",
  },
  {
    name: "a password reset that meets 500",
    server: [reply(500)],
    gets: failed(500, { because: "reset_password answered 500 Internal Server Error" }),
    call: resetPassword,
    sent: "POST",
  },
  {
    name: "a write that the contract does not know, and 502",
    server: [reply(502, html)],
    gets: { data: 502 },
    call: enrol,
    sent: "POST",
  },
  { name: "a 599", server: [reply(599)], gets: failed(599), sent: "GET" },
  {
    name: "a 101 that nobody asked for",
    server: [raw("HTTP/1.1 101 hunter2\r\nConnection: upgrade\r\nUpgrade: hunter2\r\n\r\n", "keep")],
    gets: {
      kind: "network",
      outcome: "unknown",
      retryable,
      remedy: "Check the URL",
      because: "it wants another protocol",
    },
    sent: "GET GET GET",
  },
  {
    name: "100 and 103 before the answer",
    server: [
      (socket, request) => {
        socket.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <hunter2>\r\n\r\n");
        json(user)(socket, request);
      },
    ],
    gets: { data: user },
    sent: "GET",
  },
  {
    name: "a 204 in place of a user",
    server: [reply(204)],
    gets: { ...foreign, status: 204, because: "its body is not an object" },
    sent: "GET",
  },
  {
    name: "a 202 with a user, which no contract knows",
    server: [reply(202, JSON.stringify(user))],
    gets: { data: user },
    call: getUser,
    sent: "GET",
  },
  {
    name: "a status that is no number of HTTP",
    server: [raw("HTTP/1.1 999 hunter2\r\nContent-Length: 0\r\n\r\n", "keep")],
    gets: {
      kind: "network",
      outcome: "unknown",
      retryable,
      remedy: "Check the URL",
      because: "its status is 999",
    },
    sent: "GET GET GET",
  },
]);
