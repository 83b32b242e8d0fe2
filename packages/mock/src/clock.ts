/** The mock's time. It can differ from the wall clock, so that tests need not wait. */
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

/** The clock inside the mock. */
export interface AdjustableClock extends ClientClock {
  /**
   * Advances the clock and ends every sleep that is then over.
   *
   * @throws Error if the value is not a duration.
   */
  advance(ms: number): void;
  /** Returns to the start time and ends every sleep. */
  reset(): void;
  /** Ends every sleep. */
  wakeAll(): void;
}

/** Options of a clock. */
export interface ClockOptions {
  /** Factor to the wall clock. With 0, only `advance()` moves it. Default 1. */
  readonly speed?: number | undefined;
  /** Start time in milliseconds since the epoch. Default: now. */
  readonly startsAt?: number | undefined;
  readonly wall?: () => number;
}

/** A hundred years. Later dates have another format. */
const MAX_ADVANCE_MS = 100 * 365 * 86_400_000;
/** Node ends a longer timer immediately. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Creates the mock's clock. */
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
        // Also wakes for NaN, which would never be over.
        if (!(left > 0)) wake();
        else if (speed > 0) timer = setTimeout(check, Math.min(Math.ceil(left / speed), MAX_TIMER_MS));
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
      // A string would be concatenated.
      if (!Number.isFinite(ms) || ms < 0 || ms > MAX_ADVANCE_MS) {
        throw new Error(`advance: takes milliseconds from 0 to ${MAX_ADVANCE_MS}`);
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
