/** Placeholder for the number of the page. */
export const PAGE_NUMBER = "#PAGENO#";
/** Placeholder for the second of the page, such as `2026-03-01T09:15:00`. */
export const PAGE_SECOND = "#SECOND-OF-THE-PAGE";

/** The second of the first page. Each page has another one. */
export const FIRST_SECOND_MS = Date.UTC(2026, 2, 1);

/**
 * A page of a list that is created once. For each request, only the number and the second of the page are written into it.
 * So every item is unique, and the server has little work.
 */
export class PageTemplate {
  readonly #bytes: Buffer;
  /** End of each item. */
  readonly #ends: readonly number[];

  constructor(items: readonly object[]) {
    const texts = items.map((item) => JSON.stringify(item));
    this.#bytes = Buffer.from(`[${texts.join(",")}]`);
    let end = 0;
    this.#ends = texts.map((text) => {
      end += 1 + Buffer.byteLength(text);
      return end;
    });
  }

  get size(): number {
    return this.#ends.length;
  }

  /** Returns a page maker for one connection. A page is valid until the next one is made. */
  readonly copy = (): ((pageNumber: number, count: number) => Buffer) => {
    const bytes = Buffer.from(this.#bytes);
    const writeNumber = markWriter(bytes, PAGE_NUMBER);
    const writeSecond = markWriter(bytes, PAGE_SECOND);
    return (pageNumber, count) => {
      writeNumber(String(pageNumber).padStart(PAGE_NUMBER.length, "0"));
      writeSecond(new Date(FIRST_SECOND_MS + pageNumber * 1_000).toISOString());
      if (count >= this.size) return bytes;
      return Buffer.concat([bytes.subarray(0, this.#ends[count - 1] ?? 1), Buffer.from("]")]);
    };
  };

  /** Returns a range of items of the last page. */
  items(page: Buffer, from: number, to: number): Buffer {
    return page.subarray(from === 0 ? 1 : (this.#ends[from - 1] ?? 0) + 1, this.#ends[to - 1]);
  }
}

/**
 * Returns a function that writes a text over each placeholder. It writes only characters that differ from the last text: a
 * page of the log has 8,000 placeholders, and writing all of them would take longer than sending the page.
 */
function markWriter(bytes: Buffer, mark: string): (text: string) => void {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) places.push(at);
  let written = mark;
  return (text) => {
    for (let index = 0; index < mark.length; index += 1) {
      const character = text.charCodeAt(index);
      if (character === written.charCodeAt(index)) continue;
      for (const place of places) bytes[place + index] = character;
    }
    written = text;
  };
}
