/** A JSON pointer's keys, unescaped. */
function keysOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A pointer to a member of what another one points to. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** A copy of a JSON value in which the place a pointer names holds another value; `undefined` takes it away. */
export function put<Value>(value: Value, pointer: string, replacement: unknown): Value {
  const keys = keysOf(pointer);
  const last = keys.pop();
  if (last === undefined) return replacement as Value;
  const copy = structuredClone(value);
  const holder = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  if (typeof holder !== "object" || holder === null) throw new TypeError(`nothing holds ${pointer}`);
  if (replacement === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, replacement);
  return copy;
}

/** A copy of a JSON value that is null at each of these pointers. */
export function withNulls<Value>(value: Value, pointers: readonly string[]): Value {
  return pointers.reduce((copy, pointer) => put(copy, pointer, null), value);
}
