import { indexInId, madeUpId } from "../random.ts";

/** What a collection is made of. */
export interface CollectionOptions<Item> {
  /** The first objects, which are written down somewhere. */
  readonly written: readonly Item[];
  /** How many there are at the start; those that are not written are made up. */
  readonly count: number;
  readonly seed: number;
  /** Prefix of made-up ids, e.g. `00u`. */
  readonly prefix: string;
  /** Makes up the object of this index: the same each time. */
  readonly make: (index: number) => Item;
}

/**
 * Objects by index and id. Only those that were changed are kept, so 100,000 that nobody changed take no memory. An
 * index is never used again: a removed object leaves its place empty.
 */
export class Collection<Item extends { readonly id: string }> {
  /** How many there were at the start. */
  readonly made: number;
  readonly #options: CollectionOptions<Item>;
  readonly #writtenById: ReadonlyMap<string, number>;
  readonly #changed = new Map<number, Item>();
  readonly #removed = new Set<number>();
  #size: number;
  #version = 0;

  constructor(options: CollectionOptions<Item>) {
    this.made = options.count;
    this.#size = options.count;
    this.#options = options;
    this.#writtenById = new Map(options.written.slice(0, this.made).map(({ id }, index) => [id, index]));
  }

  /** One more than the last index. */
  get size(): number {
    return this.#size;
  }

  /** How many there are now. */
  get count(): number {
    return this.#size - this.#removed.size;
  }

  /** Grows with each change, so that what was computed from the objects can be told to be stale. */
  get version(): number {
    return this.#version;
  }

  /** How many of the first objects are written and not made up. */
  get written(): number {
    return Math.min(this.#options.written.length, this.made);
  }

  at(index: number): Item {
    return this.#changed.get(index) ?? this.#options.written[index] ?? this.#options.make(index);
  }

  /** Undefined for an object that was removed. */
  indexOf(id: string): number | undefined {
    const index = this.placeOf(id);
    return index === undefined || this.#removed.has(index) ? undefined : index;
  }

  /** The index of an object, also of one that was removed: a page may continue after it. */
  placeOf(id: string): number | undefined {
    const written = this.#writtenById.get(id);
    if (written !== undefined) return written;
    const index = indexInId(this.#options.prefix, this.#options.seed, id);
    return index !== undefined && index >= this.written && index < this.#size ? index : undefined;
  }

  isRemoved(index: number): boolean {
    return this.#removed.size > 0 && this.#removed.has(index);
  }

  put(index: number, item: Item): void {
    this.#changed.set(index, item);
    this.#version += 1;
  }

  /** Adds an object with an id of its own, and returns its index. */
  add(make: (id: string) => Item): number {
    const index = this.#size;
    this.#size += 1;
    this.put(index, make(madeUpId(this.#options.prefix, this.#options.seed, index)));
    return index;
  }

  remove(index: number): void {
    this.#removed.add(index);
    this.#version += 1;
  }
}
