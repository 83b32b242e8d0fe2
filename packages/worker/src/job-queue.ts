import { OktaError, parseOrgUrl } from "@okta-idm/core";
import type { BulkItem, Execution, Executor } from "@okta-idm/jobs";
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { checkJob, type Job, type QueuedJob } from "./job.ts";
import type { ItemRecord } from "./job-ledger.ts";
import { digestOf, jobId, keys } from "./names.ts";
import { addJob, orgQueue } from "./queues.ts";
import { conflict } from "./records.ts";
import { checkRedis, connectRedis, type RedisAddress } from "./redis.ts";
import { RunFollower } from "./run-follower.ts";

/** Where a job is. */
export interface JobState {
  /**
   * `waiting`, `running`; `ended` once it is known what became of each input; `failed` when the job ended without that;
   * `unknown` for a job that nobody submitted, or that was forgotten.
   */
  readonly state: "waiting" | "running" | "ended" | "failed" | "unknown";
  /** What became of each input so far, without the names of people. */
  readonly outcomes: readonly ItemRecord[];
  /** Why the job failed. */
  readonly why?: string | undefined;
}

export interface JobQueueOptions {
  /** Use a Redis that may lose jobs. Default false. */
  readonly allowDataLoss?: boolean | undefined;
}

/** How long whoever submits waits for Redis. */
const DEADLINE_MS = 30_000;

/** Submits jobs to the workers of an org. It needs no credentials of the org. */
export class JobQueue {
  readonly org: string;
  readonly #redis: Redis;
  readonly #queue: Queue<QueuedJob>;
  readonly #followers: RunFollower[] = [];

  private constructor(org: string, redis: Redis) {
    this.org = org;
    this.#redis = redis;
    this.#queue = orgQueue(redis, org);
    // Told to whoever waits for an answer.
    this.#queue.on("error", () => {});
  }

  /**
   * Connects to the queue of an org.
   *
   * @throws OktaError of kind `refused` for an org that no worker serves, and for a Redis that would lose jobs; of another
   *   kind when Redis cannot be reached.
   */
  static async open(
    address: RedisAddress,
    org: string,
    { allowDataLoss = false }: JobQueueOptions = {},
  ): Promise<JobQueue> {
    const origin = parseOrgUrl(org);
    const redis = await connectRedis(address, "submitter");
    try {
      if (!allowDataLoss) await checkRedis(redis);
      await checkServed(redis, origin);
      return new JobQueue(origin, redis);
    } catch (error) {
      redis.disconnect();
      throw error;
    }
  }

  /**
   * Submits a job. One whose key is known does nothing, also after it has ended.
   *
   * @returns false when there was such a job already.
   * @throws OktaError of kind `refused` for a job that cannot be done, or whose key another job has.
   */
  async submit(job: Job): Promise<boolean> {
    const checked = checkJob(job);
    if (checked.org !== this.org)
      throw new OktaError("refused", `The job is of ${checked.org}, not ${this.org}`);
    return this.#inTime(async () => {
      const known = await this.#digest(job.key);
      if (known !== undefined) {
        if (known !== digestOf(checked)) throw conflict(job.key);
        return false;
      }
      await addJob(this.#queue, checked);
      return true;
    });
  }

  /** What has become of a job. */
  async state(key: string): Promise<JobState> {
    return this.#inTime(async () => {
      const [job, fields] = await Promise.all([
        this.#queue.getJob(jobId(key)),
        this.#redis.hgetall(keys.job(this.org, key)),
      ]);
      const outcomes = Object.entries(fields)
        .filter(([name]) => /^o\d+$/.test(name))
        .map(([, text]) => JSON.parse(text) as ItemRecord & { resumes: number })
        .map(({ resumes: _, ...outcome }) => outcome)
        .sort((one, other) => one.n - other.n);
      const how = await job?.getState();
      const isEnded = outcomes.length > 0 && (job === undefined || outcomes.length >= job.data.inputs.length);
      if (isEnded) return { state: "ended", outcomes };
      if (how === undefined || how === "unknown") return { state: "unknown", outcomes };
      if (how === "failed") return { state: "failed", outcomes, why: job?.failedReason };
      return { state: how === "active" ? "running" : "waiting", outcomes };
    });
  }

  /** Carries out the items of a bulk run: each is a job, which any worker of the org does. */
  executor(action: string, reason: string | undefined): Executor {
    const runs = new Map<string, Promise<RunFollower>>();
    const follower = (run: string, resumes: number) => {
      const known = runs.get(run) ?? this.#follow(run, resumes > 0);
      runs.set(run, known);
      return known;
    };
    return {
      execute: async ({ n, name, kind, input }: BulkItem, execution: Execution) => {
        const { run, resumes, queued, signal } = execution;
        const followed = await follower(run, resumes);
        const inputs = [name === undefined ? { input } : { name, ...(kind && { kind }), input }];
        const job: QueuedJob = {
          org: this.org,
          action,
          inputs,
          key: `${run}.${n}`,
          run,
          place: n,
          ...(reason !== undefined && { reason }),
          ...(resumes > 0 && { resumes }),
        };
        return followed.execute(checkJob(job), { queued, signal });
      },
      withdraw: async () => {
        for (const followed of await Promise.all(runs.values())) await followed.withdraw();
      },
    };
  }

  async #follow(run: string, isResumed: boolean): Promise<RunFollower> {
    const follower = await RunFollower.begin({
      redis: this.#redis,
      queue: this.#queue,
      org: this.org,
      run,
      isResumed,
    });
    this.#followers.push(follower);
    return follower;
  }

  async close(): Promise<void> {
    for (const follower of this.#followers) follower.close();
    await this.#queue.close();
    this.#redis.disconnect();
  }

  async #digest(key: string): Promise<string | undefined> {
    const [job, recorded] = await Promise.all([
      this.#queue.getJob(jobId(key)),
      this.#redis.hget(keys.job(this.org, key), "digest"),
    ]);
    return recorded ?? (job && digestOf(job.data));
  }

  /** BullMQ waits for Redis as long as it is away. */
  async #inTime<Result>(work: () => Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const why =
        "Redis did not answer in time. The job may have been submitted: submit it again with the same key";
      timer = setTimeout(() => reject(new OktaError("timeout", why, { outcome: "unknown" })), DEADLINE_MS);
    });
    try {
      return await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** @throws OktaError of kind `refused` for an org that no worker has ever served. */
async function checkServed(redis: Redis, org: string): Promise<void> {
  const orgs = await redis.hkeys(keys.orgs);
  if (orgs.includes(org)) return;
  const known =
    orgs.length === 0
      ? "No worker has been started yet"
      : `Workers serve ${orgs.sort().slice(0, 10).join(", ")}`;
  throw new OktaError("refused", `No worker serves ${org}. ${known}`);
}
