/**
 * 32 bits that look random and depend on nothing but the arguments: what is made up for number `index` is the same in
 * whatever order things are looked at.
 *
 * @param stream Tells apart the things that are made up for one index.
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
