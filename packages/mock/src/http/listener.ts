import type { IncomingMessage, ServerResponse } from "node:http";
import { inspect } from "node:util";
import { problem } from "../errors.ts";
import type { OrgResponse } from "../org/org.ts";
import { type HeaderLine, readRequest, send, toWire, type WireRequest } from "./exchange.ts";

/** Headers that a script of a page may read. */
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

/** Whether a browser asks what a page may send. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

/** Tells the browser that a page of this origin may call the mock. */
export function allowingOrigin({ headers }: IncomingMessage, origin: string): readonly HeaderLine[] {
  const asked = headers["access-control-request-headers"];
  return [
    ["access-control-allow-origin", origin],
    ["vary", "Origin"],
    ["access-control-expose-headers", EXPOSED],
    ["access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE"],
    ...(asked === undefined ? [] : [["access-control-allow-headers", asked] as const]),
  ];
}

/** The hosts and origins that may reach the mock, and the handlers of requests. */
export interface Listener {
  /** Host names that the mock answers to, in lower case. */
  readonly hosts: ReadonlySet<string>;
  /** Origins of web pages that may call it. */
  readonly origins: ReadonlySet<string>;
  /** Answers `/_mock/…`. */
  readonly control: (request: WireRequest) => OrgResponse;
  /** Answers everything else, with these headers besides its own. */
  readonly front: (
    message: IncomingMessage,
    response: ServerResponse,
    more: readonly HeaderLine[],
  ) => Promise<void>;
}

/**
 * Listens for the mock. A web page in a browser on this machine could reach it: by a name that leads to the loopback
 * (DNS rebinding), or by a form. So foreign names are refused, and pages of foreign origins cannot control it.
 */
export function createListener({ hosts, origins, control, front }: Listener) {
  return async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const refusal = foreignHost(message, hosts);
      if (refusal) return await send(response, toWire(refusal));
      const { origin } = message.headers;
      const isAllowed = origin !== undefined && origins.has(origin);
      const cors = isAllowed ? allowingOrigin(message, origin) : [];
      if (isAllowed && isPreflight(message)) {
        return await send(response, { status: 204, headers: cors, text: "" });
      }
      if (!message.url?.startsWith("/_mock/")) return await front(message, response, cors);
      const answer = toWire(foreignControl(message, isAllowed) ?? control(await readRequest(message, "")));
      await send(response, { ...answer, headers: [...answer.headers, ...cors] });
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
  const detail = `The mock does not answer to the host ${JSON.stringify(host)}. The option allowHosts (--allow-host) adds one.`;
  return problem(421, "Misdirected Request", detail);
}

function foreignControl({ method, headers }: IncomingMessage, isAllowed: boolean): OrgResponse | undefined {
  if (headers.origin !== undefined && !isAllowed) {
    const detail =
      "Web pages cannot control the mock. The option allowOrigins (--allow-origin) adds an origin.";
    return problem(403, "Forbidden", detail);
  }
  if (method === "POST" && !/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) {
    return problem(415, "Unsupported Media Type", "A POST to the mock itself takes application/json.");
  }
  return undefined;
}
