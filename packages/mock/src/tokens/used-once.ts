import type { MockClock } from "../clock.ts";

/** Remembers the ids of tokens for so long as one could be shown again. */
export function usedOnce(clock: MockClock) {
  const seen = new Map<string, number>();
  return {
    /** Whether this is the first time. */
    take(id: string, untilMs: number): boolean {
      const now = clock.now();
      // The oldest come first, and nearly all live equally long.
      for (const [old, until] of seen) {
        if (until > now) break;
        seen.delete(old);
      }
      if (seen.has(id)) return false;
      seen.set(id, untilMs);
      return true;
    },
  };
}

/** See `usedOnce`. */
export type UsedOnce = ReturnType<typeof usedOnce>;
