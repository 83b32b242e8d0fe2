import { expect, test } from "vitest";
import { prefetched } from "./prefetched.ts";

async function* counting(log: string[], failsAt = Number.POSITIVE_INFINITY) {
  try {
    for (let n = 1; n <= 4; n += 1) {
      log.push(`asked ${n}`);
      if (n === failsAt) throw new Error(`no ${n}`);
      yield n;
    }
  } finally {
    log.push("ended");
  }
}

test("the next one is asked for while one is worked on, and no further one", async () => {
  const log: string[] = [];
  for await (const n of prefetched(counting(log))) log.push(`took ${n}`);
  expect(log).toEqual([
    "asked 1",
    "asked 2",
    "took 1",
    "asked 3",
    "took 2",
    "asked 4",
    "took 3",
    "ended",
    "took 4",
  ]);
});

test("a failure is met in its place, and what came before it is not lost", async () => {
  const log: string[] = [];
  const taken: number[] = [];
  const all = (async () => {
    for await (const n of prefetched(counting(log, 3))) taken.push(n);
  })();
  await expect(all).rejects.toThrow("no 3");
  expect(taken).toEqual([1, 2]);
});

test("who stops ends what is ahead too", async () => {
  const log: string[] = [];
  for await (const n of prefetched(counting(log))) if (n === 2) break;
  expect(log).toEqual(["asked 1", "asked 2", "asked 3", "ended"]);
});
