import { gzipSync } from "node:zlib";
import { addToGroup, getUser, suspend } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { json, oktaError, raw, reply, SECRET } from "./misbehaving-org.ts";

const user = { id: "00u1", status: "ACTIVE", profile: { firstName: "Zoë 漢 😀" } };
const text = JSON.stringify(user);
const html = `<html>${SECRET}</html>`;
const requestId = "req-1";
const unreadable = {
  kind: "unreadable",
  status: 200,
  requestId,
  remedy: "The response is incomplete, or not from the Okta API",
} as const;

const lost = { kind: "network", outcome: "unknown", retryable: true, remedy: "Check the URL" } as const;
const head = "HTTP/1.1 200 OK\r\n";
/** A broken message, so the request is retried. */
const broken = (name: string, act: ReturnType<typeof raw>, because: string, code?: string): Fault => ({
  name: `a message ${name}`,
  server: [act],
  gets: { ...lost, code, because },
  sent: "GET GET GET",
});

testFaults([
  broken(
    "that ends before its length",
    raw(`${head}Content-Length: 500\r\n\r\n${text}`),
    "ECONNRESET",
    "ECONNRESET",
  ),
  broken(
    "that ends before its last chunk",
    raw(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"id"\r\n`),
    "ECONNRESET",
    "ECONNRESET",
  ),
  broken(
    "with chunks without a length",
    raw(`${head}Transfer-Encoding: chunked\r\n\r\n${SECRET}\r\n`),
    "HPE_INVALID_CHUNK_SIZE",
    "HPE_INVALID_CHUNK_SIZE",
  ),
  broken(
    "that is not gzip",
    reply(200, html, { "Content-Encoding": "gzip" }),
    "Z_DATA_ERROR",
    "Z_DATA_ERROR",
  ),
  broken(
    "with half of a gzip body",
    reply(200, gzipSync(text).subarray(0, 40), { "Content-Encoding": "gzip" }),
    "Z_BUF_ERROR",
    "Z_BUF_ERROR",
  ),
  broken(
    "that is not brotli",
    reply(200, html, { "Content-Encoding": "br" }),
    "ERR__ERROR_FORMAT",
    "ERR__ERROR_FORMAT_RESERVED",
  ),
  broken(
    "with a content coding that was not requested",
    reply(200, html, { "Content-Encoding": SECRET }),
    "its body has a content coding that was not asked for",
  ),
]);

const cut = { kind: "invalid", status: 400, requestId, remedy: "Read the state" } as const;
const long = (length: number) => ({ errorCode: "E0000001", errorSummary: "x ".repeat(length) });

testFaults([
  {
    name: "a suspension that is done and returns an HTML page",
    server: [reply(200, html), json({ ...user, status: "SUSPENDED" })],
    call: suspend,
    gets: { data: {} },
    sent: "POST GET",
  },
  {
    name: "a suspension that is not done and returns half an object",
    server: [reply(200, '{"a":'), json(user)],
    call: suspend,
    gets: {
      ...unreadable,
      outcome: "unknown",
      because: "is not JSON (request req-1). The status is now ACTIVE",
    },
    sent: "POST GET GET GET",
  },
  {
    name: "a suspension that returns an empty body",
    server: [reply(200)],
    call: suspend,
    gets: { data: undefined },
    sent: "POST",
  },
  {
    name: "a membership that is added and returns an HTML page",
    server: [reply(200, html, { "Content-Type": "text/html" })],
    call: addToGroup,
    gets: { ...unreadable, because: "its body (text/html) is not JSON" },
    sent: "PUT",
  },
  {
    name: "an error of 10 MB",
    server: [reply(400, JSON.stringify(long(5_000_000)))],
    call: (client) =>
      getUser(client).catch((error: Error) => {
        if (error.message.length > 600) throw new Error(`a message of ${error.message.length} characters`);
        throw error;
      }),
    gets: { ...cut, code: "E0000001" },
    sent: "GET",
  },
  {
    name: "an error with a sentence as code and causes that are not a list",
    server: [
      reply(400, JSON.stringify({ errorCode: "So it is", errorSummary: "No", errorCauses: "hunter" })),
    ],
    gets: { ...cut, remedy: "Okta refused the request" },
    sent: "GET",
  },
  {
    name: "an error with a token in its summary",
    server: [
      oktaError(401, "E0000011"),
      reply(401, JSON.stringify({ errorCode: "E0000011", errorSummary: `Bad 00${SECRET.repeat(6)}` })),
    ],
    call: async (client) => [await getUser(client).catch(() => "first"), await getUser(client)],
    gets: {
      kind: "unauthenticated",
      status: 401,
      code: "E0000011",
      requestId,
      remedy: "wrong, expired",
      because: "Bad …",
    },
    sent: "GET GET",
  },
]);
