import type { Clock } from "../http/clock.ts";
import type { Send } from "../http/layer.ts";
import type { AccessToken } from "./access-token.ts";

/** After a renewal ahead of time failed, the token that is still good is used so long before the next. */
const PAUSE_MS = 30_000;

/** The token of one app in one org. */
export interface TokenCache {
  /**
   * The token, asked for where there is none. One request is under way at most, and whoever comes meanwhile waits for
   * it. A token that nears its end is renewed while calls go on with it.
   *
   * @returns `fresh` where the caller waited for it.
   */
  get(next: Send, signal?: AbortSignal): Promise<{ readonly token: AccessToken; readonly fresh: boolean }>;
  /** Forgets a token that the org refused, unless another has come already. */
  drop(token: AccessToken): void;
}

/** @param fetchToken asks for a token by way of `next`. */
export function tokenCache(
  fetchToken: (next: Send, signal: AbortSignal) => Promise<AccessToken>,
  clock: Clock,
): TokenCache {
  let held: AccessToken | undefined;
  let flight: Flight<AccessToken> | undefined;
  let renewMs = 0;

  function underWay(next: Send): Flight<AccessToken> {
    if (flight && !flight.abandoned) return flight;
    const started = startFlight((signal) => fetchToken(next, signal));
    flight = started;
    const land = (token: AccessToken | undefined, nextMs: number) => {
      // One that was abandoned may come in after the one that took its place.
      if (flight !== started) return;
      flight = undefined;
      held = token ?? held;
      renewMs = nextMs;
    };
    started.result.then(
      (token) => land(token, token.renewMs),
      () => land(undefined, clock.now() + PAUSE_MS),
    );
    return started;
  }

  return {
    async get(next, signal) {
      signal?.throwIfAborted();
      const nowMs = clock.now();
      if (held === undefined || nowMs >= held.lastUseMs) {
        return { token: await underWay(next).join(signal), fresh: true };
      }
      if (nowMs >= renewMs) underWay(next);
      return { token: held, fresh: false };
    },
    drop(token) {
      if (held === token) held = undefined;
    },
  };
}

/** One piece of work that any number of callers wait for. */
export interface Flight<Result> {
  readonly result: Promise<Result>;
  /** Whether all who waited have left: its work is aborted, and who comes now needs another. */
  readonly abandoned: boolean;
  /** Waits for the result. An abort ends the wait at once; the others go on waiting. */
  join(signal?: AbortSignal): Promise<Result>;
}

/** Starts work that is aborted when the last of those who joined has left, not before. */
export function startFlight<Result>(work: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
  const controller = new AbortController();
  const result = work(controller.signal);
  // Who joined is told of a failure; where nobody did, it is nobody's.
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
        const arrived = () => signal?.removeEventListener("abort", leave);
        result.finally(arrived).then(resolve, reject);
      });
    },
  };
}
