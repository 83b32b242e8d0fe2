import type { LimitSettings } from "./rate-limit.ts";

/** The data and the behavior of the org. */
export interface ServerSettings {
  readonly users: number;
  readonly events: number;
  /** Minimum time of each response. */
  readonly latencyMs: number;
  /** Whether bodies are compressed for clients that accept it. */
  readonly gzip: boolean;
  /** Undefined for no limit. */
  readonly limit: LimitSettings | undefined;
}

export const USERS_PER_PAGE = 200;
export const EVENTS_PER_PAGE = 1_000;
