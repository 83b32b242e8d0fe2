import type { Clock } from "../src/http/clock.ts";

interface FakeClock extends Clock {
  /** The waits that were asked for, in milliseconds. */
  readonly waits: readonly number[];
}

/** A clock on which every wait is over at once, and has taken its time. */
export function hastyClock(nowMs = 0): FakeClock {
  const waits: number[] = [];
  let passedMs = 0;
  return {
    waits,
    now: () => nowMs + passedMs,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      passedMs += milliseconds;
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

/** A clock that the test sets, on which every wait is over at once. */
export function clockOf(now: () => number): FakeClock {
  const waits: number[] = [];
  return {
    waits,
    now,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      waits.push(milliseconds);
    },
  };
}
