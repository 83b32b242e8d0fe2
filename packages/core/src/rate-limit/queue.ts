import type { Clock } from "../http/clock.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Bucket } from "./bucket.ts";

interface Waiter<Turn> {
  readonly sinceMs: number;
  readonly go: (turn: Turn) => void;
  gone: boolean;
}

/** The requests that wait for their turn in a bucket, in the order in which they came. */
export class Line<Turn> {
  readonly bucket: Bucket;
  readonly #clock: Clock;
  #waiters: Waiter<Turn>[] = [];
  #first = 0;
  #alarm: { readonly atMs: number; readonly controller: AbortController } | undefined;
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
   * @param ahead whether it goes before all others, as one that was refused has waited already.
   * @throws the reason of the request's signal, as soon as it aborts.
   */
  join({ signal }: HttpRequest, ahead: boolean): Promise<Turn> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => {
        waiter.gone = true;
        this.#left();
        reject(signal?.reason);
      };
      const waiter: Waiter<Turn> = {
        sinceMs: this.#clock.now(),
        gone: false,
        go: (turn) => {
          signal?.removeEventListener("abort", abort);
          this.waited += 1;
          this.waitedMs += this.#clock.now() - waiter.sinceMs;
          resolve(turn);
        },
      };
      signal?.addEventListener("abort", abort, { once: true });
      this.queued += 1;
      if (!ahead) this.#waiters.push(waiter);
      else if (this.#first > 0) this.#waiters[--this.#first] = waiter;
      else this.#waiters.unshift(waiter);
    });
  }

  /** Gives the first who waits the turn. */
  next(turn: Turn): void {
    for (;;) {
      const waiter = this.#waiters[this.#first++];
      if (waiter === undefined) throw new RangeError("Nobody waits");
      // A line of thousands is not moved up at each step.
      if (this.#first > 1_000 || this.#first === this.#waiters.length) {
        this.#waiters = this.#waiters.slice(this.#first);
        this.#first = 0;
      }
      if (waiter.gone) continue;
      this.#left();
      waiter.go(turn);
      return;
    }
  }

  /**
   * Calls back after a while, unless nobody waits any more.
   *
   * @returns false where it calls back as early anyway.
   */
  wake(afterMs: number, then: () => void): boolean {
    const atMs = this.#clock.now() + afterMs;
    if (this.#alarm && this.#alarm.atMs <= atMs) return false;
    this.#alarm?.controller.abort();
    const alarm = { atMs, controller: new AbortController() };
    this.#alarm = alarm;
    this.#clock.sleep(afterMs, alarm.controller.signal).then(
      () => {
        if (this.#alarm !== alarm) return;
        this.#alarm = undefined;
        then();
      },
      () => {},
    );
    return true;
  }

  #left(): void {
    this.queued -= 1;
    if (this.queued > 0) return;
    this.#alarm?.controller.abort();
    this.#alarm = undefined;
  }
}
