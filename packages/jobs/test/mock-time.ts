import type { Clock } from "@okta-idm/core";
import type { Mock } from "@okta-idm/mock";

interface Timer {
  readonly atMs: number;
  readonly ring: () => void;
}

/** So many turns of the event loop without a request or a file on its way, and nothing more will happen by itself. */
const QUIET_TURNS = 4;

/**
 * The time of a mock that stands still, put forward to the next timer when all that could be done at a moment has been
 * done. Requests and files take none of it, however busy the machine is: minutes pass in a second, and always the same.
 */
export class MockTime implements Clock {
  readonly #mock: Pick<Mock, "now" | "advance">;
  readonly #turn: () => Promise<void>;
  #timers: Timer[] = [];
  #underWay = 0;

  /**
   * @param mock one with a clock that almost stops.
   * @param turn runs all pending work; with threads, the event loop alone does not show it.
   */
  constructor(
    mock: Pick<Mock, "now" | "advance">,
    turn: () => Promise<void> = () => new Promise(setImmediate),
  ) {
    this.#mock = mock;
    this.#turn = turn;
  }

  now(): number {
    return this.#mock.now();
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const timer = { atMs: this.now() + Math.max(0, milliseconds), ring: resolve };
      this.#timers.push(timer);
      signal?.addEventListener("abort", () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
        reject(signal.reason);
      });
    });
  }

  /** Something real, for which time waits. */
  async waitFor<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Lets time pass until the work is done. */
  async until<Result>(work: Promise<Result>): Promise<Result> {
    let over = false;
    const ended = work.finally(() => {
      over = true;
    });
    ended.catch(() => {});
    for (let quiet = 0; !over; quiet = this.#isQuiet() ? quiet + 1 : 0) {
      await this.#turn();
      if (quiet >= QUIET_TURNS && !over) {
        this.#ringNext();
        quiet = 0;
      }
    }
    return ended;
  }

  #isQuiet(): boolean {
    const ofFiles = (resource: string) => /^(FSReq|FileHandle)/i.test(resource);
    return this.#underWay === 0 && !process.getActiveResourcesInfo().some(ofFiles);
  }

  #ringNext(): void {
    const next = this.#timers.reduce<Timer | undefined>(
      (first, timer) => (first === undefined || timer.atMs < first.atMs ? timer : first),
      undefined,
    );
    if (next === undefined) return;
    this.#timers = this.#timers.filter((timer) => timer !== next);
    this.#mock.advance(Math.max(0, next.atMs - this.now()));
    next.ring();
  }
}
