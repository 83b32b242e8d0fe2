import type { OktaClient } from "../../src/index.ts";
import { addToGroup, getUser } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { json, oktaError, raw, reply, SECRET } from "./misbehaving-org.ts";

const user = { id: "00u1", status: "ACTIVE" };
const text = JSON.stringify(user);
const length = `Content-Length: ${text.length}\r\n`;
const ok = (headers: string, body = text) => raw(`HTTP/1.1 200 OK\r\n${headers}\r\n${body}`, "keep");

/** Harmless headers of a success. */
const harmless = (name: string, server: Fault["server"]): Fault => ({
  name: `a user ${name}`,
  server: server ?? [],
  gets: { data: user },
  sent: "GET",
});

testFaults([
  harmless("with only a length", [ok(length)]),
  harmless("without a content type", [json(user, { "Content-Type": undefined })]),
  harmless("with the content type HTML", [json(user, { "Content-Type": "text/html" })]),
  harmless("with an invalid date", [json(user, { Date: "yesterday" })]),
  harmless("with two dates", [json(user, { Date: [new Date().toUTCString(), new Date(0).toUTCString()] })]),
  harmless("with a status text with accents", [
    raw(`HTTP/1.1 200 Tr\xe8s bien\r\n${length}\r\n${text}`, "keep"),
  ]),
  harmless("without a status text", [raw(`HTTP/1.1 200\r\n${length}\r\n${text}`, "keep")]),
  harmless("of HTTP/1.0 that ends with its connection", [raw(`HTTP/1.0 200 OK\r\n\r\n${text}`)]),
  harmless("that ends with its connection", [raw(`HTTP/1.1 200 OK\r\n\r\n${text}`)]),
  harmless("with headers of 60 KB", [json(user, { "X-Long": "a".repeat(60_000) })]),
  harmless("with two thousand headers", [json(user, { "X-Many": Array.from({ length: 1_900 }, () => "a") })]),
]);

const network = {
  kind: "network",
  outcome: "unknown",
  retryable: true,
  remedy: "Check the URL, the proxy and the network",
} as const;

/** An unreadable message, so the request is retried. */
const broken = (name: string, act: ReturnType<typeof raw>, code: string): Fault => ({
  name: `a response ${name}`,
  server: [act],
  gets: { ...network, code, because: code },
  sent: "GET GET GET",
});

testFaults([
  broken(
    "with a null character in a header",
    ok(`${length}X-A: ${SECRET}\0\r\n`),
    "HPE_INVALID_HEADER_TOKEN",
  ),
  broken("with a header without a name", ok(`${length}: ${SECRET}\r\n`), "HPE_INVALID_HEADER_TOKEN"),
  broken("with headers of 200 KB", ok(`${length}X-Long: ${"a".repeat(200_000)}\r\n`), "HPE_HEADER_OVERFLOW"),
  broken("with two lengths", ok(`${length}Content-Length: 3\r\n`), "HPE_UNEXPECTED_CONTENT_LENGTH"),
  broken(
    "with a length and chunks",
    ok(`${length}Transfer-Encoding: chunked\r\n`),
    "HPE_INVALID_TRANSFER_ENCODING",
  ),
  broken("that is not HTTP", raw(`SSH-2.0-${SECRET}\r\n`), "HPE_INVALID_CONSTANT"),
  {
    name: "a lost response to an added membership, and then one",
    server: [ok(`${length}: ${SECRET}\r\n`), reply(204)],
    call: addToGroup,
    gets: { data: undefined },
    sent: "PUT PUT",
  },
]);

const notFound = {
  kind: "not_found",
  status: 404,
  code: "E0000007",
  remedy: "Nothing in this org has that id or name",
} as const;
const ids = (
  name: string,
  id: string | readonly string[] | undefined,
  requestId: string | undefined,
): Fault => ({
  name: `a request id ${name}`,
  server: [oktaError(404, "E0000007", { "X-Okta-Request-Id": id })],
  gets: { ...notFound, requestId },
  sent: "GET",
});
const scopes = (challenge: string) => reply(403, "", { "WWW-Authenticate": challenge });

testFaults([
  ids("that is missing", undefined, undefined),
  ids("in the older form", "X@9tXq1Fd8-_aTgTTkAxQQAAAAA", "X@9tXq1Fd8-_aTgTTkAxQQAAAAA"),
  ids(
    "with two parts",
    "0123456789abcdef0123456789abcdef,0a1b2c3",
    "0123456789abcdef0123456789abcdef,0a1b2c3",
  ),
  ids("that came twice", ["req-1", "req-2"], "req-1,req-2"),
  ids("that is a sentence", `no id but ${SECRET}`, undefined),
  ids("that is very long", "a".repeat(5_000), undefined),
  {
    name: "a 403 that only has the missing scope",
    server: [scopes('Bearer authorization_uri="x", scope="okta.users.manage", error="insufficient_scope"')],
    gets: {
      kind: "forbidden",
      status: 403,
      requestId: "req-1",
      remedy: "Grant the app the scope okta.users.manage",
      because: "the token lacks okta.users.manage",
    },
    sent: "GET",
  },
  {
    name: "a 403 with a scope that is not Okta's",
    server: [scopes(`DPoP scope="${SECRET} okta.${SECRET}", error="insufficient_scope"`)],
    gets: { kind: "forbidden", status: 403, requestId: "req-1", remedy: "lacks the permission" },
    sent: "GET",
  },
  {
    name: "a 400 that only says that the proof was refused",
    server: [
      reply(400, "", {
        "WWW-Authenticate":
          'DPoP algs="ES256", realm="https://acme.okta.com", scope="okta.users.read", error="invalid_dpop_proof", error_description="The DPoP proof JWT has already been used."',
      }),
    ],
    gets: {
      kind: "unauthenticated",
      status: 400,
      code: "invalid_dpop_proof",
      requestId: "req-1",
      remedy: "no proxy changes the request or sends it twice",
      because: "invalid_dpop_proof: The DPoP proof JWT has already been used.",
    },
    sent: "GET",
  },
  {
    name: "cookies, which are removed",
    server: [json(user)],
    call: async (client: OktaClient) => {
      const { response } = await client.GET("/api/v1/users");
      return [response.headers.getSetCookie(), response.headers.get("Set-Cookie")];
    },
    gets: { data: [[], null] },
    sent: "GET",
  },
  {
    name: "Connection: close in each response",
    server: [
      (socket, request) => {
        json(user, { Connection: "close" })(socket, request);
        socket.end();
      },
    ],
    call: async (client: OktaClient) => [await getUser(client), await getUser(client), await getUser(client)],
    gets: { data: [user, user, user] },
    sent: "GET GET GET",
  },
]);
