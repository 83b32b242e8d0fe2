import { generatedId, indexInId } from "../random.ts";

/** Options of a collection. */
export interface CollectionOptions<Item> {
  /** The first objects, which are given. */
  readonly given: readonly Item[];
  /** Initial number of objects; those that are not given are generated. */
  readonly count: number;
  readonly seed: number;
  /** Prefix of generated ids, e.g. `00u`. */
  readonly prefix: string;
  /** Generates the object of an index, always the same. */
  readonly generate: (index: number) => Item;
}

/**
 * Objects by index and id. Only changed objects are stored, so 100,000 unchanged objects take no memory. The index of a
 * removed object is not used again.
 */
export class Collection<Item extends { readonly id: string }> {
  /** Initial number of objects. */
  readonly initialCount: number;
  readonly #options: CollectionOptions<Item>;
  readonly #givenById: ReadonlyMap<string, number>;
  readonly #changed = new Map<number, Item>();
  readonly #removed = new Set<number>();
  #size: number;
  #version = 0;

  constructor(options: CollectionOptions<Item>) {
    this.initialCount = options.count;
    this.#size = options.count;
    this.#options = options;
    this.#givenById = new Map(options.given.slice(0, this.initialCount).map(({ id }, index) => [id, index]));
  }

  /** The last index plus one. */
  get size(): number {
    return this.#size;
  }

  /** Current number of objects. */
  get count(): number {
    return this.#size - this.#removed.size;
  }

  /** Increases with each change, so that callers can detect stale results. */
  get version(): number {
    return this.#version;
  }

  /** Number of given objects, which come first. */
  get givenCount(): number {
    return Math.min(this.#options.given.length, this.initialCount);
  }

  at(index: number): Item {
    return this.#changed.get(index) ?? this.#options.given[index] ?? this.#options.generate(index);
  }

  /** Undefined if the object was removed. */
  indexOf(id: string): number | undefined {
    const index = this.placeOf(id);
    return index === undefined || this.#removed.has(index) ? undefined : index;
  }

  /** The index of an object, also of a removed one: a page may continue after it. */
  placeOf(id: string): number | undefined {
    const given = this.#givenById.get(id);
    if (given !== undefined) return given;
    const index = indexInId(this.#options.prefix, this.#options.seed, id);
    return index !== undefined && index >= this.givenCount && index < this.#size ? index : undefined;
  }

  isRemoved(index: number): boolean {
    return this.#removed.size > 0 && this.#removed.has(index);
  }

  put(index: number, item: Item): void {
    this.#changed.set(index, item);
    this.#version += 1;
  }

  /** Adds an object with a new id. Returns its index. */
  add(make: (id: string) => Item): number {
    const index = this.#size;
    this.#size += 1;
    this.put(index, make(generatedId(this.#options.prefix, this.#options.seed, index)));
    return index;
  }

  remove(index: number): void {
    this.#removed.add(index);
    this.#version += 1;
  }
}
