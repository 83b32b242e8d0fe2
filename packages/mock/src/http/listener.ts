import type { IncomingMessage, ServerResponse } from "node:http";
import { inspect } from "node:util";
import { problem } from "../errors.ts";
import type { OrgResponse } from "../org/org.ts";
import { type HeaderLine, readRequest, send, toWire, type WireRequest } from "./exchange.ts";

/** Headers that scripts of a web page may read. */
const EXPOSED = [
  "Date",
  "ETag",
  "Link",
  "DPoP-Nonce",
  "WWW-Authenticate",
  "X-Okta-Request-Id",
  "X-Rate-Limit-Limit",
  "X-Rate-Limit-Remaining",
  "X-Rate-Limit-Reset",
  "SL-Violations",
].join(", ");

/** Whether the request is a CORS preflight. */
function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

/** CORS headers that allow pages of this origin to call the mock. */
function corsHeaders({ headers }: IncomingMessage, origin: string): readonly HeaderLine[] {
  const requested = headers["access-control-request-headers"];
  return [
    ["access-control-allow-origin", origin],
    ["vary", "Origin"],
    ["access-control-expose-headers", EXPOSED],
    ["access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE"],
    ...(requested === undefined ? [] : [["access-control-allow-headers", requested] as const]),
  ];
}

/** The allowed hosts and origins, and the handlers of requests. */
export interface Listener {
  /** Accepted host names, in lower case. */
  readonly hosts: ReadonlySet<string>;
  /** Origins of web pages that may call it. */
  readonly origins: ReadonlySet<string>;
  /** Responds to `/_mock/…`. */
  readonly control: (request: WireRequest) => OrgResponse;
  /** Responds to everything else, with additional headers. */
  readonly front: (
    message: IncomingMessage,
    response: ServerResponse,
    more: readonly HeaderLine[],
  ) => Promise<void>;
}

/**
 * Handles every request to the mock. A web page on this machine could reach it with DNS rebinding or a form. So unknown host
 * names are rejected, and pages of other origins cannot control it.
 */
export function createListener({ hosts, origins, control, front }: Listener) {
  return async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const refusal = foreignHost(message, hosts);
      if (refusal) return await send(response, toWire(refusal));
      const { origin } = message.headers;
      const isAllowed = origin !== undefined && origins.has(origin);
      const cors = isAllowed ? corsHeaders(message, origin) : [];
      if (isAllowed && isPreflight(message)) {
        return await send(response, { status: 204, headers: cors, text: "" });
      }
      if (!message.url?.startsWith("/_mock/")) return await front(message, response, cors);
      const reply = toWire(foreignControl(message, isAllowed) ?? control(await readRequest(message, "")));
      await send(response, { ...reply, headers: [...reply.headers, ...cors] });
    } catch (error) {
      if (response.headersSent || response.destroyed) return void message.socket.destroy();
      await send(response, toWire(problem(500, "The mock failed", inspect(error))));
    }
  };
}

function foreignHost(
  { headers: { host } }: IncomingMessage,
  hosts: ReadonlySet<string>,
): OrgResponse | undefined {
  if (host === undefined) return undefined;
  const [, name = ""] = /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(host.toLowerCase()) ?? [];
  if (hosts.has(name)) return undefined;
  const detail = `The mock does not accept the host ${JSON.stringify(host)}. Add it with the option allowHosts (--allow-host).`;
  return problem(421, "Misdirected Request", detail);
}

function foreignControl({ method, headers }: IncomingMessage, isAllowed: boolean): OrgResponse | undefined {
  if (headers.origin !== undefined && !isAllowed) {
    const detail =
      "Web pages cannot control the mock. Add an origin with the option allowOrigins (--allow-origin).";
    return problem(403, "Forbidden", detail);
  }
  if (method === "POST" && !/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) {
    return problem(
      415,
      "Unsupported Media Type",
      "A POST to /_mock/ requires the media type application/json.",
    );
  }
  return undefined;
}
