/**
 * A copy of data: of its lists and plain objects, all the way down. What a caller does to his own while something is
 * waited for changes nothing then. Whatever else is in it stays what it is.
 *
 * @param leaf changes what is neither a list nor a plain object.
 */
export function copyOf<Data>(
  data: Data,
  leaf: (value: unknown) => unknown = (value) => value,
  copies = new Map<unknown, unknown>(),
): Data {
  if (copies.has(data)) return copies.get(data) as Data;
  if (Array.isArray(data)) {
    const copy: unknown[] = [];
    copies.set(data, copy);
    for (const item of data) copy.push(copyOf(item, leaf, copies));
    return copy as Data;
  }
  if (!isPlain(data)) return leaf(data) as Data;
  const copy = Object.create(Object.getPrototypeOf(data));
  copies.set(data, copy);
  for (const [name, value] of Object.entries(data)) {
    // Not by assignment, which a member called `__proto__` would be no member by.
    Object.defineProperty(copy, name, {
      value: copyOf(value, leaf, copies),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}

function isPlain(data: unknown): data is object {
  if (typeof data !== "object" || data === null) return false;
  const prototype = Object.getPrototypeOf(data);
  return prototype === Object.prototype || prototype === null;
}
