import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { WireRequest } from "./exchange.ts";

/** Reads a request to its end. */
export async function readRequest(message: IncomingMessage, requestId: string): Promise<WireRequest> {
  const { method = "GET", url = "/" } = message;
  const query = url.indexOf("?");
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) headers[name] = [value].flat().join(", ");
  const { localAddress, localPort } = message.socket;
  const scheme = "encrypted" in message.socket ? "https" : "http";
  return {
    method,
    url,
    pathname: (query < 0 ? url : url.slice(0, query))
      .replace(/^\/+(?:(api\/v1)\/+)?/, (_, api) => (api ? `/${api}/` : "/"))
      .replace(/(?<=.)\/$/, ""),
    query: new URLSearchParams(query < 0 ? "" : url.slice(query)),
    headers,
    // To wait for the end of a body that is not there costs every GET time.
    body: headers["content-length"] || headers["transfer-encoding"] ? await text(message) : "",
    origin: `${scheme}://${headers["host"] ?? `${localAddress}:${localPort}`}`,
    requestId,
  };
}
