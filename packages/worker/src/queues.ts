import { createHash } from "node:crypto";
import { parseOrgUrl } from "@okta-idm/core";
import { type Job as BullJob, type JobJson, Queue, type QueueOptions, type Telemetry, Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { CheckedJob, QueuedJob } from "./job.ts";
import type { ItemRecord } from "./job-ledger.ts";

/** The prefix of every key in Redis. */
const PREFIX = "okta-idm";
/** The queue of the scheduled jobs that collect the logs of all orgs. */
export const COLLECTION_QUEUE = "system-log";

/** Returns the name of an org's queue, such as `acme.okta.com`. BullMQ allows no colon in a name. */
export function queueName(org: string): string {
  const { protocol, host } = new URL(parseOrgUrl(org));
  return `${protocol === "https:" ? "" : "http_"}${host.replaceAll(":", "_")}`;
}

/** Returns the id of a job. BullMQ allows no number as an id. */
export function jobId(key: string): string {
  return `k-${key}`;
}

/** The keys of an org besides those of BullMQ. */
export const keys = {
  /** The record of a job: hash with digest, epoch, sent items and outcomes. */
  job: (org: string, key: string) => `${prefixOf(org)}:job:${key}`,
  /** The outcomes of a run: stream. */
  run: (org: string, run: string) => `${prefixOf(org)}:run:${run}`,
  /** The first item of a run for each target: hash. */
  owners: (org: string, run: string) => `${prefixOf(org)}:run:${run}:owners`,
  /** When a run began, and whether it was withdrawn: hash. */
  state: (org: string, run: string) => `${prefixOf(org)}:run:${run}:state`,
  /** The lease of the worker that reads the log. */
  lease: (org: string) => `${prefixOf(org)}:log:lease`,
  checkpoint: (org: string) => `${prefixOf(org)}:log:checkpoint`,
  recent: (org: string) => `${prefixOf(org)}:log:recent`,
  /** The orgs with workers, and the time of the last sign of life: hash. */
  orgs: `${PREFIX}:orgs`,
};

function prefixOf(org: string): string {
  return `${PREFIX}:{${queueName(org)}}`;
}

/** Returns a digest that differs for different jobs with the same key. */
export function digestOf(job: { readonly action: string; readonly inputs: unknown }): string {
  return createHash("sha256")
    .update(JSON.stringify([job.action, job.inputs]))
    .digest("base64url");
}

/** Events hold return values and errors of jobs. */
const EVENTS_KEPT = 1_000;
const ENDED_KEPT_S = 3_600;
const ENDED_KEPT = 1_000;
const FAILED_KEPT_S = 7 * 86_400;
const FAILED_KEPT = 10_000;

/** Returns the options of every queue and worker. */
export function queueOptions(redis: Redis, telemetry?: Telemetry | undefined): QueueOptions {
  return {
    connection: redis as never,
    prefix: PREFIX,
    streams: { events: { maxLen: EVENTS_KEPT } },
    ...(telemetry && { telemetry }),
    defaultJobOptions: {
      // For failures such as an outage of Redis. An error of Okta is an outcome, and does not fail the job.
      attempts: 3,
      backoff: { type: "exponential", delay: 1_000 },
      // A stack holds paths of the worker.
      stackTraceLimit: 0,
      removeOnComplete: { age: ENDED_KEPT_S, count: ENDED_KEPT },
      removeOnFail: { age: FAILED_KEPT_S, count: FAILED_KEPT },
    },
  };
}

/** Opens the queue of an org. */
export function orgQueue(redis: Redis, org: string, telemetry?: Telemetry | undefined): Queue<QueuedJob> {
  return new Queue(queueName(org), queueOptions(redis, telemetry));
}

/** Removes old jobs. BullMQ does so only when another job ends. */
export async function cleanQueue(queue: Queue): Promise<void> {
  await queue.clean(ENDED_KEPT_S * 1_000, 10_000, "completed");
  await queue.clean(FAILED_KEPT_S * 1_000, 10_000, "failed");
}

/** Adds a job, unless the queue has one with the same key. */
export async function addJob(
  queue: Queue<QueuedJob>,
  { write: _, items: __, ...job }: CheckedJob,
): Promise<void> {
  await queue.add(job.action, job, { jobId: jobId(job.key) });
}

/** The result of a job. */
export interface JobResult {
  /** Outcome, state and ids of each input, in their order. */
  readonly outcomes: readonly ItemRecord[];
  /** Whether the run was withdrawn before the job began. Then nothing was done. */
  readonly withdrawn?: true;
}

/** The data of a job if its text in Redis is no JSON. */
export const NOT_JSON = Object.freeze({}) as QueuedJob;

/** Accepts a job if its text in Redis is no JSON, so that it fails. BullMQ itself would take it again and again. */
export class JobWorker extends Worker<QueuedJob, JobResult> {
  protected override createJob(json: JobJson, jobId: string): BullJob<QueuedJob, JobResult> {
    try {
      return super.createJob(json, jobId);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const job = super.createJob({ ...json, data: "{}" }, jobId);
      job.data = NOT_JSON;
      return job;
    }
  }
}
