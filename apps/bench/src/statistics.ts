/** What one run of a contender came to, by the name of the quantity. */
export type Sample = Readonly<Record<string, number>>;

/** @throws RangeError of no numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError("There is no median of nothing");
  return (low + high) / 2;
}

export function medianOf(samples: readonly Sample[], quantity: string): number {
  return median(samples.map((sample) => sample[quantity] ?? Number.NaN));
}

/**
 * The median of the ratios that each round has of its own. What slows the machine for a while slows both contenders of
 * a round, and so tells less in it than in a ratio of medians.
 */
export function medianRatio(samples: readonly Sample[], base: readonly Sample[], quantity: string): number {
  return median(
    samples.map(
      (sample, round) => (sample[quantity] ?? Number.NaN) / (base[round]?.[quantity] ?? Number.NaN),
    ),
  );
}
