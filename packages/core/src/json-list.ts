// Characters of JSON, by their byte.
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const DEEPEST = 1_000;

/** One element of a list, as it was sent. */
export class JsonElement {
  /** The text of the list, and where in it the element begins and ends. */
  readonly list: Buffer;
  readonly start: number;
  readonly end: number;
  /** Text values of its own members that were asked for, in that order; undefined of one that is no text. */
  readonly members: readonly (string | undefined)[];

  constructor(list: Buffer, start: number, end: number, members: JsonElement["members"]) {
    this.list = list;
    this.start = start;
    this.end = end;
    this.members = members;
  }

  /** Its bytes, not copied. */
  get bytes(): Buffer {
    return this.list.subarray(this.start, this.end);
  }
}

/**
 * Splits the text of a JSON list into its elements without building them. So each stays as it was sent: unknown members,
 * the order of members, forms of numbers. What is no list, or no JSON, is refused as `JSON.parse` refuses it.
 *
 * @param names members of the elements whose text is wanted.
 * @throws SyntaxError that says where, and repeats nothing.
 */
export function splitJsonList(bytes: Buffer, names: readonly string[] = []): JsonElement[] {
  const wanted = names.map((name) => Buffer.from(JSON.stringify(name)));
  const elements: JsonElement[] = [];
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let at = afterSpace(bytes, hasMark ? 3 : 0);
  if (bytes[at] !== OPEN_LIST) throw unexpected(at);
  at = afterSpace(bytes, at + 1);
  if (bytes[at] === CLOSE_LIST) return ended(bytes, at + 1, elements);
  const places: number[] = new Array(wanted.length * 2);
  for (;;) {
    const start = afterSpace(bytes, at);
    places.fill(-1);
    at = afterValue(bytes, start, wanted, places);
    const members = wanted.map((_, index) => textAt(bytes, places, index));
    elements.push(new JsonElement(bytes, start, at, members));
    at = afterSpace(bytes, at);
    if (bytes[at] === CLOSE_LIST) return ended(bytes, at + 1, elements);
    if (bytes[at] !== COMMA) throw unexpected(at);
    at += 1;
  }
}

function ended(bytes: Buffer, at: number, elements: JsonElement[]): JsonElement[] {
  const end = afterSpace(bytes, at);
  if (end !== bytes.length) throw unexpected(end);
  return elements;
}

/** Where a value ends. `places` gets where the texts of the wanted members of the value itself begin and end. */
function afterValue(bytes: Buffer, from: number, wanted: readonly Buffer[], places: number[]): number {
  const open: number[] = [];
  let member = -1;
  for (let at = from; ; ) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = afterText(bytes, at);
      if (member >= 0) {
        places[member * 2] = at;
        places[member * 2 + 1] = end;
      }
      at = end;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      const close = byte + 2;
      at = afterSpace(bytes, at + 1);
      if (bytes[at] === close) at += 1;
      else {
        if (open.push(close) > DEEPEST) throw unexpected(at);
        if (close === CLOSE_LIST) {
          member = -1;
          continue;
        }
        member = open.length === 1 ? wantedMember(bytes, at, wanted) : -1;
        at = afterKey(bytes, at);
        continue;
      }
    } else at = byte === MINUS || isDigit(byte) ? afterNumber(bytes, at) : afterWord(bytes, at);

    for (;;) {
      if (open.length === 0) return at;
      at = afterSpace(bytes, at);
      const close = open[open.length - 1];
      if (bytes[at] === close) {
        open.pop();
        at += 1;
        continue;
      }
      if (bytes[at] !== COMMA) throw unexpected(at);
      at = afterSpace(bytes, at + 1);
      member = -1;
      if (close === CLOSE_OBJECT) {
        if (open.length === 1) member = wantedMember(bytes, at, wanted);
        at = afterKey(bytes, at);
      }
      break;
    }
  }
}

/** Which of the wanted members begins here; -1 for another one. */
function wantedMember(bytes: Buffer, at: number, wanted: readonly Buffer[]): number {
  for (let index = 0; index < wanted.length; index += 1) {
    const name = wanted[index] as Buffer;
    if (
      bytes[at + 1] === name[1] &&
      bytes[at + name.length - 1] === QUOTE &&
      bytes.compare(name, 0, name.length, at, at + name.length) === 0
    ) {
      return index;
    }
  }
  return -1;
}

function textAt(bytes: Buffer, places: readonly number[], index: number): string | undefined {
  const [start = -1, end = -1] = [places[index * 2], places[index * 2 + 1]];
  if (start < 0) return undefined;
  const text = bytes.toString("utf8", start + 1, end - 1);
  return text.includes("\\") ? JSON.parse(`"${text}"`) : text;
}

function afterKey(bytes: Buffer, from: number): number {
  if (bytes[from] !== QUOTE) throw unexpected(from);
  const at = afterSpace(bytes, afterText(bytes, from));
  if (bytes[at] !== COLON) throw unexpected(at);
  return afterSpace(bytes, at + 1);
}

function afterText(bytes: Buffer, from: number): number {
  for (let at = from + 1; ; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === undefined || byte < BLANK) throw unexpected(at);
    if (byte === BACKSLASH) at = escapeEnd(bytes, at + 1);
  }
}

function escapeEnd(bytes: Buffer, at: number): number {
  const letter = String.fromCharCode(bytes[at] ?? 0);
  if (letter === "u") {
    if (!/^[0-9a-f]{4}$/i.test(bytes.toString("latin1", at + 1, at + 5))) throw unexpected(at);
    return at + 4;
  }
  if (!'"\\/bfnrt'.includes(letter)) throw unexpected(at);
  return at;
}

function afterNumber(bytes: Buffer, from: number): number {
  let at = bytes[from] === MINUS ? from + 1 : from;
  if (bytes[at] === ZERO) at += 1;
  else at = afterDigits(bytes, at);
  if (bytes[at] === DOT) at = afterDigits(bytes, at + 1);
  if (bytes[at] === 0x65 || bytes[at] === 0x45) {
    const sign = bytes[at + 1] === PLUS || bytes[at + 1] === MINUS;
    at = afterDigits(bytes, at + (sign ? 2 : 1));
  }
  return at;
}

function afterDigits(bytes: Buffer, from: number): number {
  let at = from;
  while (isDigit(bytes[at])) at += 1;
  if (at === from) throw unexpected(at);
  return at;
}

const WORDS = ["null", "false", "true"].map((word) => Buffer.from(word));

function afterWord(bytes: Buffer, from: number): number {
  // Not as text: half of the members of an event are null.
  for (const word of WORDS) {
    let length = 0;
    while (length < word.length && bytes[from + length] === word[length]) length += 1;
    if (length === word.length) return from + length;
  }
  throw unexpected(from);
}

function afterSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

export function isSpace(byte: number | undefined): boolean {
  return byte === BLANK || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function unexpected(at: number): SyntaxError {
  return new SyntaxError(`What stands at byte ${at} is not what JSON has there`);
}
