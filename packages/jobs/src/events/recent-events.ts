/** The events of a page, and the latest moment at which one of them can have come into the log. */
export interface RecentPage {
  readonly uuids: readonly string[];
  /** Milliseconds since the epoch. */
  readonly byMs: number;
}

/** The pages of events that came last, so that events that come again are recognised. */
export class RecentEvents {
  readonly #uuids = new Set<string>();
  readonly #atLeast: number;
  #pages: RecentPage[] = [];
  /** How many pages were forgotten. */
  #forgotten = 0;

  /** @param atLeast how many events are kept however old they are. */
  constructor(pages: readonly RecentPage[], atLeast: number) {
    this.#atLeast = atLeast;
    for (const page of pages) this.add(page);
  }

  /** How many pages were added, forgotten ones included. */
  get count(): number {
    return this.#forgotten + this.#pages.length;
  }

  has(uuid: string): boolean {
    return this.#uuids.has(uuid);
  }

  add(page: RecentPage): void {
    if (page.uuids.length === 0) return;
    this.#pages.push(page);
    for (const uuid of page.uuids) this.#uuids.add(uuid);
  }

  /** Forgets the first pages, when all their events had come into the log before a moment. */
  forget(beforeMs: number): void {
    let count = 0;
    for (const { uuids, byMs } of this.#pages) {
      if (byMs >= beforeMs || this.#uuids.size - uuids.length < this.#atLeast) break;
      for (const uuid of uuids) this.#uuids.delete(uuid);
      count += 1;
    }
    if (count > 0) this.#pages = this.#pages.slice(count);
    this.#forgotten += count;
  }

  /** The pages that are remembered, counted from the first that was ever added. */
  pages(from: number, to: number): readonly RecentPage[] {
    return this.#pages.slice(Math.max(0, from - this.#forgotten), Math.max(0, to - this.#forgotten));
  }
}
