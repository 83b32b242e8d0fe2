/** The same, one ahead: while an item is worked on, the next one is under way. */
export async function* prefetched<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (let next = iterator.next(); ; ) {
      const { value, done } = await next;
      if (done) return;
      next = iterator.next();
      // Met when it is its turn.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
