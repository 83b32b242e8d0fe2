import { validateHeaderName, validateHeaderValue } from "node:http";

/** The requests that a fault applies to. By default, the next request. */
export interface FaultScope {
  /** Number of requests. Default 1, or no end with a probability. */
  readonly times?: number;
  /** Probability for each matching request: above 0, at most 1. Depends on the seed. */
  readonly probability?: number;
  /** Only for this operation of the contract, e.g. `listUsers`. */
  readonly operation?: string;
  /** Only for this path, e.g. `/oauth2/v1/token`; with a `*` at the end, for all paths with this prefix. */
  readonly path?: string;
  /** Milliseconds on the mock's clock before anything else happens, so `advance()` ends the delay. Default 0. */
  readonly delayMs?: number;
}

/** The kind of fault. */
export type FaultKind =
  /**
   * A response with this status, from 200 to 599. Without `body` it is Okta's error for 400, 401, 403, 404, 429, 500 and
   * 503, the edge's HTML page for 502 and 504, and empty for any other status. A string is sent unchanged, anything else as
   * JSON. The request is not processed.
   */
  | {
      readonly kind: "status";
      readonly status: number;
      /** Headers to add to the usual ones, or to replace them. */
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** The real response, after `delayMs`. The request is processed after the delay, even if the client has disconnected. */
  | { readonly kind: "delay"; readonly delayMs: number }
  /** The 429 of too many concurrent requests: limit 0, remaining 0. The request is not processed. */
  | { readonly kind: "concurrencyLimit" }
  /** An HTML page instead of JSON. Default status 200. The request is not processed. */
  | { readonly kind: "html"; readonly status?: number }
  /** The connection is reset before the request is processed. */
  | { readonly kind: "resetBefore" }
  /** The connection is reset after the request was processed. */
  | { readonly kind: "resetAfter" }
  /** A redirect to another host, by default `https://elsewhere.example`. The request is not processed. */
  | { readonly kind: "redirect"; readonly to?: string }
  /** The real response with truncated JSON, but a matching Content-Length. */
  | { readonly kind: "truncatedJson" }
  /** The real response; the connection ends in the middle of the body. */
  | { readonly kind: "truncatedBody" }
  /** The real status and headers, no body. */
  | { readonly kind: "emptyBody" }
  /** The real response in small chunks; by default 16 bytes every 20 ms. */
  | { readonly kind: "drip"; readonly chunkBytes?: number; readonly everyMs?: number }
  /** The real list, with `next` on another host, by default `https://elsewhere.example`. */
  | { readonly kind: "foreignNext"; readonly to?: string }
  /** An empty page with a `next` link; the items are on the next page. */
  | { readonly kind: "emptyPage" }
  /** The real response with a second `X-Rate-Limit-Reset`, a minute later. */
  | { readonly kind: "doubledReset" }
  /** The real response on a keep-alive connection. The next request on the connection is reset unread. */
  | { readonly kind: "closedIdle" };

/** One line of a fault script. */
export type Fault = FaultScope & FaultKind;

const SCOPE = ["times", "probability", "operation", "path", "delayMs"];

/** Members of each kind of fault, in addition to its scope. */
const TAKES: Readonly<Record<Fault["kind"], readonly string[]>> = {
  status: ["status", "headers", "body"],
  delay: [],
  concurrencyLimit: [],
  html: ["status"],
  resetBefore: [],
  resetAfter: [],
  redirect: ["to"],
  truncatedJson: [],
  truncatedBody: [],
  emptyBody: [],
  drip: ["chunkBytes", "everyMs"],
  foreignNext: ["to"],
  emptyPage: [],
  doubledReset: [],
  closedIdle: [],
};

type Check = readonly [takes: string, holds: (value: unknown) => boolean];

const whole = (least: number, most: number) => (value: unknown) =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

const CHECKS: Readonly<Record<string, Check>> = {
  times: ["a whole number from 1", whole(1, Number.MAX_SAFE_INTEGER)],
  probability: [
    "a number above 0 and up to 1",
    (value) => typeof value === "number" && value > 0 && value <= 1,
  ],
  path: ["a path that begins with a slash", (value) => typeof value === "string" && value.startsWith("/")],
  to: ["an origin (http or https) without a path", isOrigin],
  chunkBytes: ["a whole number from 1", whole(1, Number.MAX_SAFE_INTEGER)],
  everyMs: ["a whole number from 0 to 60000", whole(0, 60_000)],
  delayMs: ["a whole number from 0 to 86400000", whole(0, 86_400_000)],
  status: ["a status from 200 to 599", whole(200, 599)],
  headers: ["an object of header lines: names and texts", areHeaders],
  body: ["any JSON", () => true],
};

/**
 * Checks a fault script, as in the file of the command, in `startMock` and in `POST /_mock/faults`.
 *
 * @throws Error that names the member and its valid values.
 */
export function readFaults(script: unknown, operations: readonly string[]): readonly Fault[] {
  if (!Array.isArray(script)) throw new Error("faults: takes a list of faults");
  for (const [at, fault] of script.entries()) check(fault, `faults[${at}]`, operations);
  return script;
}

function check(fault: unknown, where: string, operations: readonly string[]): asserts fault is Fault {
  if (typeof fault !== "object" || fault === null) throw new Error(`${where}: takes an object`);
  const { kind, ...members } = fault as { kind?: unknown };
  const extra =
    typeof kind === "string" && Object.hasOwn(TAKES, kind) ? TAKES[kind as Fault["kind"]] : undefined;
  if (!extra) throw new Error(`${where}.kind: takes one of ${Object.keys(TAKES).join(", ")}`);

  for (const [name, value] of Object.entries(members)) {
    if (![...SCOPE, ...extra].includes(name)) {
      throw new Error(`${where}.${name}: unknown; "${kind}" takes ${[...SCOPE, ...extra].join(", ")}`);
    }
    const [takes, holds] = checkOf(name, operations);
    if (!holds(value)) throw new Error(`${where}.${name}: takes ${takes}`);
  }
  const needed = kind === "status" ? "status" : "delayMs";
  if ((kind === "status" || kind === "delay") && !(needed in members)) {
    throw new Error(`${where}.${needed}: takes ${CHECKS[needed]?.[0]}`);
  }
}

function checkOf(name: string, operations: readonly string[]): Check {
  const ofContract: Check = [
    `one of ${operations.join(", ")}`,
    (value) => typeof value === "string" && operations.includes(value),
  ];
  return CHECKS[name] ?? ofContract;
}

function areHeaders(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  try {
    for (const [name, text] of Object.entries(value)) {
      validateHeaderName(name);
      validateHeaderValue(name, text);
    }
    return Object.values(value).every((text) => typeof text === "string");
  } catch {
    return false;
  }
}

function isOrigin(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\/[^/?#@\s]+$/.test(value) && URL.canParse(value);
}
