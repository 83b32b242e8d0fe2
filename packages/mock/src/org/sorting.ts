import type { Collection } from "./collection.ts";
import { comparable } from "./matching.ts";

interface Sorted {
  readonly version: number;
  readonly order: readonly number[];
}

/** How many sorted searches are kept for their further pages. */
const KEPT = 8;

/** Sorts what a search finds, once for all pages of it as long as nothing changes. */
export class Sorting<Item extends { readonly id: string }> {
  readonly #collection: Collection<Item>;
  readonly #kept = new Map<string, Sorted>();

  constructor(collection: Collection<Item>) {
    this.#collection = collection;
  }

  /** Compares two indexes by an attribute: missing values last, ties by id. */
  comparison(attribute: string, descending: boolean): (a: number, b: number) => number {
    const sign = descending ? -1 : 1;
    return (a, b) => {
      const [first, second] = [this.#collection.at(a), this.#collection.at(b)];
      return byKey(keyOf(first, attribute), keyOf(second, attribute), sign) || byText(first.id, second.id);
    };
  }

  /** Indexes that `shows` lets through, sorted. `search` names what they were searched by. */
  order(
    search: string,
    attribute: string,
    descending: boolean,
    shows: (item: Item) => boolean,
  ): readonly number[] {
    const name = JSON.stringify([search, attribute, descending]);
    const { version, size } = this.#collection;
    const kept = this.#kept.get(name);
    if (kept?.version === version) return kept.order;
    const found: { index: number; id: string; key: Key }[] = [];
    for (let index = 0; index < size; index += 1) {
      if (this.#collection.isRemoved(index)) continue;
      const item = this.#collection.at(index);
      if (shows(item)) found.push({ index, id: item.id, key: keyOf(item, attribute) });
    }
    const sign = descending ? -1 : 1;
    found.sort((a, b) => byKey(a.key, b.key, sign) || byText(a.id, b.id));
    const order = found.map(({ index }) => index);
    this.#kept.delete(name);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size >= KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(name, { version: this.#collection.version, order });
    return order;
  }
}

type Key = string | number | undefined;

function keyOf(item: object, attribute: string): Key {
  let node: unknown = item;
  for (const name of attribute.split("."))
    node = (node as Record<string, unknown> | null | undefined)?.[name];
  const key = comparable(node);
  return typeof key === "boolean" ? Number(key) : (key ?? undefined);
}

function byKey(a: Key, b: Key, sign: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -sign : sign;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
