import { Queue, type QueueOptions, type Telemetry } from "bullmq";
import type { Redis } from "ioredis";
import type { CheckedJob, QueuedJob } from "./job.ts";
import { jobId, PREFIX, queueName } from "./names.ts";

/** Return values and errors of jobs stay there; nobody needs them for long. */
const EVENTS_KEPT = 1_000;
const ENDED_KEPT_S = 3_600;
const ENDED_KEPT = 1_000;
const FAILED_KEPT_S = 7 * 86_400;
const FAILED_KEPT = 10_000;

/** What is the same for every queue and worker. */
export function queueOptions(redis: Redis, telemetry?: Telemetry | undefined): QueueOptions {
  return {
    connection: redis as never,
    prefix: PREFIX,
    streams: { events: { maxLen: EVENTS_KEPT } },
    ...(telemetry && { telemetry }),
    defaultJobOptions: {
      // What fails by itself, such as an outage of Redis. What Okta answers is an outcome, and no failure of the job.
      attempts: 3,
      backoff: { type: "exponential", delay: 1_000 },
      // A stack may name folders of the worker.
      stackTraceLimit: 0,
      removeOnComplete: { age: ENDED_KEPT_S, count: ENDED_KEPT },
      removeOnFail: { age: FAILED_KEPT_S, count: FAILED_KEPT },
    },
  };
}

/** The queue of an org. */
export function orgQueue(redis: Redis, org: string, telemetry?: Telemetry | undefined): Queue<QueuedJob> {
  return new Queue(queueName(org), queueOptions(redis, telemetry));
}

/** Removes what ended long ago, also from a queue where nothing ends any more. */
export async function cleanQueue(queue: Queue): Promise<void> {
  await queue.clean(ENDED_KEPT_S * 1_000, 10_000, "completed");
  await queue.clean(FAILED_KEPT_S * 1_000, 10_000, "failed");
}

/** Adds a job; a job of the same key that is known to the queue stays as it is. */
export async function addJob(
  queue: Queue<QueuedJob>,
  { write: _, items: __, ...job }: CheckedJob,
): Promise<void> {
  await queue.add(job.action, job, { jobId: jobId(job.key) });
}
