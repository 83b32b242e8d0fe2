import { describeRequest } from "../contract/operation-of.ts";
import { OktaError } from "../errors/okta-error.ts";
import { isIdempotent } from "../errors/policy.ts";
import { type ConnectionOptions, connectionsTo } from "./connections.ts";
import { DeadlinePassed, type Deadlines, exchange, type Progress, resolveDeadlines } from "./exchange.ts";
import type { Send } from "./layer.ts";
import type { HttpRequest } from "./request.ts";
import { HttpResponse } from "./response.ts";

/** Options of the connection and its timeouts. */
export interface SendOptions extends ConnectionOptions {
  /** The timeouts of one attempt. */
  readonly deadlines?: Deadlines | undefined;
}

/**
 * The bottom layer: sends requests over node:http(s) on keep-alive connections to one org.
 *
 * It follows no redirect and removes `Set-Cookie`.
 *
 * @throws OktaError of kind `refused` for invalid options.
 */
export function send(origin: string, options: SendOptions = {}): Send {
  const deadlines = resolveDeadlines(options.deadlines);
  const connect = connectionsTo(origin, options, deadlines.connectMs);
  return async (request) => {
    const connections = await connect();
    for (let fresh = false; ; fresh = true) {
      const progress: Progress = { sent: false, reused: false, responded: false };
      try {
        return await exchange(request, connections, deadlines, progress);
      } catch (error) {
        if (request.signal?.aborted) throw request.signal.reason;
        if (error instanceof OktaError) throw error;
        const stale = progress.reused && !progress.responded && isReset(error);
        if (stale) connections.dropIdle();
        // The server closed the idle connection while the request was on its way. That is no failure.
        if (stale && !fresh && isIdempotent(request)) continue;
        const failure = networkError(request, error as Error, progress.sent, connections.throughProxy);
        if (stale) staleConnectionErrors.add(failure);
        throw failure;
      }
    }
  };
}

const staleConnectionErrors = new WeakSet<OktaError>();

/** Whether a request got no response because the server had closed its idle connection. */
export function hadStaleConnection(error: OktaError): boolean {
  return staleConnectionErrors.has(error);
}

function isReset(error: unknown): boolean {
  return ["ECONNRESET", "EPIPE"].includes((error as NodeJS.ErrnoException).code ?? "");
}

/** Errors that a retry does not fix: of certificates, TLS and a proxy that refuses. */
const PERMANENT = /CERT|^UNABLE_TO_|^ERR_(TLS|SSL|OSSL)|^EPROTO$|^Bad response/;

function networkError(
  request: HttpRequest,
  error: NodeJS.ErrnoException,
  sent: boolean,
  throughProxy: boolean,
): OktaError {
  const name = describeRequest(request);
  const reason = error.code ?? error.message;
  const details = {
    code: error.code,
    method: request.method,
    outcome: sent ? "unknown" : "not_sent",
    retryable: (!sent || isIdempotent(request)) && !PERMANENT.test(reason),
  } as const;
  const { host } = new URL(request.url);
  const through = throughProxy ? " through the proxy" : "";
  if (error instanceof DeadlinePassed) {
    return new OktaError("timeout", `${name} got ${error.message} from ${host}${through}`, details);
  }
  // A copy, because the error may have the data that arrived as a property: a parse error has the bytes, and an error of
  // a certificate has the certificate. Only messages of the system are known to be free of it.
  const cause = Object.assign(new Error(error.syscall ? error.message : reason), { code: error.code });
  const why = reason.replace(/^Bad response:/, "the proxy returned");
  const what = sent
    ? `got no complete response from ${host}${through}`
    : `was not sent: could not connect to ${host}${through}`;
  return new OktaError("network", `${name} ${what} (${why})`, { ...details, cause });
}

/** The form of the global `fetch`, for tests and custom networks. */
export type Fetch = (request: Request) => Promise<Response>;

/** A custom `fetch` as the bottom layer. Its errors become errors of kind `network`. */
export function sendWithFetch(network: Fetch): Send {
  return async (request) => {
    try {
      return await HttpResponse.from(request, await network(request.toNative()));
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      if (error instanceof OktaError) throw error;
      const reason = reasonIn(error);
      throw new OktaError("network", `${describeRequest(request)} got no complete response: ${reason}`, {
        cause: Object.assign(new Error(reason), { stack: `${reason}${framesOf(error)}` }),
        method: request.method,
        outcome: "unknown",
        retryable: isIdempotent(request),
      });
    }
  };
}

/** The code or the name of an error. Its message may contain the request. */
function reasonIn(error: unknown): string {
  const { name, code, cause } = Object(error);
  const word = [Object(cause).code, code, name].find((one) => /^\w{1,40}$/.test(String(one ?? "")));
  return String(word ?? "an error");
}

/** The stack frames of an error, for the author of the custom `fetch`. */
function framesOf(error: unknown): string {
  const { stack, message } = Object(error);
  const [text, head] = [String(stack ?? ""), String(message ?? "")];
  const lines = text.includes(head) ? text.slice(text.indexOf(head) + head.length).split("\n") : [];
  return lines
    .filter((line) => line.startsWith("    at "))
    .map((line) => `\n${line}`)
    .join("");
}
