import { setMaxListeners } from "node:events";
import type { ItemOutcome } from "@okta-idm/jobs";
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { CheckedJob, QueuedJob } from "./job.ts";
import { jobId, keys } from "./names.ts";
import { addJob } from "./queues.ts";
import { KEPT_MS } from "./records.ts";

export interface FollowOptions {
  readonly redis: Redis;
  readonly queue: Queue<QueuedJob>;
  readonly org: string;
  readonly run: string;
  readonly isResumed: boolean;
}

interface Followed {
  readonly job: CheckedJob;
  readonly done: (outcome: ItemOutcome | undefined) => void;
  readonly failed: (error: unknown) => void;
}

const BLOCK_MS = 5_000;
/** A job may have failed without a word: those that are waited for are looked at now and then. */
const LOOKED_AT_EVERY_MS = 15_000;

/** Hands the items of one run to the workers, and follows what becomes of them. */
export class RunFollower {
  readonly #options: FollowOptions;
  readonly #reader: Redis;
  readonly #waiting = new Map<number, Followed>();
  /** What the stream told of items that nobody has asked for yet: an earlier submitter handed them over. */
  readonly #told = new Map<number, ItemOutcome>();
  readonly #looking: NodeJS.Timeout;
  /** Whether Redis still has what earlier submitters of the run left there. */
  readonly #isRemembered: boolean;
  /** The last outcome that there was when this submitter began. */
  readonly #first: string;
  #last = "0-0";
  #isClosed = false;

  private constructor(options: FollowOptions, isRemembered: boolean, first: string) {
    this.#options = options;
    this.#first = first;
    this.#isRemembered = isRemembered;
    this.#reader = options.redis.duplicate();
    this.#reader.on("error", () => {});
    this.#looking = setInterval(() => void this.#look().catch(() => {}), LOOKED_AT_EVERY_MS).unref();
    void this.#read();
  }

  /** Begins or resumes a run. */
  static async begin(options: FollowOptions): Promise<RunFollower> {
    const { redis, org, run, isResumed } = options;
    const key = keys.state(org, run);
    const isRemembered = (await redis.exists(key)) === 1;
    if (isResumed) await redis.hdel(key, "withdrawn");
    await redis.hset(key, "begun", Date.now());
    // It is forgotten before the jobs are.
    if (!isRemembered) await redis.pexpire(key, KEPT_MS / 2);
    const [[first = "0-0"] = []] = await redis.xrevrange(keys.run(org, run), "+", "-", "COUNT", 1);
    return new RunFollower(options, isRemembered, first);
  }

  /** Resolves with what became of the item of a job; with undefined when it is left. */
  async execute(
    job: CheckedJob,
    { queued, signal }: { readonly queued: string | undefined; readonly signal: AbortSignal },
  ): Promise<ItemOutcome | undefined> {
    if (signal.aborted) return undefined;
    const place = job.place ?? 1;
    const done = new Promise<ItemOutcome | undefined>((resolve, reject) => {
      this.#waiting.set(place, { job, done: resolve, failed: reject });
    });
    const onAbort = () => void this.#aborted(place);
    // Of a thousand items, each waits for it.
    setMaxListeners(0, signal);
    signal.addEventListener("abort", onAbort, { once: true });
    try {
      await this.#submit(job, queued);
      return await done;
    } finally {
      signal.removeEventListener("abort", onAbort);
      this.#waiting.delete(place);
    }
  }

  /** Takes back what no worker has begun with. */
  async withdraw(): Promise<void> {
    const { redis, org, run } = this.#options;
    await redis.hset(keys.state(org, run), "withdrawn", 1);
    await Promise.all([...this.#waiting.keys()].map((place) => this.#takeBack(place)));
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#looking);
    this.#reader.disconnect();
  }

  async #submit(job: CheckedJob, queued: string | undefined): Promise<void> {
    const { queue, redis, org } = this.#options;
    const place = job.place ?? 1;
    const told = this.#told.get(place);
    if (told !== undefined && !isTriedAgain(told)) return this.#settle(place, told);
    // In a run that is resumed, it may wait, be under way, or have ended. One that ended is submitted anew.
    if (job.resumes !== undefined) await queue.remove(jobId(job.key));
    if (queued === undefined) return addJob(queue, job);
    const isKnown = this.#isRemembered || (await redis.exists(keys.job(org, job.key))) === 1;
    // Redis has lost what became of it: the worker settles by reading, as for a job that was cut off.
    await addJob(queue, isKnown ? job : { ...job, since: queued });
  }

  /** Whoever interrupts a run wants no more of it to be done. What is under way comes to its end. */
  async #aborted(place: number): Promise<void> {
    await this.#takeBack(place).catch(() => {});
    this.#settle(place, undefined);
  }

  async #takeBack(place: number): Promise<void> {
    const followed = this.#waiting.get(place);
    if (followed === undefined) return;
    const isRemoved = (await this.#options.queue.remove(jobId(followed.job.key))) === 1;
    if (isRemoved) this.#settle(place, undefined);
  }

  async #read(): Promise<void> {
    const key = keys.run(this.#options.org, this.#options.run);
    while (!this.#isClosed) {
      try {
        const answer = await this.#reader.xread(
          "COUNT",
          1_000,
          "BLOCK",
          BLOCK_MS,
          "STREAMS",
          key,
          this.#last,
        );
        for (const [, entries] of answer ?? []) for (const [id, fields] of entries) this.#take(id, fields);
      } catch {
        // The connection is made again by itself; what came meanwhile is in the stream.
        if (!this.#isClosed) await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  #take(id: string, [, n, what, text = ""]: readonly string[]): void {
    this.#last = id;
    const place = Number(n);
    if (what === "withdrawn") {
      this.#settle(place, undefined);
      return;
    }
    const {
      n: _,
      resumes: __,
      unaudited: ___,
      startedAt: ____,
      endedAt: _____,
      ...outcome
    } = JSON.parse(text);
    if (!this.#waiting.has(place)) this.#told.set(place, outcome);
    // A failure that an earlier submitter was told is no answer to this one.
    else if (isLater(id, this.#first) || !isTriedAgain(outcome)) this.#settle(place, outcome);
  }

  #settle(place: number, outcome: ItemOutcome | undefined): void {
    this.#waiting.get(place)?.done(outcome);
    this.#waiting.delete(place);
  }

  /** Finds jobs that ended without a word, such as one that was removed by hand. */
  async #look(): Promise<void> {
    for (const [place, { job }] of [...this.#waiting].slice(0, 200)) {
      const found = await this.#options.queue.getJob(jobId(job.key));
      if (found !== undefined && (await found.getState()) !== "failed") continue;
      const record = await this.#options.redis.hget(keys.job(job.org, job.key), "o1");
      if (record !== null || !this.#waiting.has(place)) continue;
      if (found === undefined) this.#settle(place, undefined);
      else this.#settle(place, { outcome: "failed", why: found.failedReason });
    }
  }
}

/** Whether an entry of a stream came after another one. */
function isLater(id: string, other: string): boolean {
  const [ms = 0, n = 0] = id.split("-").map(Number);
  const [otherMs = 0, otherN = 0] = other.split("-").map(Number);
  return ms > otherMs || (ms === otherMs && n > otherN);
}

/** What a run that is resumed does once more. */
function isTriedAgain({ outcome, settled }: ItemOutcome): boolean {
  return outcome === "failed" || (outcome === "unknown" && settled !== true);
}
