import type { IncomingMessage, ServerResponse } from "node:http";
import { inspect } from "node:util";
import type { OrgAnswer } from "../org/org.ts";
import { allowingOrigin, isPreflight } from "./cors.ts";
import type { HeaderLine, WireRequest } from "./exchange.ts";
import { problem } from "./problem.ts";
import { readRequest } from "./read-request.ts";
import { send, wire } from "./send.ts";

/** The hosts and origins that may reach the mock, and the handlers of requests. */
export interface Listener {
  /** Host names that the mock answers to, in lower case. */
  readonly hosts: ReadonlySet<string>;
  /** Origins of web pages that may call it. */
  readonly origins: ReadonlySet<string>;
  /** Answers `/_mock/…`. */
  readonly control: (request: WireRequest) => OrgAnswer;
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
      if (refusal) return await send(response, wire(refusal));
      const { origin } = message.headers;
      const isAllowed = origin !== undefined && origins.has(origin);
      const cors = isAllowed ? allowingOrigin(message, origin) : [];
      if (isAllowed && isPreflight(message)) {
        return await send(response, { status: 204, headers: cors, text: "" });
      }
      if (!message.url?.startsWith("/_mock/")) return await front(message, response, cors);
      const answer = wire(foreignControl(message, isAllowed) ?? control(await readRequest(message, "")));
      await send(response, { ...answer, headers: [...answer.headers, ...cors] });
    } catch (error) {
      if (response.headersSent || response.destroyed) return void message.socket.destroy();
      await send(response, wire(problem(500, "The mock failed", inspect(error))));
    }
  };
}

function foreignHost(
  { headers: { host } }: IncomingMessage,
  hosts: ReadonlySet<string>,
): OrgAnswer | undefined {
  if (host === undefined) return undefined;
  const [, name = ""] = /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(host.toLowerCase()) ?? [];
  if (hosts.has(name)) return undefined;
  const detail = `The mock does not answer to the host ${JSON.stringify(host)}. The option allowHosts (--allow-host) adds one.`;
  return problem(421, "Misdirected Request", detail);
}

function foreignControl({ method, headers }: IncomingMessage, isAllowed: boolean): OrgAnswer | undefined {
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
