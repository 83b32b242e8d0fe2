import { getEventListeners } from "node:events";
import { createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { everythingIn } from "../../test/everything-in.ts";
import { hastyClock } from "../../test/fake-clock.ts";
import { deadPort, httpOrg, listen } from "../../test/local-server.ts";
import { apiToken, createOktaClient, type OktaClientOptions, OktaError } from "../index.ts";
import { HttpRequest, type HttpRequestInit } from "./request.ts";
import { send } from "./send.ts";

const template = "/api/v1/users/{userId}/lifecycle/deactivate";

/** Sends a call full of secrets, and returns its error. */
async function failure(port: number, options: Partial<OktaClientOptions> = {}, init: HttpRequestInit = {}) {
  const orgUrl = `http://127.0.0.1:${port}`;
  const client = createOktaClient({
    orgUrl,
    auth: apiToken("hunter2token"),
    clock: hastyClock(),
    ...options,
  });
  const url = orgUrl + template.replace("{userId}", "hunter2id");
  const request = new HttpRequest(`${url}?q=hunter2query`, { method: "POST", body: "hunter2body", ...init });
  return client.fetch(request).then(
    () => expect.unreachable("the call was answered"),
    (error: unknown) => error,
  );
}

/** A server that runs an action of the test on each connection, after a request has arrived. */
const rude = (act: (socket: Socket) => void) =>
  listen(createServer((socket) => void socket.once("data", () => act(socket))));

const head = "HTTP/1.1 200 OK\r\nSet-Cookie: sid=hunter2cookie\r\n";

test.each([
  ["nothing listens", deadPort, "ECONNREFUSED"],
  [
    "the server closes the connection as soon as it is made",
    () => listen(createServer((s) => void s.end())),
    "ECONN",
  ],
  ["the server closes the connection once it was asked", () => rude((s) => s.end()), "ECONNRESET"],
  [
    "the server resets the connection once it was asked",
    () => rude((s) => s.resetAndDestroy()),
    "ECONNRESET",
  ],
  [
    "the connection is reset in the middle of the body",
    () => rude((s) => s.write(`${head}Content-Length: 50\r\n\r\n{"a":"hunter2`, () => s.resetAndDestroy())),
    "ECONNRESET",
  ],
  [
    "the body ends before its length",
    () => rude((s) => s.end(`${head}Content-Length: 50\r\n\r\n{"a":"hunter2`)),
    "ECONNRESET",
  ],
  [
    "the body ends before its last piece",
    () => rude((s) => s.end(`${head}Transfer-Encoding: chunked\r\n\r\n9\r\n{"hunter2\r\n`)),
    "ECONNRESET",
  ],
  ["the answer is not HTTP", () => rude((s) => s.end("hunter2 is no HTTP\r\n\r\n")), "HPE_"],
  ["a header of the answer is broken", () => rude((s) => s.end(`${head}hunter2: a\0b\r\n\r\n`)), "HPE_"],
  [
    "the status is no status of HTTP",
    () => rude((s) => s.end("HTTP/1.1 999 hunter2\r\n\r\n")),
    "its status is 999",
  ],
  [
    "the answer switches to another protocol",
    () => rude((s) => s.end("HTTP/1.1 101 hunter2\r\nConnection: upgrade\r\nUpgrade: hunter2\r\n\r\n")),
    "it wants another protocol",
  ],
  [
    "the body has a content coding that was not asked for",
    () => rude((s) => s.end(`${head}Content-Encoding: hunter2\r\nContent-Length: 2\r\n\r\n[]`)),
    "its body has a content coding that was not asked for",
  ],
  [
    "the body is not what its coding says",
    () => rude((s) => s.end(`${head}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n[]`)),
    "Z_DATA_ERROR",
  ],
])("when %s, the error is of kind network and contains no secret", async (_, serve, reason) => {
  const port = await serve();
  const error = await failure(port);
  expect(error).toBeInstanceOf(OktaError);
  expect(error).toMatchObject({ kind: "network", status: undefined });
  const { message, outcome } = error as OktaError;
  const what =
    outcome === "not_sent" ? "was not sent: could not connect to" : "got no complete response from";
  expect(message).toContain(`POST ${template} ${what} 127.0.0.1:${port}`);
  expect(message).toContain(reason);
  expect(everythingIn(error)).not.toContain("hunter2");
});

test("the message of the system is the cause", async () => {
  const error = await failure(await deadPort());
  expect(error).toMatchObject({
    code: "ECONNREFUSED",
    cause: { code: "ECONNREFUSED", message: expect.stringContaining("127.0.0.1") },
  });
});

test("an abort before anything is sent rejects with the caller's reason", async () => {
  const reason = new Error("changed my mind");
  const error = await failure(await deadPort(), {}, { signal: AbortSignal.abort(reason) });
  expect(error).toBe(reason);
});

test("a signal that outlives its calls keeps no listener, however they ended", async () => {
  const { signal } = new AbortController();
  await failure(await deadPort(), {}, { signal });
  const origin = await httpOrg((_, response) => response.end("[]"));
  await send(origin)(new HttpRequest(origin, { signal }));
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

/** A server that sends half a body, then runs an action of the test; resolves when the connection is closed. */
async function stuck(act: () => void) {
  let closed: (() => void) | undefined;
  const closing = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const port = await rude((socket) => {
    socket.once("close", () => closed?.());
    socket.write(`${head}Content-Length: 50\r\n\r\n[`, act);
  });
  return { port, closing };
}

test("an abort during the body rejects with the caller's reason, and closes the connection", async () => {
  const caller = new AbortController();
  const reason = new Error("changed my mind");
  const { port, closing } = await stuck(() => caller.abort(reason));
  expect(await failure(port, {}, { signal: caller.signal })).toBe(reason);
  await closing;
});

test.each([
  ["no connection", { connectMs: 400 }, () => listen(createServer()), "not_sent"],
  ["no response", { firstByteMs: 400 }, () => rude(() => {}), "unknown"],
  ["no complete response", { responseMs: 400 }, async () => (await stuck(() => {})).port, "unknown"],
])("a server from which there is %s in time ends the attempt", async (what, deadlines, serve, outcome) => {
  const port = await serve();
  // Only TLS has a handshake that the server can ignore.
  const scheme = what === "no connection" ? "https" : "http";
  const client = createOktaClient({
    orgUrl: `${scheme}://127.0.0.1:${port}`,
    auth: apiToken("hunter2token"),
    clock: hastyClock(),
    retry: { attempts: 1 },
    deadlines,
  });
  const call = client.fetch(new HttpRequest(`${client.orgUrl}/api/v1/users/hunter2`));
  await expect(call).rejects.toMatchObject({
    kind: "timeout",
    outcome,
    message: `GET /api/v1/users/{userId} got ${what} within 0.4 s from 127.0.0.1:${port}`,
  });
});

test("a body that arrives too slowly ends at the deadline, and the connection is closed", async () => {
  let closed: (() => void) | undefined;
  const closing = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const port = await rude((socket) => {
    socket.write(`${head}Content-Length: 5000\r\n\r\n`);
    const drip = setInterval(() => socket.write("["), 5);
    socket.once("close", () => {
      clearInterval(drip);
      closed?.();
    });
  });
  const options = { deadlines: { responseMs: 400 }, retry: { attempts: 1 } };
  const error = await failure(port, options, { method: "GET", body: null });
  expect(error).toMatchObject({ kind: "timeout" });
  await closing;
});
