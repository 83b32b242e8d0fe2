import { JSON_LIST_WASM } from "../generated/json-list-wasm.ts";
import { isSpace } from "../http/json.ts";

/** The most elements that are split. A page of Okta's has 10,000 at most. */
const MAX_ELEMENTS = 200_000;

const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** Elements that one call scans. */
const ROWS = 256;
/** Zero bytes after the text, see `assembly/json-list.ts`. */
const PADDING = 16;
const WASM_PAGE = 64 * 1024;
/** Larger memory is released after use. A page of the log has 2 or 3 MB. */
const KEPT_BYTES = 32 * 1024 * 1024;

const NONE: readonly undefined[] = [];

/** One element of a list, as it was sent. */
export class JsonElement {
  /** The text of the list. The element is its bytes from `start` to `end`. */
  readonly list: Buffer;
  readonly start: number;
  readonly end: number;
  /** The text of the requested members, in that order. Undefined for a member that is not a string. */
  readonly members: readonly (string | undefined)[];
  /** Whether it has no white space between its parts, as far as is known. */
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
 * Splits the text of a JSON list into its elements without parsing them, so unknown members, the order of members and the
 * form of numbers stay. It rejects the same texts as `JSON.parse`.
 *
 * @param names members of the elements. Their text is also returned.
 * @throws SyntaxError with the position. It repeats nothing of the text.
 */
export function splitJsonList(bytes: Buffer, names: readonly string[] = []): JsonElement[] {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const open = afterSpace(bytes, hasMark ? 3 : 0);
  if (bytes[open] !== OPEN_LIST) throw unexpected(open);
  const first = afterSpace(bytes, open + 1);
  const { elements, at } =
    bytes[first] === CLOSE_LIST ? { elements: [], at: first + 1 } : scanElements(bytes, first, names);
  const end = afterSpace(bytes, at);
  if (end !== bytes.length) throw unexpected(end);
  return elements;
}

/** The exports of `assembly/json-list.ts`. */
interface Scanner {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly at: { readonly value: number };
  readonly ended: { readonly value: number };
  readonly spaced: { readonly value: number };
  free(): number;
  scan(from: number, table: number, rows: number, names: number, wanted: number): number;
}

let scanner: Scanner | undefined;

/** The global `WebAssembly`, which the types of Node.js do not declare. */
interface WebAssembly {
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Scanner };
}

function loadScanner(): Scanner {
  const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: WebAssembly }).WebAssembly;
  return new Instance(new Module(Buffer.from(JSON_LIST_WASM, "base64"))).exports;
}

/** The elements from the first one on, and the end of the list. */
function scanElements(bytes: Buffer, first: number, names: readonly string[]) {
  scanner ??= loadScanner();
  const { memory, scan, at, ended, spaced, free } = scanner;
  const wanted = Buffer.concat(names.flatMap(withLength));
  const width = 2 + names.length * 2;
  // The memory contains the names, then the table, then the text.
  const namesAt = free();
  const tableAt = namesAt + Math.ceil(wanted.length / 4) * 4;
  const textAt = tableAt + ROWS * width * 4;
  const textEnd = textAt + bytes.length;
  const missing = textEnd + PADDING - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / WASM_PAGE));
  if (memory.buffer.byteLength > KEPT_BYTES) scanner = undefined;
  const whole = new Uint8Array(memory.buffer);
  whole.set(wanted, namesAt);
  whole.set(bytes, textAt);
  whole.fill(0, textEnd, textEnd + PADDING);
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
    if (elements.length > MAX_ELEMENTS)
      throw new SyntaxError(`The list has more than ${MAX_ELEMENTS} elements`);
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

function unexpected(at: number): SyntaxError {
  return new SyntaxError(`The list is not valid JSON at byte ${at}`);
}
