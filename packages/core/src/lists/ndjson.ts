import { isSpace, type JsonElement } from "./json-list.ts";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Elements as they were sent, a line each, with its end. Where they are a whole list, it is the list's own memory: the
 * commas between them become the ends of lines. U+0085, U+2028 and U+2029 in a text become escapes, which are the same
 * JSON: many readers end a line there.
 */
export function ndjson(elements: readonly JsonElement[]): Buffer {
  return withoutOtherLineEnds(inPlace(elements) ?? copied(elements));
}

const NEXT_LINE = Buffer.from("\u0085");
/** What the UTF-8 of U+2028 and U+2029 begins with. */
const SEPARATOR = Buffer.from("\u2028").subarray(0, 2);

function withoutOtherLineEnds(lines: Buffer): Buffer {
  if (!lines.includes(NEXT_LINE) && !lines.includes(SEPARATOR)) return lines;
  // A byte a character: bytes that are not UTF-8 stay as they are.
  const text = lines.toString("latin1").replace(/\xc2\x85|\xe2\x80[\xa8\xa9]/g, (bytes) => {
    const [character] = Buffer.from(bytes, "latin1").toString();
    return `\\u${character?.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return Buffer.from(text, "latin1");
}

/** Undefined of what is not one list without anything but commas between its elements, and something behind the last. */
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

/** The element in one line: blanks between its parts, which may be line breaks, are left out where there are any. */
export function inOneLine({ bytes, isCompact }: JsonElement): Buffer {
  if (isCompact || (!bytes.includes(LINE_FEED) && !bytes.includes(CARRIAGE_RETURN))) return bytes;
  const line = Buffer.alloc(bytes.length);
  let length = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) inText = !inText;
    else if (!inText && isSpace(byte)) continue;
    line[length++] = byte;
    // Whatever stands behind a backslash belongs to it.
    if (inText && byte === BACKSLASH) line[length++] = bytes[++at] as number;
  }
  return line.subarray(0, length);
}
