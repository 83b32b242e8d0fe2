/** Stands in an item where the number of its page goes. */
export const PAGE_NUMBER = "#PAGENO#";
/** Stands in an item where the second of its page goes, e.g. `2026-03-01T09:15:00`. */
export const PAGE_SECOND = "#SECOND-OF-THE-PAGE";

const FIRST_SECOND_MS = Date.UTC(2026, 2, 1);

/**
 * A page of a list that is made once. Of each page that is asked for, only the number and the second are written into
 * it, so that every item is another one and the server has next to nothing to do.
 */
export class PageTemplate {
  readonly #bytes: Buffer;
  readonly #numbersAt: readonly number[];
  readonly #secondsAt: readonly number[];
  /** Where each item ends. */
  readonly #ends: readonly number[];

  constructor(items: readonly object[]) {
    const texts = items.map((item) => JSON.stringify(item));
    this.#bytes = Buffer.from(`[${texts.join(",")}]`);
    this.#numbersAt = placesOf(PAGE_NUMBER, this.#bytes);
    this.#secondsAt = placesOf(PAGE_SECOND, this.#bytes);
    let end = 0;
    this.#ends = texts.map((text) => {
      end += 1 + Buffer.byteLength(text);
      return end;
    });
  }

  get size(): number {
    return this.#ends.length;
  }

  /** What makes pages for one connection. A page is good until the next one is made. */
  readonly copy = (): ((pageNumber: number, count: number) => Buffer) => {
    const bytes = Buffer.from(this.#bytes);
    return (pageNumber, count) => {
      const number = String(pageNumber).padStart(PAGE_NUMBER.length, "0");
      for (const place of this.#numbersAt) bytes.write(number, place, "latin1");
      const second = new Date(FIRST_SECOND_MS + pageNumber * 1_000).toISOString();
      for (const place of this.#secondsAt) bytes.write(second, place, PAGE_SECOND.length, "latin1");
      if (count >= this.size) return bytes;
      return Buffer.concat([bytes.subarray(0, this.#ends[count - 1] ?? 1), Buffer.from("]")]);
    };
  };
}

function placesOf(mark: string, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) places.push(at);
  return places;
}
