import { JSON_LIST_WASM } from "../generated/json-list-wasm.ts";
import { MOST_ELEMENTS } from "../http/json.ts";

// Characters of JSON, by their byte.
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** Elements that are scanned in one go. */
const ROWS = 256;
/** What has to lie behind the text, see `assembly/json-list.ts`. */
const NOTHING = 16;
const WASM_PAGE = 64 * 1024;
/** More memory than this is given back after use: a page of the log has 2 or 3 MB. */
const KEPT = 32 * 1024 * 1024;

const NONE: readonly undefined[] = [];

/** One element of a list, as it was sent. */
export class JsonElement {
  /** The text of the list, and where in it the element begins and ends. */
  readonly list: Buffer;
  readonly start: number;
  readonly end: number;
  /** Text values of its own members that were asked for, in that order; undefined of one that is no text. */
  readonly members: readonly (string | undefined)[];
  /** Whether it is known to have no blanks and no line breaks between its parts. */
  readonly isCompact: boolean;

  constructor(list: Buffer, start: number, end: number, members: JsonElement["members"], isCompact = false) {
    this.list = list;
    this.start = start;
    this.end = end;
    this.members = members;
    this.isCompact = isCompact;
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
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const open = afterSpace(bytes, hasMark ? 3 : 0);
  if (bytes[open] !== OPEN_LIST) throw unexpected(open);
  const first = afterSpace(bytes, open + 1);
  const { elements, at } =
    bytes[first] === CLOSE_LIST ? { elements: [], at: first + 1 } : scanned(bytes, first, names);
  const end = afterSpace(bytes, at);
  if (end !== bytes.length) throw unexpected(end);
  return elements;
}

/** What `assembly/json-list.ts` exports. */
interface Scanner {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly at: { readonly value: number };
  readonly ended: { readonly value: number };
  readonly spaced: { readonly value: number };
  free(): number;
  scan(from: number, table: number, rows: number, names: number, wanted: number): number;
}

let scanner: Scanner | undefined;

/** Of the global `WebAssembly`, which Node's types only know to be there. */
interface WebAssembly {
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Scanner };
}

function loaded(): Scanner {
  const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: WebAssembly }).WebAssembly;
  return new Instance(new Module(Buffer.from(JSON_LIST_WASM, "base64"))).exports;
}

/** The elements from the first one on, and where the list ends. */
function scanned(bytes: Buffer, first: number, names: readonly string[]) {
  scanner ??= loaded();
  const { memory, scan, at, ended, spaced, free } = scanner;
  const wanted = Buffer.concat(names.flatMap(withLength));
  const width = 2 + names.length * 2;
  // Behind one another: the names, the table, the text.
  const namesAt = free();
  const tableAt = namesAt + Math.ceil(wanted.length / 4) * 4;
  const textAt = tableAt + ROWS * width * 4;
  const textEnd = textAt + bytes.length;
  const missing = textEnd + NOTHING - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / WASM_PAGE));
  if (memory.buffer.byteLength > KEPT) scanner = undefined;
  const whole = new Uint8Array(memory.buffer);
  whole.set(wanted, namesAt);
  whole.set(bytes, textAt);
  whole.fill(0, textEnd, textEnd + NOTHING);
  const table = new Uint32Array(memory.buffer, tableAt, ROWS * width);
  const place = (cell: number) => (table[cell] ?? 0) - textAt;
  const textAtCell = (cell: number) => {
    const start = place(cell);
    return start < 0 ? undefined : textIn(bytes, start, place(cell + 1));
  };

  const elements: JsonElement[] = [];
  for (let from = textAt + first; ; from = at.value) {
    const count = scan(from, tableAt, ROWS, namesAt, names.length);
    if (count < 0) throw unexpected(at.value - textAt);
    for (let row = 0; row < count * width; row += width) {
      const members = names.length === 0 ? NONE : names.map((_, index) => textAtCell(row + 2 + index * 2));
      elements.push(new JsonElement(bytes, place(row), place(row + 1), members, spaced.value === 0));
    }
    if (elements.length > MOST_ELEMENTS)
      throw new SyntaxError(`The list has more than ${MOST_ELEMENTS} elements`);
    if (ended.value === 1) return { elements, at: at.value - textAt };
  }
}

function withLength(name: string): Buffer[] {
  const text = Buffer.from(JSON.stringify(name));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return [length, text];
}

function textIn(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString("utf8", start + 1, end - 1);
  return text.includes("\\") ? JSON.parse(`"${text}"`) : text;
}

function afterSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

export function isSpace(byte: number | undefined): boolean {
  return byte === BLANK || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}

function unexpected(at: number): SyntaxError {
  return new SyntaxError(`What stands at byte ${at} is not what JSON has there`);
}
