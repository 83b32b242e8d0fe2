import { checkBound, checkOptions, type KnownOptions } from "../errors/check-options.ts";
import { tellHook } from "../http/client-event.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import type { Layer } from "../http/layer.ts";
import { ServerClock } from "../http/org-clock.ts";
import type { HttpRequest } from "../http/request.ts";
import { Bucket, type RateLimit, type Reservation } from "./bucket.ts";
import { bucketName } from "./bucket-name.ts";
import { Concurrency } from "./concurrency.ts";
import { Line } from "./queue.ts";
import { isConcurrencyLimit, quotaOf } from "./quota.ts";

/** How much of Okta's limits is used. */
export interface RateLimitOptions {
  /**
   * The share of each rate limit that is used at most, above 0 and up to 1; the rest is left to the other programs
   * that share it. Default 1.
   */
  readonly budget?: number | undefined;
  /** Requests in flight together, at most: Okta allows a Workforce org 75, everybody's together. Default 25. */
  readonly concurrency?: number | undefined;
  /** Told when requests have to wait for the end of a window. What it throws, or rejects with, is passed over. */
  readonly onWait?: ((wait: RateLimitWait) => void) | undefined;
  /** Time, for tests. Default: the client's. */
  readonly clock?: Clock | undefined;
}

const OPTIONS: KnownOptions<RateLimitOptions> = {
  budget: true,
  concurrency: true,
  onWait: true,
  clock: true,
};

/** A wait that begins. */
export interface RateLimitWait {
  /** Named by its path, e.g. `/api/v1/users`. */
  readonly bucket: string;
  readonly waitMs: number;
  /** How many requests wait. */
  readonly queued: number;
}

/** A request's turn: its place in the window, and the round of requests in flight that it belongs to. */
interface Turn {
  readonly reservation: Reservation;
  readonly round: number;
}

/** Shorter waits only space requests out. */
const WORTH_TELLING_MS = 1_000;

/**
 * Sends requests no faster than Okta allows, so that it need not refuse any. One limiter serves all that share the
 * limits of an org in this process: it can be given to several clients. Those of another org have limits of their own;
 * the requests in flight are counted together.
 */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #budget: number;
  readonly #onWait: ((wait: RateLimitWait) => void) | undefined;
  readonly #serverClock = new ServerClock();
  readonly #concurrency: Concurrency;
  readonly #lines = new Map<string, Line<Turn>>();
  /** Where requests wait; the line that was served last comes last, or a long one would keep the others from going. */
  readonly #waiting = new Set<Line<Turn>>();
  readonly #refused = new WeakSet<HttpRequest>();

  /** @throws OktaError of kind `refused` for a number that makes no sense. */
  constructor(options: RateLimitOptions = {}) {
    checkOptions("rateLimit", OPTIONS, options);
    const { budget = 1, concurrency = 25, onWait, clock = systemClock } = options;
    checkBound("rateLimit.budget", budget, Number.MIN_VALUE, 1);
    checkBound("rateLimit.concurrency", concurrency, 1);
    this.#budget = budget;
    this.#concurrency = new Concurrency(Math.floor(concurrency));
    this.#onWait = onWait;
    this.#clock = clock;
  }

  /** Lets each attempt wait for its turn, and learns from its answer. */
  readonly layer: Layer = (next) => async (request) => {
    const line = this.#lineOf(request);
    const { reservation, round } = this.#atOnce(line) ?? (await this.#join(line, request));
    let response: Response | undefined;
    try {
      response = await next(request);
      return response;
    } finally {
      line.bucket.settle(reservation, response, this.#clock.now());
      this.#concurrency.leave();
      if (response?.status === 429) {
        this.#refused.add(request);
        if (isConcurrencyLimit(response) || quotaOf(response) === undefined) this.#concurrency.shrink(round);
      } else if (response) this.#concurrency.grow();
      for (const waiting of [...this.#waiting]) this.#advance(waiting);
    }
  };

  /** What is known of each limit that was used, as it stands now. */
  state(): RateLimit[] {
    const nowMs = this.#clock.now();
    return [...this.#lines.values()].map(({ bucket, queued, waited, waitedMs }) => ({
      ...bucket.state(nowMs),
      queued,
      waited,
      waitedMs,
    }));
  }

  #lineOf(request: HttpRequest): Line<Turn> {
    const name = bucketName(request);
    const { origin } = new URL(request.url);
    const known = this.#lines.get(origin + name);
    if (known) return known;
    const line = new Line<Turn>(new Bucket(origin, name, this.#serverClock, this.#budget), this.#clock);
    this.#lines.set(origin + name, line);
    return line;
  }

  #atOnce(line: Line<Turn>): Turn | undefined {
    const isFree = line.queued === 0 && !this.#concurrency.isFull;
    return isFree && line.bucket.turn(this.#clock.now(), 1) === "now" ? this.#enter(line) : undefined;
  }

  #join(line: Line<Turn>, request: HttpRequest): Promise<Turn> {
    const turn = line.join(request, this.#refused.has(request));
    this.#waiting.add(line);
    this.#advance(line);
    return turn;
  }

  #enter({ bucket }: Line<Turn>): Turn {
    return { reservation: bucket.reserve(this.#clock.now()), round: this.#concurrency.enter() };
  }

  /** Lets those go whose turn has come, and sees to it that the next one's is not missed. */
  #advance(line: Line<Turn>): void {
    while (line.queued > 0 && !this.#concurrency.isFull) {
      const turn = line.bucket.turn(this.#clock.now(), line.queued);
      if (turn === "after an answer") return;
      if (turn !== "now") {
        if (line.wake(turn, () => this.#advance(line))) this.#tell(line, turn);
        return;
      }
      line.next(this.#enter(line));
      this.#waiting.delete(line);
      if (line.queued > 0) this.#waiting.add(line);
    }
  }

  #tell({ bucket, queued }: Line<Turn>, waitMs: number): void {
    if (waitMs < WORTH_TELLING_MS) return;
    tellHook(this.#onWait, { bucket: bucket.name, waitMs, queued });
  }
}
