/** Deeper than any JSON of Okta's, and far from where code that calls itself runs out of stack. */
export const MOST_DEPTH = 200;
/** More values than any page of Okta's has: each takes memory, and two bytes of text make one. */
export const MOST_VALUES = 2_000_000;
/** Elements of a list that is split without being built. A page of Okta's has 10,000 at most. */
export const MOST_ELEMENTS = 200_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Why JSON is not to be built, in words; undefined if it may be. A small body, compressed above all, can hold so many
 * values, or so deep ones, that the program that builds them dies.
 *
 * @param text as UTF-8, valid or not.
 */
export function jsonBoundsFault(text: Uint8Array): string | undefined {
  const { length } = text;
  let depth = 0;
  let values = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = text[at] as number;
    if (byte === QUOTE) {
      at = endOfText(text, at);
    } else if (byte === COMMA) {
      values += 1;
    } else if (byte >= OPEN_LIST) {
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        values += 1;
        depth += 1;
        if (depth > MOST_DEPTH) return `is nested deeper than ${MOST_DEPTH} levels`;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth -= 1;
      }
    }
  }
  return values > MOST_VALUES ? `has more than ${MOST_VALUES.toLocaleString("en")} values` : undefined;
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
  const fault = text.length > MOST_DEPTH ? jsonBoundsFault(Buffer.from(text)) : undefined;
  if (fault !== undefined) throw new SyntaxError(fault);
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError("is not JSON");
  }
}
