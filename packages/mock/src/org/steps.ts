import { setImmediate as nextTurn } from "node:timers/promises";

/** Work that is done step by step, as it may be long. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does the work, and lets other requests in after each step. */
export async function unhurried<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await nextTurn();
  }
}
