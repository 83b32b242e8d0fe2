import type { MockClock } from "../clock.ts";
import { hex, seededRandom } from "../random.ts";

const DAY_MS = 86_400_000;
/** Days that a nonce is taken after the one it was new on. */
const DAYS_AFTER = 3;

/** The nonces of the token endpoint: a new one each day, the ones before it taken for three more. */
export function createNonces(clock: MockClock, seed: number) {
  const today = () => Math.floor(clock.now() / DAY_MS);
  const ofDay = (day: number) => hex(seededRandom(seed * 100_003 + day), 32);
  return {
    current: () => ofDay(today()),
    takes: (nonce: unknown) =>
      Array.from({ length: DAYS_AFTER + 1 }, (_, ago) => ofDay(today() - ago)).includes(nonce as string),
  };
}

/** See `createNonces`. */
export type Nonces = ReturnType<typeof createNonces>;
