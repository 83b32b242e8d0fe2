import { validateHeaderName, validateHeaderValue } from "node:http";

/** The requests that a fault applies to. By default, the next request. */
export interface FaultScope {
  /** Number of requests. Default 1, or no end with a probability. */
  readonly times?: number;
  /** Chance of each matching request: above 0, at most 1. Drawn by the seed. */
  readonly probability?: number;
  /** Only for this operation of the contract, e.g. `listUsers`. */
  readonly operation?: string;
  /** Only for this path, e.g. `/oauth2/v1/token`; with a `*` at its end, for those that begin so. */
  readonly path?: string;
  /** Milliseconds on the mock's clock before anything else happens, so `advance()` ends the delay. Default 0. */
  readonly delayMs?: number;
}

/** The kind of fault. */
export type FaultAnswer =
  /**
   * A response with this status, from 200 to 599. Without `body` it is Okta's error for 400, 401, 403, 404, 429, 500 and
   * 503, the edge's HTML page for 502 and 504, and empty for any other status. A text is sent as it is, anything else as
   * JSON. The work is not done.
   */
  | {
      readonly answer: "status";
      readonly status: number;
      /** Headers to add to the usual ones, or to replace them. */
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** The real response, `delayMs` later. The work is done after the delay, even if the client has gone by then. */
  | { readonly answer: "delay"; readonly delayMs: number }
  /** The 429 of too many requests at once: limit 0, remaining 0, a reset far away. The work is not done. */
  | { readonly answer: "concurrencyLimit" }
  /** An HTML page where JSON should be. Status 200 unless said. The work is not done. */
  | { readonly answer: "html"; readonly status?: number }
  /** The connection is reset before the work is done. */
  | { readonly answer: "resetBefore" }
  /** The connection is reset after the work was done. */
  | { readonly answer: "resetAfter" }
  /** A redirect to another host, `https://elsewhere.example` unless said. The work is not done. */
  | { readonly answer: "redirect"; readonly to?: string }
  /** The real answer, its JSON cut in the middle, in a message that HTTP finds whole. */
  | { readonly answer: "truncatedJson" }
  /** The real answer, its connection ended in the middle. */
  | { readonly answer: "truncatedBody" }
  /** The real status and headers, no body. */
  | { readonly answer: "emptyBody" }
  /** The real answer in small pieces: 16 bytes every 20 ms unless said. */
  | { readonly answer: "drip"; readonly chunkBytes?: number; readonly everyMs?: number }
  /** The real list, its `next` on another host, `https://elsewhere.example` unless said. */
  | { readonly answer: "foreignNext"; readonly to?: string }
  /** A page that has a `next`, without its items. */
  | { readonly answer: "emptyPage" }
  /** The real answer with a second `X-Rate-Limit-Reset`, a minute later. */
  | { readonly answer: "doubledReset" }
  /** The real answer on a kept connection. The next request on it is reset unread. */
  | { readonly answer: "closedIdle" };

/** One line of a fault script. */
export type Fault = FaultScope & FaultAnswer;

const SCOPE = ["times", "probability", "operation", "path", "delayMs"];

/** Members of each kind of fault, besides its scope. */
const TAKES: Readonly<Record<Fault["answer"], readonly string[]>> = {
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
  to: ["an http or https origin without a path", isOrigin],
  chunkBytes: ["a whole number from 1", whole(1, Number.MAX_SAFE_INTEGER)],
  everyMs: ["a whole number from 0 to 60000", whole(0, 60_000)],
  delayMs: ["a whole number from 0 to 86400000", whole(0, 86_400_000)],
  status: ["a status from 200 to 599", whole(200, 599)],
  headers: ["an object of header lines: names and texts", areHeaders],
  body: ["any JSON", () => true],
};

/**
 * Checks a fault script: the one JSON form of the bin's file, of `startMock` and of `POST /_mock/faults`.
 *
 * @throws Error that names the member and what it takes.
 */
export function readFaults(script: unknown, operations: readonly string[]): readonly Fault[] {
  if (!Array.isArray(script)) throw new Error("faults: takes a list of faults");
  for (const [at, fault] of script.entries()) check(fault, `faults[${at}]`, operations);
  return script;
}

function check(fault: unknown, where: string, operations: readonly string[]): asserts fault is Fault {
  if (typeof fault !== "object" || fault === null) throw new Error(`${where}: takes an object`);
  const { answer, ...members } = fault as { answer?: unknown };
  const extra =
    typeof answer === "string" && Object.hasOwn(TAKES, answer) ? TAKES[answer as Fault["answer"]] : undefined;
  if (!extra) throw new Error(`${where}.answer: takes one of ${Object.keys(TAKES).join(", ")}`);

  for (const [name, value] of Object.entries(members)) {
    if (![...SCOPE, ...extra].includes(name)) {
      throw new Error(`${where}.${name}: unknown; "${answer}" takes ${[...SCOPE, ...extra].join(", ")}`);
    }
    const [takes, holds] = checkOf(name, operations);
    if (!holds(value)) throw new Error(`${where}.${name}: takes ${takes}`);
  }
  const needed = answer === "status" ? "status" : "delayMs";
  if ((answer === "status" || answer === "delay") && !(needed in members)) {
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
