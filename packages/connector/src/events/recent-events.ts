/** An event by its uuid, and the latest `published` that there was when it came. */
export type RecentEvent = readonly [uuid: string, published: string];

/** The events that came last, so that those which come again are known. */
export class RecentEvents {
  readonly #published: Map<string, string>;
  readonly #atLeast: number;

  /** @param atLeast as many are never forgotten. */
  constructor(events: readonly RecentEvent[], atLeast: number) {
    this.#published = new Map(events);
    this.#atLeast = atLeast;
  }

  has(uuid: string): boolean {
    return this.#published.has(uuid);
  }

  add(events: Iterable<RecentEvent>): void {
    for (const [uuid, published] of events) this.#published.set(uuid, published);
  }

  /** Forgets those that came first, when nothing was published since an instant. */
  forget(before: string): void {
    let excess = this.#published.size - this.#atLeast;
    for (const [uuid, published] of this.#published) {
      if (excess <= 0) return;
      excess -= 1;
      if (published < before) this.#published.delete(uuid);
    }
  }

  list(): RecentEvent[] {
    return [...this.#published];
  }
}
