/** Waits for all promises, then throws the error of the first one in order that failed. */
export async function allInOrder<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  const results = await Promise.allSettled(promises);
  return results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}

/** Starts workers and waits for all. If one fails, the others are aborted, and its error is thrown. */
export async function runWorkers(
  count: number,
  worker: () => Promise<void>,
  halt: AbortController,
): Promise<void> {
  const workers = Array.from({ length: count }, () =>
    worker().catch((error: unknown) => {
      halt.abort(error);
      throw error;
    }),
  );
  const results = await Promise.allSettled(workers);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}
