import type { Clock } from "../src/clock.ts";

interface FakeClock extends Clock {
  /** The waits that were asked for, in milliseconds. */
  readonly waits: readonly number[];
}

/** A clock on which every wait is over at once. */
export function hastyClock(nowMs = 0): FakeClock {
  const waits: number[] = [];
  return {
    waits,
    now: () => nowMs,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
    },
  };
}

interface StoppedClock extends FakeClock {
  /** How many waits are under way. */
  readonly waiting: number;
  /** Lets every wait under way end. */
  ring(): void;
}

/** A clock on which a wait ends only when the test rings, or its signal aborts. */
export function stoppedClock(): StoppedClock {
  const waits: number[] = [];
  const sleepers = new Set<() => void>();
  return {
    waits,
    get waiting() {
      return sleepers.size;
    },
    ring() {
      for (const wake of sleepers) wake();
    },
    now: () => 0,
    sleep(milliseconds, signal) {
      waits.push(milliseconds);
      return new Promise<void>((resolve, reject) => {
        const wake = () => {
          sleepers.delete(wake);
          resolve();
        };
        sleepers.add(wake);
        signal?.addEventListener("abort", () => {
          sleepers.delete(wake);
          reject(signal.reason);
        });
      });
    },
  };
}

/**
 * A clock that the test sets, on which every wait is over at once but that for a deadline, which never comes.
 *
 * @param deadlineMs how long that wait is; it is not among the `waits`.
 */
export function deadlineFreeClock(now: () => number, deadlineMs = 10_000): FakeClock {
  const waits: number[] = [];
  return {
    waits,
    now,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      if (milliseconds !== deadlineMs) return void waits.push(milliseconds);
      await new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    },
  };
}
