import { type ClientEvent, type OktaClient, operations } from "@okta-idm/core";
import type { WriteAction } from "@okta-idm/jobs";
import type { Queue } from "bullmq";

/** The limit before the first response. BullMQ pauses only queues with a limit. */
const UNLIMITED = { max: 1_000_000, duration: 1_000 };
const MAX_PAUSE_MS = 300_000;
/** Shorter waits do not pause the queue. */
const MIN_PAUSE_MS = 500;
const UPDATE_EVERY_MS = 1_000;

type PacedQueue = Pick<Queue, "setGlobalRateLimit" | "getGlobalRateLimit" | "rateLimit">;

/**
 * Limits the queue of an org to the rate limit in Okta's responses, for all workers together: one job for each permitted
 * write of a window, and a pause until the window ends if none is left.
 */
export class Pace {
  readonly #queue: PacedQueue;
  readonly #now: () => number;
  readonly #buckets = new Set<string>();
  #windowMs = 0;
  #limit = "";
  #nextMs = 0;
  #pausedUntilMs = 0;

  constructor(queue: PacedQueue, now: () => number = Date.now) {
    this.#queue = queue;
    this.#now = now;
  }

  /** Sets a limit if the queue has none. */
  async begin(): Promise<void> {
    if ((await this.#queue.getGlobalRateLimit()) === null) {
      await this.#queue.setGlobalRateLimit(UNLIMITED.max, UNLIMITED.duration);
    }
  }

  /** Adds the bucket of an action. */
  addBucket({ operation }: WriteAction): void {
    this.#buckets.add(operations[operation].bucket);
  }

  /** Updates the limit after an event of the client. */
  async update(event: ClientEvent, client: Pick<OktaClient, "rateLimiter">): Promise<void> {
    if (event.kind === "waiting") await this.#pause(event.waitMs);
    if (event.kind === "retrying" && event.because === 429) await this.#pause(event.delayMs);
    if (event.kind === "responded") await this.#setLimit(client);
  }

  async #pause(forMs: number): Promise<void> {
    const nowMs = this.#now();
    const untilMs = nowMs + Math.min(MAX_PAUSE_MS, forMs);
    if (forMs < MIN_PAUSE_MS || untilMs <= this.#pausedUntilMs) return;
    this.#pausedUntilMs = untilMs;
    await this.#queue.rateLimit(Math.ceil(untilMs - nowMs));
  }

  async #setLimit({ rateLimiter }: Pick<OktaClient, "rateLimiter">): Promise<void> {
    const nowMs = this.#now();
    if (nowMs < this.#nextMs) return;
    this.#nextMs = nowMs + UPDATE_EVERY_MS;
    let max = 0;
    for (const { bucket, permitted = 0, resetsAtMs, remaining } of rateLimiter.state()) {
      if (!this.#buckets.has(bucket) || remaining === undefined || resetsAtMs === undefined) continue;
      max = Math.max(max, permitted);
      this.#windowMs = Math.max(this.#windowMs, Math.ceil((resetsAtMs - nowMs) / 1_000) * 1_000);
    }
    const limit = `${max} in ${this.#windowMs}`;
    if (max === 0 || this.#windowMs <= 0 || limit === this.#limit) return;
    this.#limit = limit;
    await this.#queue.setGlobalRateLimit(max, this.#windowMs);
  }
}
