import { hash } from "./hash.ts";

/** Six digits of base 36, the first of them 1: numbers small enough to be written fast. */
const DIGITS = 36 ** 5;
const sixDigits = (number: number) => (DIGITS + (number % DIGITS)).toString(36);

/**
 * Okta's form of an id, its prefix and 17 more characters, with the index in it: no map leads from id to object.
 *
 * @param index Less than 60 million.
 */
export function madeUpId(prefix: string, seed: number, index: number): string {
  const stream = prefix.charCodeAt(2);
  const rest = sixDigits(hash(seed, stream, index)) + sixDigits(hash(seed, stream + 256, index)).slice(1);
  return prefix + sixDigits(index) + rest;
}

/** The index that a made-up id holds; undefined when the id is of another seed, or none at all. */
export function indexInId(prefix: string, seed: number, id: string): number | undefined {
  const index = Number.parseInt(id.slice(prefix.length, prefix.length + 6), 36) - DIGITS;
  return index >= 0 && madeUpId(prefix, seed, index) === id ? index : undefined;
}
