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

/** Deeper than any JSON of Okta's, and far from where code that calls itself runs out of stack. */
export const MOST_DEPTH = 200;
/** More values than any page of Okta's has: each takes memory, and two bytes of text make one. */
export const MOST_VALUES = 2_000_000;
/** Elements of a list that is split without being built. A page of Okta's has 10,000 at most. */
export const MOST_ELEMENTS = 200_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** A JavaScript number keeps all digits of 15. */
const MOST_DIGITS = 15;

/** What is to be known of JSON before it is built. */
export interface JsonBounds {
  /** Why it is not to be built, in words; undefined if it may be. */
  readonly fault: string | undefined;
  /** Whether it may hold a number with more digits than a JavaScript number keeps. */
  readonly hasLongNumber: boolean;
}

/**
 * Looks at JSON before it is built. A small body, compressed above all, can hold so many
 * values, or so deep ones, that the program that builds them dies.
 *
 * @param text as UTF-8, valid or not.
 */
export function jsonBounds(text: Uint8Array): JsonBounds {
  const { length } = text;
  let depth = 0;
  let values = 0;
  let digits = 0;
  let hasLongNumber = false;
  for (let at = 0; at < length; at += 1) {
    const byte = text[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      digits += 1;
      if (digits > MOST_DIGITS) hasLongNumber = true;
      continue;
    }
    digits = 0;
    if (byte === QUOTE) {
      at = endOfText(text, at);
    } else if (byte === COMMA) {
      values += 1;
    } else if (byte >= OPEN_LIST) {
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        values += 1;
        depth += 1;
        if (depth > MOST_DEPTH) {
          return { fault: `is nested deeper than ${MOST_DEPTH} levels`, hasLongNumber };
        }
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth -= 1;
      }
    }
  }
  const isMany = values > MOST_VALUES;
  const fault = isMany ? `has more than ${MOST_VALUES.toLocaleString("en")} values` : undefined;
  return { fault, hasLongNumber };
}

/** Where the text ends that begins at a quote. */
function endOfText(text: Uint8Array, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== QUOTE) at += text[at] === BACKSLASH ? 2 : 1;
  return at;
}

/**
 * Reads JSON that somebody gave: an input, a settings file, a line of a file.
 *
 * @throws SyntaxError for what is not JSON, or is out of bounds. Its message continues a sentence, such as `is not JSON`,
 * and repeats nothing of the text.
 */
export function parseJson(text: string): unknown {
  // So short, it cannot be too deep.
  const fault = text.length > MOST_DEPTH ? jsonBounds(Buffer.from(text)).fault : undefined;
  if (fault !== undefined) throw new SyntaxError(fault);
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError("is not JSON");
  }
}
