import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { pending } from "../../test/pending.ts";
import { startSharedTask } from "./token-cache.ts";

/** A task that ends when the test says so. */
function task() {
  const { promise, resolve, reject } = pending<string>();
  let signal: AbortSignal | undefined;
  const started = startSharedTask((given) => {
    signal = given;
    return promise;
  });
  return {
    ...started,
    resolve,
    reject,
    join: started.join,
    aborted: () => signal?.aborted,
    abandoned: () => started.abandoned,
  };
}

const never = new AbortController().signal;

test("all callers get the one result", async () => {
  const { join, resolve } = task();
  const joined = [join(never), join(never)];
  resolve("done");
  expect(await Promise.all(joined)).toEqual(["done", "done"]);
});

test("all callers get the one error", async () => {
  const { join, reject } = task();
  const joined = [join(never), join(never)];
  const failure = new Error("no network");
  reject(failure);
  expect(await Promise.allSettled(joined)).toEqual(Array(2).fill({ status: "rejected", reason: failure }));
});

test("a caller that aborts rejects at once with its own reason, and the task continues for the others", async () => {
  const { join, resolve, aborted, abandoned } = task();
  const caller = new AbortController();
  const leaving = join(caller.signal);
  const staying = join(never);
  caller.abort(new Error("changed my mind"));
  await expect(leaving).rejects.toThrow("changed my mind");
  expect(aborted()).toBe(false);
  resolve("done");
  expect(await staying).toBe("done");
  expect(abandoned()).toBe(false);
});

test("the task is aborted when the last caller has left", async () => {
  const { join, aborted, abandoned } = task();
  const callers = [new AbortController(), new AbortController()];
  const joined = callers.map(({ signal }) => join(signal));
  callers[0]?.abort();
  expect(abandoned()).toBe(false);
  callers[1]?.abort();
  expect(abandoned()).toBe(true);
  expect(aborted()).toBe(true);
  expect((await Promise.allSettled(joined)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

test("an abort after the result has no effect", async () => {
  const { join, resolve, aborted } = task();
  const caller = new AbortController();
  const joined = join(caller.signal);
  resolve("done");
  await joined;
  caller.abort();
  expect(aborted()).toBe(false);
});

test("an error without callers is not an unhandled rejection", async () => {
  const { reject, result } = task();
  reject(new Error("no network"));
  // A rejection that is not handled by now would end the process.
  await setImmediate();
  await expect(result).rejects.toThrow("no network");
});
