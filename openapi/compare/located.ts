/** A value inside a parsed file, and the keys that lead to it from the file's top. */
export interface Located {
  readonly value: unknown;
  readonly keys: readonly string[];
}

/** The member of an object, or of an array by its index; undefined where there is none. */
export function child(node: Located | undefined, key: string): Located | undefined {
  const value = node?.value;
  if (node === undefined || typeof value !== "object" || value === null || !Object.hasOwn(value, key)) {
    return undefined;
  }
  return { value: (value as { [key: string]: unknown })[key], keys: [...node.keys, key] };
}

/** The value that several keys lead to. */
export function descend(node: Located, keys: readonly string[]): Located | undefined {
  return keys.reduce<Located | undefined>(child, node);
}

/** The members of an object or array with their keys; none of anything else. */
export function children(node: Located | undefined): (readonly [string, Located])[] {
  if (node === undefined || typeof node.value !== "object" || node.value === null) return [];
  return Object.entries(node.value).map(([key, value]) => [key, { value, keys: [...node.keys, key] }]);
}

/** The strings of an array; everything else in it is left out. */
export function strings(node: Located | undefined): string[] {
  return Array.isArray(node?.value) ? node.value.filter((value) => typeof value === "string") : [];
}
