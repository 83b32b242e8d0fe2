import type { Clock } from "../src/http/clock.ts";
import { HttpHeaders } from "../src/http/headers.ts";
import type { Send } from "../src/http/layer.ts";
import type { HttpRequest } from "../src/http/request.ts";
import { HttpResponse } from "../src/http/response.ts";

export interface LimitedOrgOptions {
  readonly limit: number;
  readonly windowMs: number;
  /** The travel time of a request and of its response. Each takes between half and one and a half times of it. */
  readonly latencyMs?: number;
  /** The concurrent requests that are allowed. One more gets a 429. */
  readonly concurrency?: number;
  /** The time from the reset to the real end of the window. */
  readonly lateMs?: number;
  /** The rest of each window that others do not use. */
  readonly othersUse?: number;
}

/** An org with one bucket. As at Okta, a window starts at the whole second of its first request. */
export class LimitedOrg {
  readonly #time: Clock;
  readonly #options: Required<LimitedOrgOptions>;
  #endsMs = 0;
  #used = 0;
  #inFlight = 0;
  #random = 1;
  /** The number of windows. */
  windows = 0;
  answered = 0;
  refused = 0;
  tooManyAtOnce = 0;
  #firstMs = 0;
  #lastWindowMs = 0;

  constructor(time: Clock, options: LimitedOrgOptions) {
    this.#time = time;
    this.#options = { latencyMs: 15, concurrency: Infinity, lateMs: 0, othersUse: 0, ...options };
  }

  readonly send: Send = async (request) => {
    await this.#time.sleep(this.#hop());
    this.#inFlight += 1;
    const answer = this.#answer(request);
    await this.#time.sleep(this.#hop());
    this.#inFlight -= 1;
    return answer;
  };

  /**
   * The used share of the limit: the windows that the requests need, without pauses,
   * divided by the time until the last of them was opened.
   */
  share(): number {
    const { limit, windowMs, othersUse } = this.#options;
    const needed = Math.ceil(this.answered / (limit - othersUse)) - 1;
    return (needed * windowMs) / (this.#lastWindowMs - this.#firstMs);
  }

  #answer(request: HttpRequest): HttpResponse {
    const { limit, windowMs, concurrency, lateMs, othersUse } = this.#options;
    const nowMs = this.#time.now();
    if (this.#inFlight > concurrency) {
      this.tooManyAtOnce += 1;
      return this.#respond(request, 429, 0, 0, nowMs + 120_000);
    }
    if (nowMs >= this.#endsMs + lateMs) {
      this.#endsMs = Math.floor(nowMs / 1_000) * 1_000 + windowMs;
      this.#used = othersUse;
      this.windows += 1;
      this.#lastWindowMs = nowMs;
      if (this.windows === 1) this.#firstMs = this.#endsMs - windowMs;
    }
    if (this.#used >= limit) {
      this.refused += 1;
      return this.#respond(request, 429, limit, 0, this.#endsMs);
    }
    this.#used += 1;
    this.answered += 1;
    return this.#respond(request, 200, limit, limit - this.#used, this.#endsMs);
  }

  #respond(request: HttpRequest, status: number, limit: number, remaining: number, resetMs: number) {
    const headers = new HttpHeaders({
      Date: new Date(this.#time.now()).toUTCString(),
      "X-Rate-Limit-Limit": String(limit),
      "X-Rate-Limit-Remaining": String(remaining),
      "X-Rate-Limit-Reset": String(Math.ceil(resetMs / 1_000)),
    });
    return new HttpResponse(request, { status, statusText: "", headers, body: Buffer.from("{}") });
  }

  #hop(): number {
    this.#random = (this.#random * 48_271) % 2_147_483_647;
    return (this.#options.latencyMs / 2) * (0.5 + this.#random / 2_147_483_647);
  }
}
