import type { LimitSettings } from "./rate-limit.ts";

/** Contents and behavior of the org. */
export interface ServerSettings {
  readonly users: number;
  readonly events: number;
  /** How long each answer takes at least. */
  readonly latencyMs: number;
  /** Whether bodies are compressed, for those who accept it. */
  readonly gzip: boolean;
  /** Undefined for a limit that lets everything through. */
  readonly limit: LimitSettings | undefined;
}

export const USERS_A_PAGE = 200;
export const EVENTS_A_PAGE = 1_000;
