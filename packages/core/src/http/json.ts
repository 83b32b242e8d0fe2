// Okta's integers have 64 bits, and JavaScript's numbers keep 53. Longer ones are bigints here, in both directions.

/** The deepest nesting that is parsed. Okta's JSON is less deep, and recursive code does not run out of stack. */
export const MAX_DEPTH = 200;
/** The most values that are parsed. No page of Okta's has as many. Each takes memory, and two bytes of text are enough. */
const MAX_VALUES = 2_000_000;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** A JavaScript number keeps all digits of a number with 15. */
const SAFE_DIGITS = 15;

/** The result of a check of JSON before it is parsed. */
export interface JsonBounds {
  /** The reason not to parse it, in words. Undefined if it can be parsed. */
  readonly fault: string | undefined;
  /** Whether it may contain a number with more digits than a JavaScript number keeps. */
  readonly hasLongNumber: boolean;
}

/**
 * Checks JSON before it is parsed. A small body, especially a compressed one, can contain so many or so deep values that
 * parsing would crash the program.
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
      if (digits > SAFE_DIGITS) hasLongNumber = true;
      continue;
    }
    digits = 0;
    if (byte === QUOTE) {
      at = endOfString(text, at);
    } else if (byte === COMMA) {
      values += 1;
    } else if (byte >= OPEN_LIST) {
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        values += 1;
        depth += 1;
        if (depth > MAX_DEPTH) {
          return { fault: `is nested deeper than ${MAX_DEPTH} levels`, hasLongNumber };
        }
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth -= 1;
      }
    }
  }
  const hasTooMany = values > MAX_VALUES;
  const fault = hasTooMany ? `has more than ${MAX_VALUES.toLocaleString("en")} values` : undefined;
  return { fault, hasLongNumber };
}

/** The index of the quote that ends the string which starts at `quote`. */
function endOfString(text: Uint8Array, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== QUOTE) at += text[at] === BACKSLASH ? 2 : 1;
  return at;
}

/** Whether a byte is white space between the parts of JSON. */
export function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}

/**
 * Parses JSON of a user: an input, a settings file, a line of a file.
 *
 * @throws SyntaxError if it is not JSON, or too large. Its message continues a sentence, such as `is not JSON`, and repeats
 * nothing of the text.
 */
export function parseJson(text: string): unknown {
  // A text of this length cannot be too deep.
  const fault = text.length > MAX_DEPTH ? jsonBounds(Buffer.from(text)).fault : undefined;
  if (fault !== undefined) throw new SyntaxError(fault);
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError("is not JSON");
  }
}

/** Parses JSON of a bounded size, such as a line of a file. Undefined if it is not JSON. */
export function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A number of 16 digits or more. It may be inside a string. */
const LONG_NUMBER = /(?:^|[[:,\s-])\d{16}/;
const INTEGER = /^-?\d+$/;

/**
 * Parses JSON as {@link parseJson} does, and returns integers that a JavaScript number cannot hold as bigints. It is async,
 * because the parser that keeps all digits is loaded when a text first needs it.
 *
 * @throws SyntaxError as {@link parseJson}.
 */
export async function parseExactJson(text: string): Promise<unknown> {
  const value = parseJson(text);
  return LONG_NUMBER.test(text) ? buildJson(text) : value;
}

/**
 * The same for a text that {@link jsonBounds} has checked.
 *
 * @param hasLongNumber whether it may contain a number of 16 digits or more, if that is known.
 * @throws SyntaxError that may repeat some of the text.
 */
export async function buildJson(text: string, hasLongNumber = LONG_NUMBER.test(text)): Promise<unknown> {
  if (!hasLongNumber) return JSON.parse(text);
  const { parse } = await import("./lossless-json.ts");
  return parse(text, null, { parseNumber: toNumber, onDuplicateKey: ({ newValue }) => newValue });
}

function toNumber(text: string): number | bigint {
  const number = Number(text);
  return INTEGER.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number;
}

/** Writes JSON as `JSON.stringify` does, and writes bigints as integers instead of rejecting them. */
export function stringifyJson(value: unknown, space?: number): string {
  try {
    return JSON.stringify(value, null, space);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  // The global, because `node:crypto` would slow down every start.
  const mark = crypto.randomUUID();
  const text = JSON.stringify(
    value,
    (_, member: unknown) => (typeof member === "bigint" ? `${mark}${member}` : member),
    space,
  );
  return text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

/** A value that JSON cannot represent. */
export interface JsonFault {
  /** The path to the value, e.g. `profile.badge`. Empty for the whole value. */
  readonly path: string;
  readonly message: string;
}

/** Finds the first value that JSON cannot represent. Undefined if there is none. */
export function jsonFault(value: unknown, path: readonly string[] = []): JsonFault | undefined {
  const fault = (message: string) => ({ path: path.join("."), message });
  if (typeof value === "number") {
    const message = lostDigits(value);
    return message === undefined ? undefined : fault(message);
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (path.length > MAX_DEPTH) {
    return {
      path: path[0] ?? "",
      message: `has more than ${MAX_DEPTH} levels. Perhaps it refers to itself`,
    };
  }
  for (const [name, member] of Object.entries(value)) {
    const found = jsonFault(member, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The reason not to send a number, in words. Undefined if it has lost no digits. */
export function lostDigits(value: number): string | undefined {
  if (!Number.isFinite(value)) return "is not a finite number";
  const isLost = Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return isLost
    ? "has more digits than a JavaScript number keeps. Pass it as a bigint or a string"
    : undefined;
}
