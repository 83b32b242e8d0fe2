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

/** Hexadecimal digits from a source of numbers, eight per number. */
export function hex(random: () => number, digits: number): string {
  let text = "";
  while (text.length < digits) {
    text += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  }
  return text.slice(0, digits);
}

/** Streams of `hash`: each has different bits for the same index. */
export const STREAM = {
  user: 1,
  userStatus: 2,
  group: 3,
  application: 4,
  delay: 5,
  event: 6,
  actor: 7,
  writeEvent: 8,
  errorId: 9,
  token: 10,
  late: 11,
  repeat: 12,
  factor: 13,
  key: 14,
} as const;

/**
 * 32 bits that look random and depend on the arguments only, so generated objects do not depend on the order of access.
 *
 * @param stream One of `STREAM`, or a larger number.
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

/** Six digits in base 36; the first is 1. Small numbers are formatted fast. */
const DIGITS = 36 ** 5;
const sixDigits = (number: number) => (DIGITS + (number % DIGITS)).toString(36);

/**
 * An id in Okta's format: its prefix and 17 characters. It contains the index, so no map from id to object is needed.
 *
 * @param index Less than 60 million.
 */
export function generatedId(prefix: string, seed: number, index: number): string {
  const stream = prefix.charCodeAt(2);
  const rest = sixDigits(hash(seed, stream, index)) + sixDigits(hash(seed, stream + 256, index)).slice(1);
  return prefix + sixDigits(index) + rest;
}

/** The index in a generated id. Undefined if the id has another seed or format. */
export function indexInId(prefix: string, seed: number, id: string): number | undefined {
  const index = Number.parseInt(id.slice(prefix.length, prefix.length + 6), 36) - DIGITS;
  return index >= 0 && generatedId(prefix, seed, index) === id ? index : undefined;
}
