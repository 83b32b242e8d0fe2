import { type ClientEvent, type OktaClient, operations } from "@okta-idm/core";
import type { WriteAction } from "@okta-idm/jobs";
import type { Queue } from "bullmq";

/** Before an answer has told, a queue is let through: BullMQ obeys a pause only where a queue has a limit. */
const UNKNOWN = { max: 1_000_000, duration: 1_000 };
const LONGEST_PAUSE_MS = 300_000;
/** Shorter waits only space requests out. */
const WORTH_PAUSING_MS = 500;
const TOLD_EVERY_MS = 1_000;

type PacedQueue = Pick<Queue, "setGlobalRateLimit" | "getGlobalRateLimit" | "rateLimit">;

/**
 * Keeps the queue of an org at the pace that Okta's answers tell, for all workers together: as many jobs a window as it
 * permits writes, and none until a window ends that is used up.
 */
export class Pace {
  readonly #queue: PacedQueue;
  readonly #now: () => number;
  readonly #buckets = new Set<string>();
  #windowMs = 0;
  #told = "";
  #nextMs = 0;
  #pausedUntilMs = 0;

  constructor(queue: PacedQueue, now: () => number = Date.now) {
    this.#queue = queue;
    this.#now = now;
  }

  /** Gives the queue a limit if it has none. */
  async begin(): Promise<void> {
    if ((await this.#queue.getGlobalRateLimit()) === null) {
      await this.#queue.setGlobalRateLimit(UNKNOWN.max, UNKNOWN.duration);
    }
  }

  /** Notes against which limit the jobs of an action count. */
  counts({ operation }: WriteAction): void {
    this.#buckets.add(operations[operation].bucket);
  }

  /** Takes in what the client does on its own. */
  async note(event: ClientEvent, client: Pick<OktaClient, "rateLimiter">): Promise<void> {
    if (event.kind === "waiting") await this.#pause(event.waitMs);
    if (event.kind === "retrying" && event.because === 429) await this.#pause(event.delayMs);
    if (event.kind === "responded") await this.#learn(client);
  }

  async #pause(forMs: number): Promise<void> {
    const nowMs = this.#now();
    const untilMs = nowMs + Math.min(LONGEST_PAUSE_MS, forMs);
    if (forMs < WORTH_PAUSING_MS || untilMs <= this.#pausedUntilMs) return;
    this.#pausedUntilMs = untilMs;
    await this.#queue.rateLimit(Math.ceil(untilMs - nowMs));
  }

  async #learn({ rateLimiter }: Pick<OktaClient, "rateLimiter">): Promise<void> {
    const nowMs = this.#now();
    if (nowMs < this.#nextMs) return;
    this.#nextMs = nowMs + TOLD_EVERY_MS;
    let max = 0;
    for (const { bucket, permitted = 0, resetsAtMs, remaining } of rateLimiter.state()) {
      if (!this.#buckets.has(bucket) || remaining === undefined || resetsAtMs === undefined) continue;
      max = Math.max(max, permitted);
      this.#windowMs = Math.max(this.#windowMs, Math.ceil((resetsAtMs - nowMs) / 1_000) * 1_000);
    }
    const told = `${max} in ${this.#windowMs}`;
    if (max === 0 || this.#windowMs <= 0 || told === this.#told) return;
    this.#told = told;
    await this.#queue.setGlobalRateLimit(max, this.#windowMs);
  }
}
