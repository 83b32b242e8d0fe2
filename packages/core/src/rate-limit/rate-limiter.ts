import { checkBound, checkOptions, type KnownOptions } from "../errors/check-options.ts";
import { callHook } from "../http/client-event.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import type { Layer } from "../http/layer.ts";
import { OrgClock } from "../http/org-clock.ts";
import type { HttpRequest } from "../http/request.ts";
import { Bucket, type RateLimit, type Reservation } from "./bucket.ts";
import { bucketName } from "./bucket-name.ts";
import { Concurrency } from "./concurrency.ts";
import { RequestQueue } from "./queue.ts";
import { isConcurrencyLimit, quotaOf } from "./quota.ts";

/** Options of a rate limiter. */
export interface RateLimitOptions {
  /**
   * The largest share of each rate limit to use, above 0 and up to 1. The rest is left to other programs. Default 1.
   */
  readonly budget?: number | undefined;
  /**
   * The most concurrent requests. Okta allows 75 for a Workforce org, shared by all programs. Default 25.
   *
   * @see https://developer.okta.com/docs/reference/rl2-concurrency/
   */
  readonly concurrency?: number | undefined;
  /** Called when requests have to wait for the end of a window. Its errors and rejections are ignored. */
  readonly onWait?: ((wait: RateLimitWait) => void) | undefined;
  /** The clock, for tests. Default: the client's. */
  readonly clock?: Clock | undefined;
}

const OPTIONS: KnownOptions<RateLimitOptions> = {
  budget: true,
  concurrency: true,
  onWait: true,
  clock: true,
};

/** The start of a wait. */
export interface RateLimitWait {
  /** Named by its path, e.g. `/api/v1/users`. */
  readonly bucket: string;
  readonly waitMs: number;
  /** The number of requests that wait. */
  readonly queued: number;
}

/** A request's turn: its slot in the window, and its round of concurrent requests. */
interface Turn {
  readonly reservation: Reservation;
  readonly round: number;
}

/** Shorter waits are not reported: they only spread requests. */
const REPORTED_WAIT_MS = 1_000;

/**
 * Sends requests no faster than Okta allows, so that Okta refuses none. Several clients of one process can share a limiter.
 * Each org has its own limits; the concurrent requests of all orgs are counted together.
 *
 * @see https://developer.okta.com/docs/reference/rate-limits/
 */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #budget: number;
  readonly #onWait: ((wait: RateLimitWait) => void) | undefined;
  readonly #orgClock: OrgClock;
  readonly #concurrency: Concurrency;
  readonly #queues = new Map<string, RequestQueue<Turn>>();
  /** Queues with waiting requests. The one that was served last comes last, so that a long one does not block others. */
  readonly #waiting = new Set<RequestQueue<Turn>>();
  readonly #refused = new WeakSet<HttpRequest>();

  /** @throws OktaError of kind `refused` for an invalid option. */
  constructor(options: RateLimitOptions = {}) {
    checkOptions("rateLimit", OPTIONS, options);
    const { budget = 1, concurrency = 25, onWait, clock = systemClock } = options;
    checkBound("rateLimit.budget", budget, Number.MIN_VALUE, 1);
    checkBound("rateLimit.concurrency", concurrency, 1);
    this.#budget = budget;
    this.#concurrency = new Concurrency(Math.floor(concurrency));
    this.#onWait = onWait;
    this.#clock = clock;
    this.#orgClock = new OrgClock(clock);
  }

  /** Lets each attempt wait for its turn, and learns from its response. */
  readonly layer: Layer = (next) => async (request) => {
    const queue = this.#queueOf(request);
    const { reservation, round } = this.#tryEnter(queue) ?? (await this.#join(queue, request));
    let response: Response | undefined;
    try {
      response = await next(request);
      return response;
    } finally {
      queue.bucket.release(reservation, response, this.#clock.now());
      this.#concurrency.leave();
      if (response?.status === 429) {
        this.#refused.add(request);
        if (isConcurrencyLimit(response) || quotaOf(response) === undefined) this.#concurrency.shrink(round);
      } else if (response) this.#concurrency.grow();
      for (const waiting of [...this.#waiting]) this.#advance(waiting);
    }
  };

  /** The current state of each bucket that was used. */
  state(): RateLimit[] {
    const nowMs = this.#clock.now();
    return [...this.#queues.values()].map(({ bucket, queued, waited, waitedMs }) => ({
      ...bucket.state(nowMs),
      queued,
      waited,
      waitedMs,
    }));
  }

  #queueOf(request: HttpRequest): RequestQueue<Turn> {
    const name = bucketName(request);
    const { origin } = new URL(request.url);
    const known = this.#queues.get(origin + name);
    if (known) return known;
    const queue = new RequestQueue<Turn>(new Bucket(origin, name, this.#orgClock, this.#budget), this.#clock);
    this.#queues.set(origin + name, queue);
    return queue;
  }

  #tryEnter(queue: RequestQueue<Turn>): Turn | undefined {
    const isFree = queue.queued === 0 && !this.#concurrency.isFull;
    return isFree && queue.bucket.turn(this.#clock.now(), 1) === "now" ? this.#enter(queue) : undefined;
  }

  #join(queue: RequestQueue<Turn>, request: HttpRequest): Promise<Turn> {
    const turn = queue.join(request, this.#refused.has(request));
    this.#waiting.add(queue);
    this.#advance(queue);
    return turn;
  }

  #enter({ bucket }: RequestQueue<Turn>): Turn {
    return { reservation: bucket.reserve(this.#clock.now()), round: this.#concurrency.enter() };
  }

  /** Sends the requests that have their turn, and sets a timer for the next one. */
  #advance(queue: RequestQueue<Turn>): void {
    while (queue.queued > 0 && !this.#concurrency.isFull) {
      const turn = queue.bucket.turn(this.#clock.now(), queue.queued);
      if (turn === "after a response") return;
      if (turn !== "now") {
        if (queue.wake(turn, () => this.#advance(queue))) this.#reportWait(queue, turn);
        return;
      }
      queue.next(this.#enter(queue));
      this.#waiting.delete(queue);
      if (queue.queued > 0) this.#waiting.add(queue);
    }
  }

  #reportWait({ bucket, queued }: RequestQueue<Turn>, waitMs: number): void {
    if (waitMs < REPORTED_WAIT_MS) return;
    callHook(this.#onWait, { bucket: bucket.name, waitMs, queued });
  }
}
