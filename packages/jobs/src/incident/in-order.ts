/**
 * The results of a function for many values, in the order of the values, several at the same time.
 *
 * @param most how many at the same time.
 */
export async function* inOrder<Value, Result>(
  values: Iterable<Value> | AsyncIterable<Value>,
  most: number,
  each: (value: Value) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const value of values) {
    const result = each(value);
    // Whoever takes it gets its error.
    result.catch(() => {});
    underWay.push(result);
    if (underWay.length >= most) yield underWay.shift() as Promise<Result>;
  }
  for (const result of underWay) yield result;
}
