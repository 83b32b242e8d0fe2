import { brotliCompressSync, gzipSync } from "node:zlib";
import type { OktaClient } from "../../src/index.ts";
import { listUsers } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { json, reply, SECRET } from "./misbehaving-org.ts";

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

/** A success with a body that is not the requested one is an error. */
const misread = (name: string, body: string | Buffer, because: string, more: Partial<Fault> = {}): Fault => ({
  name: `a user that is ${name}`,
  server: [reply(200, body)],
  gets: { ...unreadable, because },
  sent: "GET",
  ...more,
});
const notJson = "its body (application/json) is not JSON";
const notObject = "its body is not an object";

testFaults([
  misread("a page of HTML", html, "its body (text/html) is not JSON", {
    server: [reply(200, html, { "Content-Type": "text/html; charset=utf-8" })],
  }),
  misread("of an unknown content type", html, "its body (of another type) is not JSON", {
    server: [reply(200, html, { "Content-Type": `text/${SECRET}` })],
  }),
  misread("half of it", text.slice(0, 30), notJson),
  misread("followed by another", text + text, notJson),
  misread("in UTF-16", Buffer.from(text, "utf16le"), notJson),
  misread("nothing", "", notObject),
  misread("null", "null", notObject),
  misread("a number", "7", notObject),
  misread("text", JSON.stringify(SECRET), notObject),
  misread("a list", `[${text}]`, notObject),
  misread("Okta's error with a 200", `{"errorCode":"E0000009","errorSummary":"${SECRET}"}`, notObject),
  misread("a list of users that is an object", `{"${SECRET}":[]}`, "its body is not a list", {
    call: listUsers,
  }),
  misread("a list of users that is empty", "", "its body is not a list", { call: listUsers }),
]);

const read = (
  name: string,
  body: string | Buffer,
  coding: string | undefined,
  data: unknown = user,
): Fault => ({
  name: `a user ${name}`,
  server: [reply(200, body, { "Content-Encoding": coding })],
  gets: { data },
  sent: "GET",
});

testFaults([
  read("in gzip", gzipSync(text), "gzip"),
  read("in brotli", brotliCompressSync(text), "br"),
  read("with the content coding identity", text, "identity"),
  read("with a byte order mark", `\uFEFF${text}`, undefined),
  // As in fetch: one character is lost, not the user.
  read("with a byte that is not UTF-8", Buffer.from('{"id":"00u1","name":"Jos\xe9"}', "latin1"), undefined, {
    id: "00u1",
    name: "Jos\uFFFD",
  }),
  read("with unknown members", '{"id":"00u1","__proto__":{"a":1},"id":"00u2"}', undefined, {
    id: "00u2",
    ["__proto__"]: { a: 1 },
  }),
  {
    name: "a list of 10 MB",
    server: [json(Array.from({ length: 100_000 }, () => ({ ...user, created: "2024-01-01T00:00:00.000Z" })))],
    call: async (client: OktaClient) => ((await listUsers(client)) as unknown[]).length,
    gets: { data: 100_000 },
    sent: "GET",
  },
]);
