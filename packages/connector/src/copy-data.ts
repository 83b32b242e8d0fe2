/**
 * Returns a deep copy of lists and plain objects, so that later changes to the original have no effect. Other values are
 * kept.
 *
 * @param leaf converts each value that is neither a list nor a plain object.
 */
export function copyData<Data>(
  data: Data,
  leaf: (value: unknown) => unknown = (value) => value,
  copies = new Map<unknown, unknown>(),
): Data {
  if (copies.has(data)) return copies.get(data) as Data;
  if (Array.isArray(data)) {
    const copy: unknown[] = [];
    copies.set(data, copy);
    for (const item of data) copy.push(copyData(item, leaf, copies));
    return copy as Data;
  }
  if (!isPlain(data)) return leaf(data) as Data;
  const copy = Object.create(Object.getPrototypeOf(data));
  copies.set(data, copy);
  for (const [name, value] of Object.entries(data)) {
    // An assignment to `__proto__` would set the prototype instead of a member.
    Object.defineProperty(copy, name, {
      value: copyData(value, leaf, copies),
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
