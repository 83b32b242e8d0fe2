export type { Job, JobInput } from "./job.ts";
export type { ItemRecord } from "./job-ledger.ts";
export { JobQueue, type JobQueueOptions, type JobState } from "./job-queue.ts";
export { jsonLog, type Log } from "./log.ts";
export { Metrics } from "./metrics.ts";
export { queueAddress, type RedisAddress } from "./redis.ts";
export { type QueuedBulkOptions, runBulkOnQueue } from "./run-bulk-on-queue.ts";
export { type RunningOptions, type RunningWorker, startWorker, type WorkerOptions } from "./start-worker.ts";
export type { CollectOrg, WorkerOrg } from "./worker-org.ts";
