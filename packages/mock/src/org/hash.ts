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
