import { setMaxListeners } from "node:events";
import type { ItemOutcome } from "@okta-idm/jobs";
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { CheckedJob, QueuedJob } from "./job.ts";
import { KEPT_MS } from "./job-record.ts";
import { addJob, jobId, keys } from "./queues.ts";

interface FollowOptions {
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
/** How often the follower checks for jobs that ended without an outcome. */
const CHECK_EVERY_MS = 15_000;

/** Submits the items of one run, and follows their outcomes. */
export class RunFollower {
  readonly #options: FollowOptions;
  readonly #reader: Redis;
  readonly #waiting = new Map<number, Followed>();
  /** Outcomes of items that an earlier submitter added and this one has not executed yet. */
  readonly #earlier = new Map<number, ItemOutcome>();
  readonly #checking: NodeJS.Timeout;
  /** Whether Redis still has the data of earlier submitters. */
  readonly #isRemembered: boolean;
  /** The id of the last outcome before this submitter began. */
  readonly #start: string;
  #last = "0-0";
  #isClosed = false;

  private constructor(options: FollowOptions, isRemembered: boolean, start: string) {
    this.#options = options;
    this.#start = start;
    this.#isRemembered = isRemembered;
    this.#reader = options.redis.duplicate();
    this.#reader.on("error", () => {});
    this.#checking = setInterval(() => void this.#checkJobs().catch(() => {}), CHECK_EVERY_MS).unref();
    void this.#read();
  }

  /** Begins or resumes a run. */
  static async begin(options: FollowOptions): Promise<RunFollower> {
    const { redis, org, run, isResumed } = options;
    const key = keys.state(org, run);
    const isRemembered = (await redis.exists(key)) === 1;
    if (isResumed) await redis.hdel(key, "withdrawn");
    await redis.hset(key, "begun", Date.now());
    // Expires before the jobs do.
    if (!isRemembered) await redis.pexpire(key, KEPT_MS / 2);
    const [[start = "0-0"] = []] = await redis.xrevrange(keys.run(org, run), "+", "-", "COUNT", 1);
    return new RunFollower(options, isRemembered, start);
  }

  /** Returns the outcome of a job's item; undefined if it was not begun. */
  async execute(
    job: CheckedJob,
    { queued, signal }: { readonly queued: string | undefined; readonly signal: AbortSignal },
  ): Promise<ItemOutcome | undefined> {
    if (signal.aborted) return undefined;
    const place = job.place ?? 1;
    const done = new Promise<ItemOutcome | undefined>((resolve, reject) => {
      this.#waiting.set(place, { job, done: resolve, failed: reject });
    });
    const onAbort = () => void this.#abort(place);
    // A thousand items can wait for one signal.
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

  /** Removes the jobs that no worker has begun. */
  async withdraw(): Promise<void> {
    const { redis, org, run } = this.#options;
    await redis.hset(keys.state(org, run), "withdrawn", 1);
    await Promise.all([...this.#waiting.keys()].map((place) => this.#removeJob(place)));
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#checking);
    this.#reader.disconnect();
  }

  async #submit(job: CheckedJob, queued: string | undefined): Promise<void> {
    const { queue, redis, org } = this.#options;
    const place = job.place ?? 1;
    const earlier = this.#earlier.get(place);
    if (earlier !== undefined && !isRetried(earlier)) return this.#finish(place, earlier);
    // In a resumed run, the job may wait, run or have ended. Only an ended job can be removed and added again.
    if (job.resumes !== undefined) await queue.remove(jobId(job.key));
    if (queued === undefined) return addJob(queue, job);
    const isKnown = this.#isRemembered || (await redis.exists(keys.job(org, job.key))) === 1;
    // Redis lost its outcome, so the worker has to settle it first.
    await addJob(queue, isKnown ? job : { ...job, since: queued });
  }

  /** Removes a job of an interrupted run. A job that is running ends normally. */
  async #abort(place: number): Promise<void> {
    await this.#removeJob(place).catch(() => {});
    this.#finish(place, undefined);
  }

  async #removeJob(place: number): Promise<void> {
    const followed = this.#waiting.get(place);
    if (followed === undefined) return;
    const isRemoved = (await this.#options.queue.remove(jobId(followed.job.key))) === 1;
    if (isRemoved) this.#finish(place, undefined);
  }

  async #read(): Promise<void> {
    const key = keys.run(this.#options.org, this.#options.run);
    while (!this.#isClosed) {
      try {
        const reply = await this.#reader.xread("COUNT", 1_000, "BLOCK", BLOCK_MS, "STREAMS", key, this.#last);
        for (const [, entries] of reply ?? []) for (const [id, fields] of entries) this.#take(id, fields);
      } catch {
        // The client reconnects by itself, and the stream keeps the outcomes.
        if (!this.#isClosed) await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  #take(id: string, [, n, what, text = ""]: readonly string[]): void {
    this.#last = id;
    const place = Number(n);
    if (what === "withdrawn") {
      this.#finish(place, undefined);
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
    if (!this.#waiting.has(place)) this.#earlier.set(place, outcome);
    // A failure before this submitter began is tried again.
    else if (isLater(id, this.#start) || !isRetried(outcome)) this.#finish(place, outcome);
  }

  #finish(place: number, outcome: ItemOutcome | undefined): void {
    this.#waiting.get(place)?.done(outcome);
    this.#waiting.delete(place);
  }

  /** Finds jobs that ended without an outcome, such as jobs that were removed by hand. */
  async #checkJobs(): Promise<void> {
    for (const [place, { job }] of [...this.#waiting].slice(0, 200)) {
      const found = await this.#options.queue.getJob(jobId(job.key));
      if (found !== undefined && (await found.getState()) !== "failed") continue;
      const record = await this.#options.redis.hget(keys.job(job.org, job.key), "o1");
      if (record !== null || !this.#waiting.has(place)) continue;
      if (found === undefined) this.#finish(place, undefined);
      else this.#finish(place, { outcome: "failed", why: found.failedReason });
    }
  }
}

/** Whether the id of a stream entry is later than another one. */
function isLater(id: string, other: string): boolean {
  const [ms = 0, n = 0] = id.split("-").map(Number);
  const [otherMs = 0, otherN = 0] = other.split("-").map(Number);
  return ms > otherMs || (ms === otherMs && n > otherN);
}

/** Whether a resumed run tries an item again. */
function isRetried({ outcome, settled }: ItemOutcome): boolean {
  return outcome === "failed" || (outcome === "unknown" && settled !== true);
}
