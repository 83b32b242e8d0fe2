import * as http from "node:http";
import * as https from "node:https";
import { readBody } from "./body.ts";
import { OktaError } from "./errors.ts";
import type { Fetch } from "./layers/layer.ts";
import { describeRequest } from "./operation-of.ts";

export interface SendOptions {
  /** Whether the server's TLS certificate is verified. Default true. */
  readonly verifyTls?: boolean | undefined;
  /** URL of an HTTP proxy, e.g. `http://user:password@proxy.example.com:3128`. */
  readonly proxyUrl?: string | undefined;
}

/**
 * The bottom layer: one exchange over node:http(s) with kept-alive connections, shaped as a fetch.
 *
 * No redirect is followed, and `Set-Cookie` never leaves this function. The body is read whole, so a deadline
 * round it covers the body too.
 */
export function send(options: SendOptions = {}): Fetch {
  const proxy = options.proxyUrl === undefined ? undefined : parseProxyUrl(options.proxyUrl);
  const tls = { rejectUnauthorized: options.verifyTls ?? true };
  let agents: Promise<{ http: http.Agent; https: https.Agent }> | undefined;
  return async (request) => {
    agents ??= connect(tls, proxy);
    const { protocol } = new URL(request.url);
    const agent = (await agents)[protocol === "https:" ? "https" : "http"];
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
    return exchange(request, body, { agent, ...tls }).catch((error) => {
      if (request.signal.aborted) throw request.signal.reason;
      throw noAnswer(request, error, proxy === undefined ? "" : " through the proxy");
    });
  };
}

async function connect(tls: { rejectUnauthorized: boolean }, proxy: string | undefined) {
  if (proxy === undefined) {
    return {
      http: new http.Agent({ keepAlive: true }),
      https: new https.Agent({ keepAlive: true }),
    };
  }
  // Loaded only here: most callers have no proxy, and every start would pay for it.
  const { HttpsProxyAgent } = await import("https-proxy-agent");
  const agent = new HttpsProxyAgent(proxy, { keepAlive: true, ...tls });
  return { http: agent as http.Agent, https: agent as https.Agent };
}

function exchange(
  request: Request,
  body: Buffer | undefined,
  options: https.RequestOptions,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    // Not left to `outgoing`: it tells of no abort while a proxy has yet to answer.
    request.signal.throwIfAborted();
    request.signal.addEventListener("abort", () => reject(request.signal.reason), { once: true });
    const { request: open } = new URL(request.url).protocol === "https:" ? https : http;
    const { method, signal } = request;
    const headers = { ...Object.fromEntries(request.headers), ...framing(method, body) };
    const outgoing = open(request.url, { ...options, method, headers, signal });
    const stop = (why: string) => outgoing.destroy(new Error(why));
    outgoing.on("error", reject);
    outgoing.on("proxyConnect", ({ statusCode }: { statusCode: number }) => {
      // The agent would hand it over as the org's answer.
      if (statusCode !== 200) stop(`the proxy answered ${statusCode}`);
    });
    outgoing.on("upgrade", (_, socket) => {
      socket.destroy();
      reject(new Error("it wants another protocol"));
    });
    outgoing.on("response", (incoming) => {
      const { statusCode = 0 } = incoming;
      if (statusCode < 200 || statusCode > 599) return stop(`its status is ${statusCode}`);
      readBody(incoming).then((bytes) => resolve(toResponse(incoming, bytes)), reject);
    });
    outgoing.end(body);
  });
}

/**
 * What says how long the request is. Okta answers 411 to a POST or PUT without it; and node:http sends the body of
 * a DELETE without any, which a server then reads as the next request.
 */
function framing(method: string, body: Buffer | undefined): Record<string, string> {
  const bodiless = body === undefined && !["POST", "PUT", "PATCH"].includes(method);
  return bodiless ? {} : { "content-length": String(body?.length ?? 0) };
}

// A cookie is a credential; a body that was read whole is neither in pieces nor compressed any more.
const LEFT_OUT = new Set(["set-cookie", "transfer-encoding", "content-encoding"]);

function toResponse(incoming: http.IncomingMessage, body: Buffer): Response {
  const status = incoming.statusCode ?? 0;
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    const name = incoming.rawHeaders[index] ?? "";
    if (!LEFT_OUT.has(name.toLowerCase())) headers.append(name, incoming.rawHeaders[index + 1] ?? "");
  }
  // Where it is missing, openapi-fetch reads the body in a way that cannot tell a broken one.
  headers.set("Content-Length", String(body.length));
  const bodiless = body.length === 0 || status === 204 || status === 205 || status === 304;
  return new Response(bodiless ? null : body, { status, statusText: incoming.statusMessage ?? "", headers });
}

function noAnswer(request: Request, error: NodeJS.ErrnoException, by: string): OktaError {
  const what = `${describeRequest(request)} got no whole answer from ${new URL(request.url).host}${by}`;
  // A copy, because on the error itself may hang what arrived: a parse error carries the bytes.
  const cause = Object.assign(new Error(error.message), { code: error.code });
  return new OktaError("network", `${what}: ${error.code ?? error.message}`, { cause });
}

function parseProxyUrl(proxyUrl: string): string {
  try {
    const { protocol, username, password } = new URL(proxyUrl);
    decodeURIComponent(username + password);
    if (/^https?:$/.test(protocol)) return proxyUrl;
  } catch {
    // Told below, without the URL: it may hold a password.
  }
  const form = "http://proxy.example.com:3128, its user and password percent-encoded";
  throw new OktaError("refused", `The proxy must be a URL such as ${form}`);
}
