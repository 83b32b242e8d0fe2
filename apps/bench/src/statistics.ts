/** The quantities of one run. */
export type Sample = Readonly<Record<string, number>>;

/** @throws RangeError if the list is empty. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError("There is no median of nothing");
  return (low + high) / 2;
}

/** @throws RangeError if a run lacks the quantity. */
export function medianOf(samples: readonly Sample[], quantity: string): number {
  return median(samples.map((sample) => quantityOf(sample, quantity)));
}

/**
 * Returns the median of the ratios within each round. A slow machine slows both contenders of a round, so it affects these
 * ratios less than a ratio of medians.
 *
 * @throws RangeError if a run lacks the quantity.
 */
export function medianRatio(samples: readonly Sample[], base: readonly Sample[], quantity: string): number {
  return median(
    samples.map((sample, round) => quantityOf(sample, quantity) / quantityOf(base[round], quantity)),
  );
}

/** @throws RangeError if a run lacks the quantity. */
export function quantityOf(sample: Sample | undefined, quantity: string): number {
  const value = sample?.[quantity];
  if (value === undefined) throw new RangeError(`A run did not report its ${quantity}`);
  return value;
}
