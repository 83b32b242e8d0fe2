import type { MockClock } from "./clock.ts";

/** A clock that can be put forward, so that a test sees a window or a token end without waiting. */
export interface AdjustableClock extends MockClock {
  advance(ms: number): void;
}

/** Makes a clock adjustable. */
export function adjustable(clock: MockClock): AdjustableClock {
  let ahead = 0;
  return {
    now: () => clock.now() + ahead,
    advance: (ms) => {
      ahead += ms;
    },
  };
}
