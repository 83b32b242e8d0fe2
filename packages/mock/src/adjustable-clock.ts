import type { MockClock } from "./clock.ts";

/** A clock that can be put forward, so that a test sees a window or a token end without waiting. */
export interface AdjustableClock extends MockClock {
  /** @throws Error for what is no span of time. */
  advance(ms: number): void;
}

/** A hundred years: beyond it dates have no form that Okta sends. */
const LONGEST_MS = 100 * 365 * 86_400_000;

/** Makes a clock adjustable. */
export function adjustable(clock: MockClock): AdjustableClock {
  let ahead = 0;
  return {
    now: () => clock.now() + ahead,
    advance: (ms) => {
      // A number as a text would be appended.
      if (!Number.isFinite(ms) || ms < 0 || ms > LONGEST_MS)
        throw new Error(`advance: takes milliseconds from 0 to ${LONGEST_MS}`);
      ahead += ms;
    },
  };
}
