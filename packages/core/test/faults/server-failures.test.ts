import { addToGroup, enrol, getUser, resetPassword, suspend } from "./calls.ts";
import { testFaults } from "./fault.ts";
import { json, oktaError, raw, reply } from "./misbehaving-org.ts";

const user = { id: "00u1", status: "ACTIVE" };
const requestId = "req-1";

const foreign = {
  kind: "unreadable",
  requestId,
  remedy: "The response is incomplete, or not from the Okta API",
} as const;
const html = `<html><script>hunter2</script>`;

const failed = (status: number, more: object = {}) =>
  ({ kind: "server", status, requestId, remedy: "Okta failed", ...more }) as const;
const retryable = true;

testFaults([
  {
    name: "a read that gets two 500s",
    server: [oktaError(500, "E0000009"), reply(502, html), json(user)],
    gets: { data: user },
    sent: "GET GET GET",
    waits: 1_000,
  },
  {
    name: "a read with a permanent 500",
    server: [oktaError(500, "E0000009")],
    gets: { ...failed(500, { retryable, code: "E0000009" }), remedy: "Ask for fewer items of a list" },
    sent: "GET GET GET",
  },
  {
    name: "a read with a permanent 504 in HTML",
    server: [reply(504, html)],
    gets: failed(504, { retryable, because: "returned 504 Gateway Timeout" }),
    sent: "GET GET GET",
  },
  {
    name: "an added membership that gets one 503",
    server: [reply(503, html), reply(204)],
    gets: { data: undefined },
    call: addToGroup,
    sent: "PUT PUT",
  },
  {
    name: "a suspension that gets a 503",
    server: [oktaError(503, "E0000010")],
    gets: { ...failed(503, { code: "E0000010" }), remedy: "read-only mode" },
    call: suspend,
    sent: "POST",
  },
  {
    name: "a password reset that gets a 500",
    server: [reply(500)],
    gets: failed(500, { because: "reset_password returned 500 Internal Server Error" }),
    call: resetPassword,
    sent: "POST",
  },
  {
    name: "a write outside the contract that gets a 502",
    server: [reply(502, html)],
    gets: { data: 502 },
    call: enrol,
    sent: "POST",
  },
  { name: "a 599", server: [reply(599)], gets: failed(599), sent: "GET" },
  {
    name: "a 101 without a request for it",
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
    name: "100 and 103 before the response",
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
    name: "a 204 instead of a user",
    server: [reply(204)],
    gets: { ...foreign, status: 204, because: "its body is not an object" },
    sent: "GET",
  },
  {
    name: "a 202 with a user, which is not in the contract",
    server: [reply(202, JSON.stringify(user))],
    gets: { data: user },
    call: getUser,
    sent: "GET",
  },
  {
    name: "a status that is not an HTTP status",
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
