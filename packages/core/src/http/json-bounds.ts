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
