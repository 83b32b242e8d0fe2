import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import { type JsonElement, splitJsonList } from "@okta-idm/core";

/** The members of an event that a collection uses. */
export const EVENT_MEMBERS = ["uuid", "published"];

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** A page of events in the order of the log. */
export interface LogPage {
  readonly items: readonly JsonElement[];
  /** Link of the next page, where it leads to the end of the whole query. */
  readonly next?: string | undefined;
  /** Instant from which the rest of the query can be asked for; all events before it have come. */
  readonly since?: string | undefined;
  /** The `Date` of the answer. */
  readonly date?: string | undefined;
}

/** A page that waits until the slices before it have been written. */
interface HeldPage {
  readonly open: () => Promise<LogPage>;
  /** Memory that it takes while it waits. */
  readonly bytes: number;
}

/** Part of the time of a query, read by one reader. An event belongs to the slice of its publication time. */
export class LogSlice {
  /** Its first moment; minus infinity for the first slice. */
  readonly fromMs: number;
  /** The moment behind its last; infinity for the last slice. */
  #untilMs: number;
  /** The moment up to which it was read: the latest `published`. */
  positionMs: number;
  /** The time that a page covers; undefined until one has come. */
  pageMs: number | undefined;
  /** Link of the page to begin with; without one, it is asked for by its time. */
  readonly link: string | undefined;
  state: "waiting" | "reading" | "done" = "waiting";
  /** Why it ended before its end. */
  failure: { readonly error: unknown } | undefined;
  /** Whether its pages led to one that had been read. */
  isCircular = false;
  /** Whether the slice before it has its events. */
  isDropped = false;
  readonly #pages: HeldPage[] = [];

  constructor(fromMs: number, untilMs: number, positionMs: number, link?: string) {
    this.fromMs = fromMs;
    this.#untilMs = untilMs;
    this.positionMs = positionMs;
    this.link = link;
  }

  /** All of a query, read up to a moment. */
  static whole(positionMs: number, link: string | undefined): LogSlice {
    return new LogSlice(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, positionMs, link);
  }

  /** The moment behind its last; infinity for the last slice. */
  get untilMs(): number {
    return this.#untilMs;
  }

  /** Memory of the pages that it holds. */
  get heldBytes(): number {
    return this.#pages.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Takes the time back that was given away, up to a moment. */
  extend(untilMs: number): void {
    this.#untilMs = untilMs;
  }

  /** Where a query for it ends, by an end of the whole query. */
  endMs(queryEndMs: number): number {
    return Math.min(this.#untilMs, queryEndMs);
  }

  /** Whether no slice comes before it. */
  get isFirst(): boolean {
    return this.fromMs === Number.NEGATIVE_INFINITY;
  }

  /** Whether no slice comes behind it. */
  get isLast(): boolean {
    return this.#untilMs === Number.POSITIVE_INFINITY;
  }

  /** The page that is due, which stays until it is dropped. */
  get page(): HeldPage | undefined {
    return this.#pages[0];
  }

  /** Whether it was read beyond its end, which comes nearer when it is split. */
  get isPassed(): boolean {
    return this.positionMs >= this.#untilMs;
  }

  /** About how many pages are still to be read. */
  pagesLeft(queryEndMs: number): number {
    if (this.state === "done" || this.pageMs === undefined) return 0;
    return (this.endMs(queryEndMs) - this.positionMs) / this.pageMs;
  }

  /**
   * Gives the later part away, as a slice of its own.
   *
   * @param keptMs how much time to keep; at most half of what is left.
   */
  split(keptMs: number, queryEndMs: number): LogSlice | undefined {
    const endMs = this.endMs(queryEndMs);
    const atMs = Math.round(this.positionMs + Math.min(keptMs, (endMs - this.positionMs) / 2));
    if (!(atMs > this.positionMs && atMs < endMs)) return undefined;
    const later = new LogSlice(atMs, this.#untilMs, atMs);
    later.pageMs = this.pageMs;
    this.#untilMs = atMs;
    return later;
  }

  /** The events of a page that are its own, and how far it has come with them. */
  take(items: readonly JsonElement[]): readonly JsonElement[] {
    const last = Date.parse(items.at(-1)?.members[1] ?? "");
    if (!Number.isNaN(last)) {
      if (last > this.positionMs) this.pageMs = last - this.positionMs;
      this.positionMs = Math.max(last, this.positionMs);
    }
    return this.#own(items, this.fromMs, this.#untilMs);
  }

  #own(items: readonly JsonElement[], fromMs: number, untilMs: number): readonly JsonElement[] {
    if (fromMs === Number.NEGATIVE_INFINITY && untilMs === Number.POSITIVE_INFINITY) return items;
    const isOutside = ({ members }: JsonElement) => {
      const moment = Date.parse(members[1] ?? "");
      return moment < fromMs || moment >= untilMs;
    };
    return items.some(isOutside) ? items.filter((item) => !isOutside(item)) : items;
  }

  /** Keeps a page as it is, for somebody who waits for it. */
  push(page: LogPage): void {
    this.#pages.push({ open: async () => page, bytes: 0 });
  }

  /** Keeps a page for later, compressed: one has 2 or 3 MB. Returns the memory that it takes. */
  async hold({ items, ...place }: LogPage): Promise<number> {
    const list = items[0]?.list;
    if (list === undefined) {
      this.push({ items, ...place });
      return 0;
    }
    const [fromMs, untilMs] = [this.fromMs, this.#untilMs];
    const packed = await compress(list, { level: constants.Z_BEST_SPEED });
    const open = async () => {
      const all = splitJsonList(await decompress(packed), EVENT_MEMBERS);
      return { items: this.#own(all, fromMs, untilMs), ...place };
    };
    this.#pages.push({ open, bytes: packed.length });
    return packed.length;
  }

  /** Drops the page that was due. */
  drop(): void {
    this.#pages.shift();
  }
}
