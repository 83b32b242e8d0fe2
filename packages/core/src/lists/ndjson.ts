import { isSpace } from "../http/json.ts";
import type { JsonElement } from "./json-list.ts";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Writes elements as they were sent, one per line. For a whole list it reuses the memory of the list, and overwrites the
 * commas between the elements with line feeds. U+0085, U+2028 and U+2029 are escaped, because many readers end a line there.
 */
export function ndjson(elements: readonly JsonElement[]): Buffer {
  return escapeLineEnds(inPlace(elements) ?? copied(elements));
}

const NEXT_LINE = Buffer.from("\u0085");
/** The first UTF-8 bytes of U+2028 and U+2029. */
const SEPARATOR = Buffer.from("\u2028").subarray(0, 2);

function escapeLineEnds(lines: Buffer): Buffer {
  if (!lines.includes(NEXT_LINE) && !lines.includes(SEPARATOR)) return lines;
  // One character for each byte, so that bytes which are not UTF-8 stay.
  const text = lines.toString("latin1").replace(/\xc2\x85|\xe2\x80[\xa8\xa9]/g, (bytes) => {
    const [character] = Buffer.from(bytes, "latin1").toString();
    return `\\u${character?.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return Buffer.from(text, "latin1");
}

/** Undefined if the elements are not one list with nothing but commas between them and a byte after the last. */
function inPlace(elements: readonly JsonElement[]): Buffer | undefined {
  const [first, last] = [elements[0], elements.at(-1)];
  if (first === undefined || last === undefined || last.end === last.list.length) return undefined;
  const { list, start } = first;
  const isWhole = elements.every(
    (element, index) =>
      element.isCompact &&
      element.list === list &&
      (index === 0 || element.start === (elements[index - 1]?.end ?? 0) + 1),
  );
  if (!isWhole) return undefined;
  for (const { end } of elements) list[end] = LINE_FEED;
  return list.subarray(start, last.end + 1);
}

function copied(elements: readonly JsonElement[]): Buffer {
  const lines = elements.map(inOneLine);
  const text = Buffer.allocUnsafe(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    at += line.copy(text, at);
    text[at++] = LINE_FEED;
  }
  return text;
}

/** The element in one line. If it has line breaks, all white space between its parts is removed. */
export function inOneLine({ bytes, isCompact }: JsonElement): Buffer {
  if (isCompact || (!bytes.includes(LINE_FEED) && !bytes.includes(CARRIAGE_RETURN))) return bytes;
  const line = Buffer.alloc(bytes.length);
  let length = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) inString = !inString;
    else if (!inString && isSpace(byte)) continue;
    line[length++] = byte;
    // The character after a backslash belongs to it.
    if (inString && byte === BACKSLASH) line[length++] = bytes[++at] as number;
  }
  return line.subarray(0, length);
}
