import type { Clock } from "../http/clock.ts";
import type { Send } from "../http/layer.ts";
import type { AccessToken } from "./access-token.ts";

/** The pause after a failed renewal. Until then, the current token stays in use. */
const RENEWAL_PAUSE_MS = 30_000;

/** The token of one app in one org. */
export interface TokenCache {
  /**
   * Returns the token, and requests one if there is none. At most one request runs, and all callers wait for it. A token
   * that is near its expiry is renewed in the background.
   *
   * @returns `fresh` if the caller waited for the token.
   */
  get(next: Send, signal?: AbortSignal): Promise<{ readonly token: AccessToken; readonly fresh: boolean }>;
  /** Removes a token that the org refused, unless it was replaced already. */
  drop(token: AccessToken): void;
}

/** @param fetchToken requests a token through `next`. */
export function tokenCache(
  fetchToken: (next: Send, signal: AbortSignal) => Promise<AccessToken>,
  clock: Clock,
): TokenCache {
  let cached: AccessToken | undefined;
  let running: SharedTask<AccessToken> | undefined;
  let renewMs = 0;

  function request(next: Send): SharedTask<AccessToken> {
    if (running && !running.abandoned) return running;
    const started = startSharedTask((signal) => fetchToken(next, signal));
    running = started;
    const finish = (token: AccessToken | undefined, nextMs: number) => {
      // An abandoned request may finish after its successor has started.
      if (running !== started) return;
      running = undefined;
      cached = token ?? cached;
      renewMs = nextMs;
    };
    started.result.then(
      (token) => finish(token, token.renewMs),
      () => finish(undefined, clock.now() + RENEWAL_PAUSE_MS),
    );
    return started;
  }

  return {
    async get(next, signal) {
      signal?.throwIfAborted();
      const nowMs = clock.now();
      if (cached === undefined || nowMs >= cached.lastUseMs) {
        return { token: await request(next).join(signal), fresh: true };
      }
      if (nowMs >= renewMs) request(next);
      return { token: cached, fresh: false };
    },
    drop(token) {
      if (cached === token) cached = undefined;
    },
  };
}

/** A task that several callers wait for. */
export interface SharedTask<Result> {
  readonly result: Promise<Result>;
  /** Whether all callers have left. The task is then aborted, and a new caller needs another one. */
  readonly abandoned: boolean;
  /** Waits for the result. An abort ends the wait of this caller only. */
  join(signal?: AbortSignal): Promise<Result>;
}

/** Starts a task. It is aborted when the last of its callers has left. */
export function startSharedTask<Result>(task: (signal: AbortSignal) => Promise<Result>): SharedTask<Result> {
  const controller = new AbortController();
  const result = task(controller.signal);
  // Callers that joined get the error. Without callers, it would be an unhandled rejection.
  result.catch(() => {});
  let waiting = 0;
  return {
    result,
    get abandoned() {
      return controller.signal.aborted;
    },
    join(signal) {
      waiting++;
      return new Promise((resolve, reject) => {
        const leave = () => {
          reject(signal?.reason);
          if (--waiting === 0) controller.abort();
        };
        signal?.addEventListener("abort", leave, { once: true });
        const removeListener = () => signal?.removeEventListener("abort", leave);
        result.finally(removeListener).then(resolve, reject);
      });
    },
  };
}
