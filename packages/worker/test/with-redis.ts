import { describe } from "vitest";
import { BINARY, GIVEN } from "./redis-server.ts";

/** Describes tests that require a real Redis: the one of `REDIS_URL`, or `redis-server` on the path. */
export const withRedis =
  GIVEN || BINARY
    ? describe
    : (name: string, tests: () => void) =>
        describe.skip(`${name} (skipped: set REDIS_URL, or install redis-server)`, tests);

/** Describes tests that stop and restart their Redis. */
export const withOwnRedis = BINARY
  ? describe
  : (name: string, tests: () => void) => describe.skip(`${name} (skipped: install redis-server)`, tests);
