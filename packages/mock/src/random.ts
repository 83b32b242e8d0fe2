/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many hexadecimal digits, of a source of numbers: eight of each number. */
export function hex(random: () => number, digits: number): string {
  let text = "";
  while (text.length < digits) {
    text += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  }
  return text.slice(0, digits);
}

/** What is made up by hashing: each has bits of its own for the same index. */
export const STREAM = {
  user: 1,
  userStatus: 2,
  group: 3,
  application: 4,
  delay: 5,
  event: 6,
  actor: 7,
  writtenEvent: 8,
  errorId: 9,
  token: 10,
  late: 11,
  repeat: 12,
  factor: 13,
  key: 14,
} as const;

/**
 * 32 bits that look random and depend on nothing but the arguments: what is made up for number `index` is the same in
 * whatever order things are looked at.
 *
 * @param stream One of `STREAM`, or a number above it.
 */
export function hash(seed: number, stream: number, index: number): number {
  let bits = (seed ^ Math.imul(stream + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca77)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** One of the values, picked by hashed bits. */
export function pick<Value>(values: readonly Value[], bits: number): Value {
  return values[bits % values.length] as Value;
}

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
