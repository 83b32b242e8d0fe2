import type { IncomingMessage } from "node:http";
import type { HeaderLine } from "./exchange.ts";

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
