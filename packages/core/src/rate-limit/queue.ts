import type { Clock } from "../http/clock.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Bucket } from "./bucket.ts";

interface Waiter<Turn> {
  readonly sinceMs: number;
  readonly go: (turn: Turn) => void;
  left: boolean;
}

/** The requests that wait for a bucket, first in, first out. */
export class RequestQueue<Turn> {
  readonly bucket: Bucket;
  readonly #clock: Clock;
  #waiters: Waiter<Turn>[] = [];
  #first = 0;
  #timer: { readonly atMs: number; readonly controller: AbortController } | undefined;
  queued = 0;
  waited = 0;
  waitedMs = 0;

  constructor(bucket: Bucket, clock: Clock) {
    this.bucket = bucket;
    this.#clock = clock;
  }

  /**
   * Waits for a turn.
   *
   * @param first whether the request goes before all others, because it has waited before and got a 429.
   * @throws the reason of the request's signal when it aborts.
   */
  join({ signal }: HttpRequest, first: boolean): Promise<Turn> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => {
        waiter.left = true;
        this.#left();
        reject(signal?.reason);
      };
      const waiter: Waiter<Turn> = {
        sinceMs: this.#clock.now(),
        left: false,
        go: (turn) => {
          signal?.removeEventListener("abort", abort);
          this.waited += 1;
          this.waitedMs += this.#clock.now() - waiter.sinceMs;
          resolve(turn);
        },
      };
      signal?.addEventListener("abort", abort, { once: true });
      this.queued += 1;
      if (!first) this.#waiters.push(waiter);
      else if (this.#first > 0) this.#waiters[--this.#first] = waiter;
      else this.#waiters.unshift(waiter);
    });
  }

  /** Gives the turn to the first request. */
  next(turn: Turn): void {
    for (;;) {
      const waiter = this.#waiters[this.#first++];
      if (waiter === undefined) throw new RangeError("The queue is empty");
      // Moving a queue of thousands at each step would be slow.
      if (this.#first > 1_000 || this.#first === this.#waiters.length) {
        this.#waiters = this.#waiters.slice(this.#first);
        this.#first = 0;
      }
      if (waiter.left) continue;
      this.#left();
      waiter.go(turn);
      return;
    }
  }

  /**
   * Calls `then` after a delay, unless the queue is empty by then.
   *
   * @returns false if an earlier timer is set already.
   */
  wake(afterMs: number, then: () => void): boolean {
    const atMs = this.#clock.now() + afterMs;
    if (this.#timer && this.#timer.atMs <= atMs) return false;
    this.#timer?.controller.abort();
    const timer = { atMs, controller: new AbortController() };
    this.#timer = timer;
    this.#clock.sleep(afterMs, timer.controller.signal).then(
      () => {
        if (this.#timer !== timer) return;
        this.#timer = undefined;
        then();
      },
      () => {},
    );
    return true;
  }

  #left(): void {
    this.queued -= 1;
    if (this.queued > 0) return;
    this.#timer?.controller.abort();
    this.#timer = undefined;
  }
}
