import { setTimeout as delay } from "node:timers/promises";

/** Time, as the layers see it. A test can replace it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `milliseconds`. If `signal` aborts, rejects at once with its reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    delay(milliseconds, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted()),
};

/** Options of {@link backoffMs}. */
export interface BackoffOptions {
  /** The upper bound of the first delay, in milliseconds. It doubles with each attempt. */
  readonly firstMs: number;
  /** No delay is longer. */
  readonly maxMs?: number | undefined;
  /** A random number from 0 to 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/**
 * The delay before the next attempt: exponential backoff with full jitter, so that requests that failed together do not
 * return together.
 *
 * @param attempt the number of failed attempts, from 1.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(
  attempt: number,
  { firstMs, maxMs = Number.POSITIVE_INFINITY, random = Math.random }: BackoffOptions,
): number {
  return Math.ceil(random() * Math.min(maxMs, firstMs * 2 ** (attempt - 1)));
}
