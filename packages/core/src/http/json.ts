import { MOST_DEPTH, parseJson } from "./json-bounds.ts";

// Okta's integers have 64 bits, JavaScript's numbers keep 53. What is beyond them is a bigint here, in both directions.

/** A number of 16 digits or more, as far as a quick look can tell: some are within a string. */
const LONG_NUMBER = /(?:^|[[:,\s-])\d{16}/;
const INTEGER = /^-?\d+$/;

/**
 * Parses JSON that somebody gave as `parseJson` does, but for integers that a JavaScript number cannot hold: those are
 * bigints. Not in one go, because the parser that keeps all digits is loaded when a text first needs it.
 *
 * @throws SyntaxError as `parseJson`.
 */
export async function parseExactJson(text: string): Promise<unknown> {
  const value = parseJson(text);
  return LONG_NUMBER.test(text) ? buildJson(text) : value;
}

/**
 * The same for a text whose bounds were checked.
 *
 * @param hasLongNumber whether it may hold a number of 16 digits or more, if that is known.
 * @throws SyntaxError that may repeat some of the text.
 */
export async function buildJson(text: string, hasLongNumber = LONG_NUMBER.test(text)): Promise<unknown> {
  if (!hasLongNumber) return JSON.parse(text);
  const { parse } = await import("./lossless-json.ts");
  return parse(text, null, { parseNumber: numberOf, onDuplicateKey: ({ newValue }) => newValue });
}

function numberOf(text: string): number | bigint {
  const number = Number(text);
  return INTEGER.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number;
}

/** Writes JSON as `JSON.stringify` does, but for bigints, which it rejects: those are written as integers. */
export function stringifyJson(value: unknown, space?: number): string {
  try {
    return JSON.stringify(value, null, space);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  // Not of `node:crypto`, which every start would load.
  const mark = crypto.randomUUID();
  const text = JSON.stringify(
    value,
    (_, member: unknown) => (typeof member === "bigint" ? `${mark}${member}` : member),
    space,
  );
  return text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

/** What JSON cannot carry as it is meant. */
export interface JsonFault {
  /** Where it is, e.g. `profile.badge`; empty for the value itself. */
  readonly path: string;
  readonly message: string;
}

/** The first thing in a value that JSON cannot carry as it is meant; undefined if there is none. */
export function jsonFault(value: unknown, path: readonly string[] = []): JsonFault | undefined {
  const fault = (message: string) => ({ path: path.join("."), message });
  if (typeof value === "number") {
    const message = lostDigits(value);
    return message === undefined ? undefined : fault(message);
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (path.length > MOST_DEPTH) {
    return {
      path: path[0] ?? "",
      message: `has more than ${MOST_DEPTH} levels. Perhaps it refers to itself`,
    };
  }
  for (const [name, member] of Object.entries(value)) {
    const found = jsonFault(member, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Why a number is not sent, in words; undefined for one that is what it was written as. */
export function lostDigits(value: number): string | undefined {
  if (!Number.isFinite(value)) return "is not a finite number";
  const isLost = Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return isLost
    ? "has more digits than a JavaScript number keeps. Give it as a bigint or a string"
    : undefined;
}
