import { AsyncLocalStorage } from "node:async_hooks";
import type { Layer } from "@okta-idm/core";

/** Makes sure that the work of a job is still this worker's. */
export interface Fence {
  /** @throws when another worker has taken the job over: then nothing more may be sent. */
  confirm(): Promise<void>;
}

const current = new AsyncLocalStorage<Fence>();

/** Does the work of a job, each write of which is behind its fence. */
export function behindFence<Result>(fence: Fence, work: () => Promise<Result>): Promise<Result> {
  return current.run(fence, work);
}

/**
 * Checks the fence right before each attempt at a write, behind the waits for the rate limit: a process that was frozen
 * meanwhile may have lost its job.
 */
export function fenced(auth: Layer): Layer {
  return (next) => {
    const authorized = auth(next);
    return async (request) => {
      if (request.method !== "GET") await current.getStore()?.confirm();
      return authorized(request);
    };
  };
}

/** A fence that asks only when it did not for a while: a job that began a moment ago is this worker's. */
export function fenceOf(ask: () => Promise<void>, everyMs: number): Fence {
  let askedMs = performance.now();
  return {
    async confirm() {
      if (performance.now() - askedMs < everyMs) return;
      const startedMs = performance.now();
      await ask();
      askedMs = startedMs;
    },
  };
}
