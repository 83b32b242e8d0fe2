import * as http from "node:http";
import * as https from "node:https";
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
    return exchange(request, body, agent);
  };
}

async function connect(tls: { rejectUnauthorized: boolean }, proxy: string | undefined) {
  if (proxy === undefined) {
    return {
      http: new http.Agent({ keepAlive: true }),
      https: new https.Agent({ keepAlive: true, ...tls }),
    };
  }
  // Loaded only here: most callers have no proxy, and every start would pay for it.
  const { HttpsProxyAgent } = await import("https-proxy-agent");
  const agent = new HttpsProxyAgent(proxy, { keepAlive: true, ...tls });
  return { http: agent as http.Agent, https: agent as https.Agent };
}

function exchange(request: Request, body: Buffer | undefined, agent: http.Agent): Promise<Response> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (request.signal.aborted) return reject(request.signal.reason);
      reject(noAnswer(request, error));
    };
    const { request: open } = new URL(request.url).protocol === "https:" ? https : http;
    const headers: Record<string, string> = Object.fromEntries(request.headers);
    // Okta answers 411 to a POST or PUT that does not say how long its body is.
    if (body || request.method === "POST" || request.method === "PUT") {
      headers["content-length"] = String(body?.length ?? 0);
    }
    const outgoing = open(request.url, { method: request.method, headers, agent, signal: request.signal });
    outgoing.on("error", failed);
    outgoing.on("response", (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", failed);
      incoming.on("end", () => resolve(toResponse(incoming, Buffer.concat(chunks))));
    });
    outgoing.end(body);
  });
}

function toResponse(incoming: http.IncomingMessage, body: Buffer): Response {
  const status = incoming.statusCode ?? 0;
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    const name = incoming.rawHeaders[index] ?? "";
    if (name.toLowerCase() !== "set-cookie") headers.append(name, incoming.rawHeaders[index + 1] ?? "");
  }
  // Where it is missing, openapi-fetch reads the body in a way that cannot tell a broken one.
  headers.set("Content-Length", String(body.length));
  const bodiless = body.length === 0 || status === 204 || status === 205 || status === 304;
  return new Response(bodiless ? null : body, { status, statusText: incoming.statusMessage ?? "", headers });
}

function noAnswer(request: Request, error: NodeJS.ErrnoException): OktaError {
  const what = `${describeRequest(request)} got no answer from ${new URL(request.url).host}`;
  return new OktaError("network", `${what}: ${error.code ?? error.message}`, { cause: error });
}

function parseProxyUrl(proxyUrl: string): string {
  if (!URL.canParse(proxyUrl) || !/^https?:$/.test(new URL(proxyUrl).protocol)) {
    throw new OktaError("refused", "The proxy must be a URL such as http://proxy.example.com:3128");
  }
  return proxyUrl;
}
