/** The mock's time. It can run faster than the wall clock, so that a test need not wait for a window to be reset. */
export interface MockClock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A clock that starts now and runs `speed` times as fast as the wall clock. */
export function mockClock(speed = 1, wall: () => number = Date.now): MockClock {
  const started = wall();
  return { now: () => started + (wall() - started) * speed };
}
