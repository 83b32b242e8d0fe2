import { hash } from "./hash.ts";

const INDEX_DIGITS = 6;

/** Okta's form of an id, its prefix and 17 more characters, with the index in it: no map leads from id to object. */
export function madeUpId(prefix: string, seed: number, index: number): string {
  const stream = prefix.charCodeAt(2);
  const first = hash(seed, stream, index).toString(36).padStart(7, "0").slice(1);
  const second = hash(seed, stream + 256, index)
    .toString(36)
    .padStart(7, "0")
    .slice(2);
  return `${prefix}${index.toString(36).padStart(INDEX_DIGITS, "0")}${first}${second}`;
}

/** The index that a made-up id holds; undefined when the id is of another seed, or none at all. */
export function indexInId(prefix: string, seed: number, id: string): number | undefined {
  const index = Number.parseInt(id.slice(prefix.length, prefix.length + INDEX_DIGITS), 36);
  return index >= 0 && madeUpId(prefix, seed, index) === id ? index : undefined;
}
