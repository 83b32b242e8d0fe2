import { validateHeaderName, validateHeaderValue } from "node:http";
import type { Fault } from "./fault.ts";

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
