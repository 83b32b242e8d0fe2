import type { IncomingMessage } from "node:http";
import { requestTarget } from "../contract/operation-of.ts";
import { checkBound, checkOptions, type KnownOptions } from "../errors/check-options.ts";
import { outOfBounds } from "../errors/response-error.ts";
import { BodyTooLong, MAX_BYTES, readBody } from "./body.ts";
import type { Connections } from "./connections.ts";
import { HttpHeaders } from "./headers.ts";
import type { HttpRequest } from "./request.ts";
import { HttpResponse, LEFT_OUT } from "./response.ts";

/** How long one attempt may take, in milliseconds. Each ends it with an error of kind `timeout`. */
export interface Deadlines {
  /** Until there is a connection, TLS and proxy included. Default 10,000. */
  readonly connectMs?: number | undefined;
  /** From then until the answer begins. Default 40,000: a query of the System Log may take Okta 30 s. */
  readonly firstByteMs?: number | undefined;
  /** Until the answer has been read, all in all. Default 60,000: a body that only drips in ends there. */
  readonly responseMs?: number | undefined;
}

const OPTIONS: KnownOptions<Deadlines> = { connectMs: true, firstByteMs: true, responseMs: true };

/** @throws OktaError of kind `refused` for an unknown deadline, and for a number that no timer takes. */
export function checkedDeadlines(given: Deadlines = {}): { [Name in keyof Deadlines]-?: number } {
  checkOptions("deadlines", OPTIONS, given);
  const { connectMs = 10_000, firstByteMs = 40_000, responseMs = 60_000 } = given;
  const deadlines = { connectMs, firstByteMs, responseMs };
  for (const [name, value] of Object.entries(deadlines)) checkBound(`deadlines.${name}`, value, 1);
  return deadlines;
}

/** Node's own bound is a quarter of it, which the links of a long search, told twice, come near. */
const MOST_HEADER_BYTES = 64 * 1024;

/** How far an exchange came before it failed. */
export interface Progress {
  /** Whether the request may have reached the org. */
  sent: boolean;
  /** Whether it went out on a connection that had served another request before. */
  reused: boolean;
  /** Whether an answer had begun. */
  answered: boolean;
}

/** A deadline passed. The message says what had not come, and after how long. */
export class DeadlinePassed extends Error {}

/**
 * One request and its answer, read to its end, on one connection.
 *
 * @param progress is kept up to date, so that a failure can be judged by it.
 */
export function exchange(
  request: HttpRequest,
  connections: Connections,
  deadlines: ReturnType<typeof checkedDeadlines>,
  progress: Progress,
): Promise<HttpResponse> {
  const { method, url, body, signal } = request;
  return new Promise<HttpResponse>((resolve, reject) => {
    signal?.throwIfAborted();
    const outgoing = connections.request({
      path: requestTarget(url),
      method,
      maxHeaderSize: MOST_HEADER_BYTES,
      headers: fieldsOf(request),
    });

    const settled = (settle: () => void) => {
      clearTimeout(phase);
      clearTimeout(whole);
      signal?.removeEventListener("abort", abort);
      settle();
    };
    // Not only left to `outgoing`: it tells of nothing while a proxy has yet to answer.
    const fail = (error: Error) => {
      settled(() => reject(error));
      outgoing.destroy();
    };
    const abort = () => fail(signal?.reason);
    const within = (what: string, milliseconds: number) =>
      setTimeout(() => fail(new DeadlinePassed(`${what} within ${milliseconds / 1_000} s`)), milliseconds);
    const whole = within("no complete response", deadlines.responseMs);
    let phase = within("no connection", deadlines.connectMs);
    signal?.addEventListener("abort", abort, { once: true });

    const connected = () => {
      progress.sent = true;
      clearTimeout(phase);
      phase = within("no answer", deadlines.firstByteMs);
    };
    outgoing.on("socket", (socket) => {
      progress.reused = outgoing.reusedSocket;
      const ready = url.startsWith("https:") ? "secureConnect" : "connect";
      if (socket.connecting || (ready === "secureConnect" && !progress.reused)) socket.once(ready, connected);
      else connected();
    });
    outgoing.on("error", fail);
    outgoing.on("upgrade", (_, socket) => {
      socket.destroy();
      fail(new Error("it wants another protocol"));
    });
    outgoing.on("response", (incoming) => {
      progress.answered = true;
      clearTimeout(phase);
      readAnswer(request, incoming).then((response) => settled(() => resolve(response)), fail);
    });
    outgoing.end(body);
  });
}

/** What is of the connection is not a caller's to say: with another length, the next request would be read amiss. */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * The header fields of a request. They say how long it is: Okta answers 411 to a POST or PUT without it; and node:http
 * sends the body of a DELETE without any, which a server then reads as the next request.
 */
function fieldsOf({ headers, method, body }: HttpRequest): Record<string, string> {
  const fields = Object.fromEntries([...headers].filter(([name]) => !OF_CONNECTION.has(name)));
  const bodiless = body === undefined && !["POST", "PUT", "PATCH"].includes(method);
  return bodiless ? fields : { ...fields, "content-length": String(body?.length ?? 0) };
}

/** Reads an answer to its end, and tells of its head before. */
async function readAnswer(request: HttpRequest, incoming: IncomingMessage): Promise<HttpResponse> {
  const { statusCode: status = 0, statusMessage: statusText = "", rawHeaders } = incoming;
  if (status < 200 || status > 599) throw new Error(`its status is ${status}`);
  const headers = HttpHeaders.received(rawHeaders);
  if (status === 200) request.onHeaders?.(headers, request.url);
  const body = await readBody(incoming, headers).catch((error: unknown) => {
    if (!(error instanceof BodyTooLong)) throw error;
    const head = new HttpResponse(request, { status, statusText, headers, body: Buffer.alloc(0) });
    throw outOfBounds(head, `is longer than ${MAX_BYTES / 1024 / 1024} MB`);
  });
  for (const name of LEFT_OUT) headers.delete(name);
  // Where it is missing, openapi-fetch reads the body in a way that cannot tell a broken one.
  headers.set("Content-Length", String(body.length));
  return new HttpResponse(request, { status, statusText, headers, body });
}
