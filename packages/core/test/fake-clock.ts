import type { Clock } from "../src/http/clock.ts";

interface FakeClock extends Clock {
  /** The requested waits, in milliseconds. */
  readonly waits: readonly number[];
}

/** A clock with waits that end at once and advance its time. */
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
  /** The number of running waits. */
  readonly waiting: number;
  /** Ends all running waits. */
  ring(): void;
}

/** A clock with waits that end only if the test rings or their signal aborts. */
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

/** A clock that the test sets, with waits that end at once. */
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
