import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../faults/fault.ts";
import type { OrgResponse } from "../org/org.ts";

/** One header line; names in lower case. */
export type HeaderLine = readonly [name: string, value: string];

/** A complete request. */
export interface WireRequest {
  /** In capitals. */
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  /** Path, not decoded. Without double slashes at the start and after `/api/v1`, and without a slash at the end. */
  readonly pathname: string;
  readonly query: URLSearchParams;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Origin of the request, e.g. `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** The `X-Okta-Request-Id` of the response. */
  readonly requestId: string;
  /** Whether the org returns an empty page, with the items on the next one. */
  readonly emptyPage?: boolean;
}

/** A response ready to be sent. */
export interface WireResponse {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly text: string;
}

/** Reads a complete request. */
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
    // Reading a missing body would slow down every GET.
    body: headers["content-length"] || headers["transfer-encoding"] ? await text(message) : "",
    origin: `${scheme}://${headers["host"] ?? `${localAddress}:${localPort}`}`,
    requestId,
  };
}

/** Serializes a response: a string as it is, anything else as JSON. */
export function toWire({ status, headers, body }: OrgResponse): WireResponse {
  if (body === undefined) return { status, headers, text: "" };
  return { status, headers, text: typeof body === "string" ? body : JSON.stringify(body) };
}

const DRIP_BYTES = 16;
const DRIP_MS = 20;

/** Sends a response, altered by a fault if there is one. Repeated headers are separate lines. */
export async function send(target: ServerResponse, response: WireResponse, fault?: Fault): Promise<void> {
  const body = Buffer.from(response.text);
  target.sendDate = false;
  const hasBody = response.status !== 204 && response.status !== 304;
  const length = hasBody ? [["content-length", String(body.length)]] : [];
  target.writeHead(response.status, [...response.headers, ...length].flat());
  switch (fault?.kind) {
    case "truncatedBody":
      target.write(body.subarray(0, Math.ceil(body.length / 2)), () => target.socket?.end());
      return;
    case "drip":
      return drip(target, body, fault.chunkBytes ?? DRIP_BYTES, fault.everyMs ?? DRIP_MS);
    default:
      target.end(body);
  }
}

async function drip(response: ServerResponse, body: Buffer, chunkBytes: number, everyMs: number) {
  for (let from = 0; from < body.length && !response.destroyed; from += chunkBytes) {
    if (from > 0) await sleep(everyMs, undefined, { ref: false });
    response.write(body.subarray(from, from + chunkBytes));
  }
  response.end();
}
