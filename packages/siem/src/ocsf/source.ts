import { holdsAnything, isObject, type Members, textOf } from "../values.ts";

/** A value of an event that records which members were read. The rest becomes `unmapped`. */
export class Source {
  /** Empty if the value is not an object. */
  readonly #members: Members;
  /** The value if it is not an object. */
  readonly #other: unknown;
  #taken: string[] | undefined;

  constructor(value: unknown) {
    this.#members = isObject(value) ? value : {};
    this.#other = isObject(value) ? undefined : value;
  }

  /** Reads a member as text. */
  text(name: string): string | undefined {
    return this.take(name, textOf);
  }

  /** Reads a member with a converter. It stays unread if the converter returns undefined. */
  take<T>(name: string, read: (value: unknown) => T | undefined): T | undefined {
    const found = read(this.#members[name]);
    if (found !== undefined) this.held(name);
    return found;
  }

  /** Returns a member, which stays unread. */
  peek(name: string): unknown {
    return this.#members[name];
  }

  /** Marks a member as read. */
  held(name: string): void {
    this.#taken ??= [];
    this.#taken.push(name);
  }

  /** Returns a member as a source. */
  inside(name: string): Source {
    const value = this.#members[name];
    return value === null || value === undefined ? NOTHING : new Source(value);
  }

  /** Returns the items of a list as sources. */
  items(name: string): readonly Source[] {
    const value = this.#members[name];
    return Array.isArray(value) ? value.map((item) => new Source(item)) : [];
  }

  /**
   * Returns the unread members. Undefined if there are none.
   *
   * @param read the rest of each member that was read in part.
   */
  left(read: Readonly<Record<string, unknown>> = {}): unknown {
    if (this.#other !== undefined) return holdsAnything(this.#other) ? this.#other : undefined;
    let found: Record<string, unknown> | undefined;
    for (const name in this.#members) {
      if (this.#taken?.includes(name)) continue;
      const value = Object.hasOwn(read, name) ? read[name] : this.#members[name];
      if (!holdsAnything(value)) continue;
      found ??= {};
      if (name === "__proto__") Object.defineProperty(found, name, { value, enumerable: true });
      else found[name] = value;
    }
    return found;
  }
}

/** Many members of an event are null. */
const NOTHING = new Source(undefined);

/** Returns the unread parts of a list's items. Undefined if there are none. */
export function leftOfItems(items: readonly Source[]): readonly unknown[] | undefined {
  const left = items.flatMap((item) => item.left() ?? []);
  return left.length === 0 ? undefined : left;
}
