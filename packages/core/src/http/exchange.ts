import type { IncomingMessage } from "node:http";
import { requestTarget } from "../contract/operation-of.ts";
import { checkBound, checkOptions, type KnownOptions } from "../errors/check-options.ts";
import { oversizedBody } from "../errors/response-error.ts";
import { BodyTooLong, MAX_BYTES, readBody } from "./body.ts";
import type { Connections } from "./connections.ts";
import { HttpHeaders } from "./headers.ts";
import type { HttpRequest } from "./request.ts";
import { HttpResponse, REMOVED_HEADERS } from "./response.ts";

/** The timeouts of one attempt, in milliseconds. It then fails with an error of kind `timeout`. */
export interface Deadlines {
  /** Until the connection is open, including TLS and proxy. Default 10,000. */
  readonly connectMs?: number | undefined;
  /**
   * From then until the response begins. Default 40,000, because Okta may take 30 s for a query of the System Log.
   *
   * @see https://developer.okta.com/docs/reference/system-log-query/
   */
  readonly firstByteMs?: number | undefined;
  /** From the start until the response is read. Default 60,000. It ends bodies that arrive too slowly. */
  readonly responseMs?: number | undefined;
}

const OPTIONS: KnownOptions<Deadlines> = { connectMs: true, firstByteMs: true, responseMs: true };

/**
 * Adds the defaults.
 *
 * @throws OktaError of kind `refused` for an unknown deadline or an invalid number.
 */
export function resolveDeadlines(given: Deadlines = {}): { [Name in keyof Deadlines]-?: number } {
  checkOptions("deadlines", OPTIONS, given);
  const { connectMs = 10_000, firstByteMs = 40_000, responseMs = 60_000 } = given;
  const deadlines = { connectMs, firstByteMs, responseMs };
  for (const [name, value] of Object.entries(deadlines)) checkBound(`deadlines.${name}`, value, 1);
  return deadlines;
}

/** Four times the default of Node.js. The two links of a page with a long search come near that default. */
const MAX_HEADER_BYTES = 64 * 1024;

/** The progress of an exchange. A failure is judged by it. */
export interface Progress {
  /** Whether the request may have reached the org. */
  sent: boolean;
  /** Whether the connection had served another request before. */
  reused: boolean;
  /** Whether a response had begun. */
  responded: boolean;
}

/** A deadline has passed. The message says what did not arrive, and after how long. */
export class DeadlinePassed extends Error {}

/**
 * Sends one request on one connection and reads the whole response.
 *
 * @param progress is updated at each step.
 */
export function exchange(
  request: HttpRequest,
  connections: Connections,
  deadlines: ReturnType<typeof resolveDeadlines>,
  progress: Progress,
): Promise<HttpResponse> {
  const { method, url, body, signal } = request;
  return new Promise<HttpResponse>((resolve, reject) => {
    signal?.throwIfAborted();
    const outgoing = connections.request({
      path: requestTarget(url),
      method,
      maxHeaderSize: MAX_HEADER_BYTES,
      headers: headerFields(request),
    });

    const finish = (settlePromise: () => void) => {
      clearTimeout(phase);
      clearTimeout(whole);
      signal?.removeEventListener("abort", abort);
      settlePromise();
    };
    // Rejects here, because `outgoing` emits no error while it waits for a proxy.
    const fail = (error: Error) => {
      finish(() => reject(error));
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
      phase = within("no response", deadlines.firstByteMs);
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
      progress.responded = true;
      clearTimeout(phase);
      readResponse(request, incoming).then((response) => finish(() => resolve(response)), fail);
    });
    outgoing.end(body);
  });
}

/** Headers that belong to the connection. A wrong length from a caller would corrupt the next request. */
const CONNECTION_HEADERS: ReadonlySet<string> = new Set([
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
 * The header fields to send, with the length of the body. Okta returns 411 for a POST or PUT without a length. node:http
 * sends the body of a DELETE without one, and a server would read it as the next request.
 *
 * @see https://developer.okta.com/docs/reference/core-okta-api/
 */
function headerFields({ headers, method, body }: HttpRequest): Record<string, string> {
  const fields = Object.fromEntries([...headers].filter(([name]) => !CONNECTION_HEADERS.has(name)));
  const bodiless = body === undefined && !["POST", "PUT", "PATCH"].includes(method);
  return bodiless ? fields : { ...fields, "content-length": String(body?.length ?? 0) };
}

/** Calls `onHeaders`, then reads the whole body. */
async function readResponse(request: HttpRequest, incoming: IncomingMessage): Promise<HttpResponse> {
  const { statusCode: status = 0, statusMessage: statusText = "", rawHeaders } = incoming;
  if (status < 200 || status > 599) throw new Error(`its status is ${status}`);
  const headers = HttpHeaders.fromRaw(rawHeaders);
  if (status === 200) request.onHeaders?.(headers, request.url);
  const body = await readBody(incoming, headers).catch((error: unknown) => {
    if (!(error instanceof BodyTooLong)) throw error;
    const head = new HttpResponse(request, { status, statusText, headers, body: Buffer.alloc(0) });
    throw oversizedBody(head, `is longer than ${MAX_BYTES / 1024 / 1024} MB`);
  });
  for (const name of REMOVED_HEADERS) headers.delete(name);
  // Without it, openapi-fetch reads the body in a way that hides broken JSON.
  headers.set("Content-Length", String(body.length));
  return new HttpResponse(request, { status, statusText, headers, body });
}
