/** Returns unique ids in the form of Okta's. */
export function* ids(count: number): Generator<string> {
  for (let number = 0; number < count; number += 1) yield `00u${String(number).padStart(11, "0")}Abc4d5`;
}

/** Calls a function for each id, with a fixed number of concurrent calls. */
export async function forEach(
  count: number,
  atOnce: number,
  call: (id: string) => Promise<void>,
): Promise<void> {
  const left = ids(count);
  const worker = async () => {
    for (const id of left) await call(id);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
}
