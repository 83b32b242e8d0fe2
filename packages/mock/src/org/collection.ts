import { indexInId } from "./made-up-id.ts";

/** What a collection is made of. */
export interface CollectionOptions<Item> {
  /** What stands at the beginning: objects that are written down somewhere. */
  readonly written: readonly Item[];
  /** How many there are in all; those that are not written are made up. */
  readonly count: number;
  readonly seed: number;
  /** Prefix of made-up ids, e.g. `00u`. */
  readonly prefix: string;
  /** Makes up the object of this index: the same each time. */
  readonly make: (index: number) => Item;
}

/** Objects by index and id. Only those that were changed are kept, so 100,000 that nobody changed take no memory. */
export class Collection<Item extends { readonly id: string }> {
  readonly size: number;
  readonly #options: CollectionOptions<Item>;
  readonly #writtenById: ReadonlyMap<string, number>;
  readonly #changed = new Map<number, Item>();
  #version = 0;

  constructor(options: CollectionOptions<Item>) {
    this.size = options.count;
    this.#options = options;
    this.#writtenById = new Map(options.written.slice(0, this.size).map(({ id }, index) => [id, index]));
  }

  /** Grows with each change, so that what was computed from the objects can be told to be stale. */
  get version(): number {
    return this.#version;
  }

  /** How many of the first objects are written and not made up. */
  get written(): number {
    return Math.min(this.#options.written.length, this.size);
  }

  at(index: number): Item {
    return this.#changed.get(index) ?? this.#options.written[index] ?? this.#options.make(index);
  }

  indexOf(id: string): number | undefined {
    const written = this.#writtenById.get(id);
    if (written !== undefined) return written;
    const index = indexInId(this.#options.prefix, this.#options.seed, id);
    return index !== undefined && index >= this.written && index < this.size ? index : undefined;
  }

  put(index: number, item: Item): void {
    this.#changed.set(index, item);
    this.#version += 1;
  }
}
