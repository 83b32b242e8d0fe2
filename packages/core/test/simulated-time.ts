import type { Clock } from "../src/http/clock.ts";

interface Timer {
  readonly atMs: number;
  readonly ring: () => void;
}

/** Simulated time: it advances when all work of a moment is done. Hours pass in a second, deterministically. */
export class SimulatedTime implements Clock {
  #nowMs: number;
  #timers: Timer[] = [];

  constructor(nowMs = Date.parse("2026-11-23T10:00:00.400Z")) {
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const timer = { atMs: this.#nowMs + Math.max(0, milliseconds), ring: resolve };
      this.#insert(timer);
      signal?.addEventListener("abort", () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
        reject(signal.reason);
      });
    });
  }

  /** The same time on a clock that is wrong by some milliseconds. */
  wrongBy(milliseconds: number): Clock {
    return { now: () => this.#nowMs + milliseconds, sleep: (ms, signal) => this.sleep(ms, signal) };
  }

  /** Advances time until the work is done. */
  async until<Result>(work: Promise<Result>): Promise<Result> {
    let over = false;
    const ended = work.finally(() => {
      over = true;
    });
    ended.catch(() => {});
    for (;;) {
      await new Promise(setImmediate);
      if (over) return ended;
      const next = this.#timers.shift();
      if (next === undefined) throw new Error("Nothing will ever happen again");
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.ring();
    }
  }

  #insert(timer: Timer): void {
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#timers[middle] as Timer).atMs <= timer.atMs) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
  }
}
