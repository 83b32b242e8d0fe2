import type { WriteActionName } from "@okta-idm/connector";
import { createOktaClient, OktaError, parseOrgUrl } from "@okta-idm/core";
import {
  type BulkInput,
  type BulkItem,
  type BulkOptions,
  type BulkResult,
  type Execution,
  type Executor,
  runBulk,
} from "@okta-idm/jobs";
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { errorOf, messageOf } from "./errors.ts";
import { checkJob, checkQueuedJob, type Job, type QueuedJob } from "./job.ts";
import type { ItemRecord } from "./job-ledger.ts";
import { addJob, digestOf, jobId, keys, orgQueue } from "./queues.ts";
import { checkRedis, connectRedis, type RedisAddress } from "./redis.ts";
import { RunFollower } from "./run-follower.ts";

/** The state and the outcomes of a job. */
export interface JobState {
  /**
   * `waiting` or `running`; `ended` if each input has an outcome; `failed` if the job ended without them; `unknown` if
   * the job was never submitted, or was removed after 30 days.
   */
  readonly state: "waiting" | "running" | "ended" | "failed" | "unknown";
  /** The outcomes so far, without names of people. */
  readonly outcomes: readonly ItemRecord[];
  /** Why the job failed. */
  readonly why?: string | undefined;
}

export interface JobQueueOptions {
  /** Use a Redis that can lose jobs. Default false. */
  readonly allowDataLoss?: boolean | undefined;
}

/** How long a submitter waits for Redis. */
const DEADLINE_MS = 30_000;

/** Submits jobs to the workers of an org. It requires no credentials of the org. */
export class JobQueue {
  readonly org: string;
  readonly #redis: Redis;
  readonly #queue: Queue<QueuedJob>;
  readonly #followers: RunFollower[] = [];

  private constructor(org: string, redis: Redis) {
    this.org = org;
    this.#redis = redis;
    this.#queue = orgQueue(redis, org);
    // Each call reports its own error. Without a listener, an error event ends the process.
    this.#queue.on("error", () => {});
  }

  /**
   * Connects to the queue of an org.
   *
   * @throws OktaError of kind `refused` if no worker serves the org, or Redis could lose jobs; of kind `network` if Redis
   *   cannot be reached.
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
   * Submits a job. A job with a known key does nothing, also after the first one has ended.
   *
   * @returns false if the key is known.
   * @throws OktaError of kind `refused` if the job is invalid, or another job has its key.
   */
  async submit(job: Job): Promise<boolean> {
    const checked = checkJob(job);
    if (checked.org !== this.org) throw errorOf("jobOfOtherOrg", [checked.org, this.org]);
    return this.#withDeadline(async () => {
      const known = await this.#digest(job.key);
      if (known !== undefined) {
        if (known !== digestOf(checked)) throw errorOf("keyTaken", [job.key]);
        return false;
      }
      await addJob(this.#queue, checked);
      return true;
    });
  }

  /** Returns the state and the outcomes of a job. */
  async state(key: string): Promise<JobState> {
    return this.#withDeadline(async () => {
      const [job, fields] = await Promise.all([
        this.#readJob(key),
        this.#redis.hgetall(keys.job(this.org, key)),
      ]);
      const outcomes = Object.entries(fields)
        .filter(([name]) => /^o\d+$/.test(name))
        .map(([, text]) => JSON.parse(text) as ItemRecord & { resumes: number })
        .map(({ resumes: _, ...outcome }) => outcome)
        .sort((one, other) => one.n - other.n);
      if (job === "invalid") return { state: "failed", outcomes, why: messageOf("queuedJobNotJson") };
      const how = await job?.getState();
      const isEnded = outcomes.length > 0 && (job === undefined || outcomes.length >= job.data.inputs.length);
      if (isEnded) return { state: "ended", outcomes };
      if (how === undefined || how === "unknown") return { state: "unknown", outcomes };
      if (how === "failed") return { state: "failed", outcomes, why: job?.failedReason };
      return { state: how === "active" ? "running" : "waiting", outcomes };
    });
  }

  /** Returns an executor for a bulk run: each item is a job, which any worker of the org runs. */
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
        return followed.execute(checkQueuedJob(job), { queued, signal });
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

  /** Returns a job; `invalid` if its text in Redis is no JSON. */
  async #readJob(key: string) {
    try {
      return await this.#queue.getJob(jobId(key));
    } catch (error) {
      if (error instanceof SyntaxError) return "invalid";
      throw error;
    }
  }

  async #digest(key: string): Promise<string | undefined> {
    const [job, recorded] = await Promise.all([
      this.#readJob(key),
      this.#redis.hget(keys.job(this.org, key), "digest"),
    ]);
    return recorded ?? (job === "invalid" ? job : job && digestOf(job.data ?? {}));
  }

  /** BullMQ itself waits for Redis without a limit. */
  async #withDeadline<Result>(work: () => Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(errorOf("redisTimeout", [], { outcome: "unknown" })), DEADLINE_MS);
    });
    try {
      return await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** @throws OktaError of kind `refused` if no worker has ever served the org. */
async function checkServed(redis: Redis, org: string): Promise<void> {
  const orgs = await redis.hkeys(keys.orgs);
  if (orgs.includes(org)) return;
  const known =
    orgs.length === 0
      ? "No worker has been started yet"
      : `Workers serve ${orgs.sort().slice(0, 10).join(", ")}`;
  throw errorOf("notServed", [org, known]);
}

/** The options of a bulk run on a queue. The workers have the guards, the audit file and the verification. */
export type QueuedBulkOptions = Pick<
  BulkOptions,
  "ledger" | "resume" | "maxChanges" | "stopAfterFailures" | "atOnce" | "confirm" | "onProgress" | "signal"
> &
  JobQueueOptions & {
    readonly redis: RedisAddress;
    readonly org: string;
    /** The reason, for the audit files of the workers. */
    readonly reason?: string | undefined;
  };

/**
 * Runs a bulk run on the workers of an org: `runBulk`, with the same ledger, progress and result. It can be killed at any
 * time and resumed, also on another machine that has the ledger file.
 *
 * @throws the errors of `runBulk`, and OktaError if the queue cannot be used.
 */
export async function runBulkOnQueue<Name extends WriteActionName>(
  action: Name,
  items: Iterable<BulkInput<Name>> | AsyncIterable<BulkInput<Name>>,
  { redis, org, reason, allowDataLoss, ...options }: QueuedBulkOptions,
): Promise<BulkResult> {
  const queue = await JobQueue.open(redis, org, { allowDataLoss });
  try {
    return await runBulk({ client: clientWithoutRequests(queue.org) }, action, items, {
      ...options,
      owner: "none",
      executor: queue.executor(action, reason),
    });
  } finally {
    await queue.close();
  }
}

/** Returns a client that only names the org: a submitter has no credentials. */
function clientWithoutRequests(org: string) {
  const auth = () => async () => {
    throw new OktaError("refused", "A run on a queue sends no requests by itself");
  };
  return createOktaClient({ orgUrl: org, auth });
}
