/** Placeholder for the number of a page in an item. */
export const PAGE_NUMBER = "#PAGENO#";
/** Placeholder for the time of a page in an item, e.g. `2026-03-01T09:15:00`. */
export const PAGE_SECOND = "#SECOND-OF-THE-PAGE";

/** The second of the first page: each page has one of its own. */
export const FIRST_SECOND_MS = Date.UTC(2026, 2, 1);

/**
 * A page of a list that is made once. Of each page that is asked for, only the number and the second are written into
 * it, so that every item is another one and the server has next to nothing to do.
 */
export class PageTemplate {
  readonly #bytes: Buffer;
  /** Where each item ends. */
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

  /** Creates pages for one connection. A page is good until the next one is made. */
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

  /** The texts of items of a page, from one to before another, as the page was made last. */
  items(page: Buffer, from: number, to: number): Buffer {
    return page.subarray(from === 0 ? 1 : (this.#ends[from - 1] ?? 0) + 1, this.#ends[to - 1]);
  }
}

/**
 * Writes texts of the same length over the placeholders. Only the characters that differ from the text before are
 * written: a page of the log has 8,000 places, and whole texts in all of them would take longer than sending it.
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
