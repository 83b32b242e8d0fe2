/** The mock's time. It can differ from the wall clock, so that a test does not have to wait. */
export interface MockClock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A clock for clients of the mock: it fits the option `clock` of `createConnector` and `createOktaClient`. */
export interface ClientClock extends MockClock {
  /**
   * Resolves after `ms` on the mock's clock, so `advance()` and `speed` shorten it.
   *
   * @throws the reason of `signal` when it aborts.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clock that the mock itself holds. */
export interface AdjustableClock extends ClientClock {
  /**
   * Puts the clock forward and ends every sleep that is over by then.
   *
   * @throws Error for a value that is not a span of time.
   */
  advance(ms: number): void;
  /** Goes back to the start time, and ends every sleep. */
  reset(): void;
  /** Ends every sleep. */
  wakeAll(): void;
}

/** How a clock runs. */
export interface ClockOptions {
  /** How many times as fast as the wall clock. 0 stands still, and moves by `advance()` only. Default 1. */
  readonly speed?: number | undefined;
  /** Where it starts, in milliseconds since the epoch. Default: now. */
  readonly startsAt?: number | undefined;
  readonly wall?: () => number;
}

/** A hundred years: beyond it dates have no form that Okta sends. */
const LONGEST_MS = 100 * 365 * 86_400_000;
/** A timer of Node's ends at once if it is longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Makes the mock's clock. */
export function createClock({ speed = 1, startsAt, wall = Date.now }: ClockOptions = {}): AdjustableClock {
  let origin = wall();
  let base = startsAt ?? origin;
  const sleepers = new Set<{ readonly check: () => void; readonly wake: () => void }>();

  const now = () => base + (wall() - origin) * speed;
  const wakeAll = () => {
    for (const { wake } of [...sleepers]) wake();
  };

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const until = now() + ms;
      let timer: NodeJS.Timeout | undefined;
      const end = () => {
        clearTimeout(timer);
        sleepers.delete(sleeper);
        signal?.removeEventListener("abort", abort);
      };
      const abort = () => {
        end();
        reject(signal?.reason);
      };
      const wake = () => {
        end();
        resolve();
      };
      const check = () => {
        clearTimeout(timer);
        const left = until - now();
        // Also for what is no number, which would never be over.
        if (!(left > 0)) wake();
        else if (speed > 0) timer = setTimeout(check, Math.min(Math.ceil(left / speed), LONGEST_TIMER_MS));
      };
      const sleeper = { check, wake };
      signal?.addEventListener("abort", abort);
      sleepers.add(sleeper);
      check();
    });
  }

  return {
    now,
    sleep,
    wakeAll,
    advance: (ms) => {
      // A number as a text would be appended.
      if (!Number.isFinite(ms) || ms < 0 || ms > LONGEST_MS) {
        throw new Error(`advance: takes milliseconds from 0 to ${LONGEST_MS}`);
      }
      base += ms;
      for (const { check } of [...sleepers]) check();
    },
    reset: () => {
      origin = wall();
      base = startsAt ?? origin;
      wakeAll();
    },
  };
}
