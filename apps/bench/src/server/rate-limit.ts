export interface LimitSettings {
  /** Requests per window and token. */
  readonly requests: number;
  readonly windowMs: number;
}

/** How a client used its limit. */
export interface LimitUse {
  readonly accepted: number;
  readonly refused: number;
  readonly windows: number;
  /** Time from the first request to the last accepted one. */
  readonly tookMs: number;
  /** Minimum time for the same number, if each window is used up as soon as it begins. */
  readonly leastMs: number;
}

/** The rate-limit headers of a response, and whether the request is accepted. */
export interface Admission {
  readonly accepted: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetS: number;
}

const WITHOUT_LIMIT = 1_000_000_000;
const MINUTE_S = 60;

/** The limit of one token. As with Okta, windows follow each other from the full second of the first request. */
export class TokenLimit {
  readonly #settings: LimitSettings;
  #openedMs = 0;
  #firstMs: number | undefined;
  #lastMs = 0;
  #window = 0;
  #used = 0;
  #accepted = 0;
  #refused = 0;

  constructor(settings: LimitSettings) {
    this.#settings = settings;
  }

  admit(nowMs: number): Admission {
    const { requests, windowMs } = this.#settings;
    if (this.#firstMs === undefined) {
      this.#firstMs = nowMs;
      this.#openedMs = Math.floor(nowMs / 1_000) * 1_000;
    }
    const window = Math.floor((nowMs - this.#openedMs) / windowMs);
    if (window !== this.#window) this.#used = 0;
    this.#window = window;
    const accepted = this.#used < requests;
    if (accepted) {
      this.#used += 1;
      this.#accepted += 1;
      this.#lastMs = nowMs;
    } else this.#refused += 1;
    const resetS = (this.#openedMs + (window + 1) * windowMs) / 1_000;
    return { accepted, limit: requests, remaining: requests - this.#used, resetS };
  }

  get use(): LimitUse {
    const { requests, windowMs } = this.#settings;
    const firstMs = this.#firstMs ?? 0;
    const lastWindowMs = this.#openedMs + Math.floor((this.#accepted - 1) / requests) * windowMs;
    return {
      accepted: this.#accepted,
      refused: this.#refused,
      windows: this.#window + 1,
      tookMs: this.#lastMs - firstMs,
      leastMs: lastWindowMs - firstMs,
    };
  }
}

/** A limit that accepts everything and still has its headers. */
export function withoutLimit(nowMs: number): Admission {
  const resetS = (Math.floor(nowMs / 1_000 / MINUTE_S) + 1) * MINUTE_S;
  return { accepted: true, limit: WITHOUT_LIMIT, remaining: WITHOUT_LIMIT - 1, resetS };
}
