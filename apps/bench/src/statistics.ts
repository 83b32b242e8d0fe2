/** Values of one run of a contender, by quantity. */
export type Sample = Readonly<Record<string, number>>;

/** @throws RangeError of no numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError("There is no median of nothing");
  return (low + high) / 2;
}

/** @throws RangeError if a run did not report the quantity. */
export function medianOf(samples: readonly Sample[], quantity: string): number {
  return median(samples.map((sample) => told(sample, quantity)));
}

/**
 * The median of the ratios that each round has of its own. A slow phase of the machine slows both contenders of a
 * round, so it affects this less than a ratio of medians.
 *
 * @throws RangeError if a run did not report the quantity.
 */
export function medianRatio(samples: readonly Sample[], base: readonly Sample[], quantity: string): number {
  return median(samples.map((sample, round) => told(sample, quantity) / told(base[round], quantity)));
}

/** @throws RangeError if a run did not report the quantity. */
export function told(sample: Sample | undefined, quantity: string): number {
  const value = sample?.[quantity];
  if (value === undefined) throw new RangeError(`A run did not tell its ${quantity}`);
  return value;
}
