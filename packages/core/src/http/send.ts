import { describeRequest } from "../contract/operation-of.ts";
import { OktaError } from "../errors/okta-error.ts";
import { isRepeatable } from "../errors/policy.ts";
import { type ConnectionOptions, connectionsTo } from "./connections.ts";
import { checkedDeadlines, DeadlinePassed, type Deadlines, exchange, type Progress } from "./exchange.ts";
import type { Send } from "./layer.ts";
import type { HttpRequest } from "./request.ts";
import { HttpResponse } from "./response.ts";

/** How requests are sent. */
export interface SendOptions extends ConnectionOptions {
  /** How long one attempt may take. */
  readonly deadlines?: Deadlines | undefined;
}

/**
 * The bottom layer: exchanges over node:http(s) with kept-alive connections to one org.
 *
 * No redirect is followed, and `Set-Cookie` never leaves it.
 *
 * @throws OktaError of kind `refused` for options that cannot be used.
 */
export function send(origin: string, options: SendOptions = {}): Send {
  const deadlines = checkedDeadlines(options.deadlines);
  const connect = connectionsTo(origin, options, deadlines.connectMs);
  return async (request) => {
    const connections = await connect();
    for (let fresh = false; ; fresh = true) {
      const progress: Progress = { sent: false, reused: false, answered: false };
      try {
        return await exchange(request, connections, deadlines, progress);
      } catch (error) {
        if (request.signal?.aborted) throw request.signal.reason;
        if (error instanceof OktaError) throw error;
        const stale = progress.reused && !progress.answered && isReset(error);
        if (stale) connections.dropIdle();
        // The server had closed the idle connection, and the request crossed the news: no failure of anybody's.
        if (stale && !fresh && isRepeatable(request)) continue;
        const failure = noAnswer(request, error as Error, progress.sent, connections.throughProxy);
        if (stale) onClosedConnection.add(failure);
        throw failure;
      }
    }
  };
}

const onClosedConnection = new WeakSet<OktaError>();

/** Whether a request got no answer because the server had closed the idle connection that it went out on. */
export function metClosedConnection(error: OktaError): boolean {
  return onClosedConnection.has(error);
}

function isReset(error: unknown): boolean {
  return ["ECONNRESET", "EPIPE"].includes((error as NodeJS.ErrnoException).code ?? "");
}

/** Errors that come again each time: of certificates and TLS, and what a proxy refuses. */
const LASTING = /CERT|^UNABLE_TO_|^ERR_(TLS|SSL|OSSL)|^EPROTO$|^Bad response/;

function noAnswer(
  request: HttpRequest,
  error: NodeJS.ErrnoException,
  sent: boolean,
  throughProxy: boolean,
): OktaError {
  const asked = describeRequest(request);
  const reason = error.code ?? error.message;
  const details = {
    code: error.code,
    method: request.method,
    outcome: sent ? "unknown" : "not_sent",
    retryable: (!sent || isRepeatable(request)) && !LASTING.test(reason),
  } as const;
  const { host } = new URL(request.url);
  const through = throughProxy ? " through the proxy" : "";
  if (error instanceof DeadlinePassed) {
    return new OktaError("timeout", `${asked} got ${error.message} from ${host}${through}`, details);
  }
  // A copy, because on the error itself may hang what arrived: a parse error carries the bytes, and one of a
  // certificate tells the certificate. Only what the system says is known to hold nothing of the kind.
  const cause = Object.assign(new Error(error.syscall ? error.message : reason), { code: error.code });
  const why = reason.replace(/^Bad response:/, "the proxy answered");
  const what = sent
    ? `got no complete response from ${host}${through}`
    : `was not sent, because ${host} could not be reached${through}`;
  return new OktaError("network", `${asked} ${what}: ${why}`, { ...details, cause });
}

/** As fetch has it, for tests and for networks of your own. */
export type Fetch = (request: Request) => Promise<Response>;

/** A network of somebody else's as the bottom layer. What it throws becomes an error of kind `network`. */
export function sendThrough(network: Fetch): Send {
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
        retryable: isRepeatable(request),
      });
    }
  };
}

/** The code of an error, or its name: its message is its thrower's, and may hold the request. */
function reasonIn(error: unknown): string {
  const { name, code, cause } = Object(error);
  const told = [Object(cause).code, code, name].find((word) => /^\w{1,40}$/.test(String(word ?? "")));
  return String(told ?? "an error");
}

/** Where it was thrown, for who writes such a network. */
function framesOf(error: unknown): string {
  const { stack, message } = Object(error);
  const [text, said] = [String(stack ?? ""), String(message ?? "")];
  const lines = text.includes(said) ? text.slice(text.indexOf(said) + said.length).split("\n") : [];
  return lines
    .filter((line) => line.startsWith("    at "))
    .map((line) => `\n${line}`)
    .join("");
}
