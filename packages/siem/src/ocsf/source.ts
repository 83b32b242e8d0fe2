import { holdsAnything, isObject, type Members, textOf } from "../values.ts";

/** A value of an event, of which it is known what an attribute holds: the rest is left. */
export class Source {
  /** Empty where the value is no object. */
  readonly #members: Members;
  /** The value where it is no object. */
  readonly #other: unknown;
  #taken: string[] | undefined;

  constructor(value: unknown) {
    this.#members = isObject(value) ? value : {};
    this.#other = isObject(value) ? undefined : value;
  }

  /** The text of a member. */
  text(name: string): string | undefined {
    return this.take(name, textOf);
  }

  /** A member as what it is read as; it is left where it is nothing of that kind. */
  take<T>(name: string, read: (value: unknown) => T | undefined): T | undefined {
    const found = read(this.#members[name]);
    if (found !== undefined) this.held(name);
    return found;
  }

  /** A member, which is left. */
  peek(name: string): unknown {
    return this.#members[name];
  }

  /** Says that an attribute holds a member. */
  held(name: string): void {
    this.#taken ??= [];
    this.#taken.push(name);
  }

  /** A member that is an object, or a value that has no members. */
  inside(name: string): Source {
    const value = this.#members[name];
    return value === null || value === undefined ? NOTHING : new Source(value);
  }

  /** The items of a member that is a list, each with what is left of it. */
  items(name: string): readonly Source[] {
    const value = this.#members[name];
    return Array.isArray(value) ? value.map((item) => new Source(item)) : [];
  }

  /**
   * What no attribute holds; undefined where nothing is.
   *
   * @param read members of which a part was read, and what is left of each.
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

/** What is left of the items of a list; undefined where nothing is. */
export function leftOfItems(items: readonly Source[]): readonly unknown[] | undefined {
  const left = items.flatMap((item) => item.left() ?? []);
  return left.length === 0 ? undefined : left;
}
