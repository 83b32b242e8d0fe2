export type { Job, JobInput } from "./job.ts";
export type { ItemRecord } from "./job-ledger.ts";
export {
  JobQueue,
  type JobQueueOptions,
  type JobState,
  type QueuedBulkOptions,
  runBulkOnQueue,
} from "./job-queue.ts";
export { Metrics } from "./metrics.ts";
export { queueAddress, type RedisAddress } from "./redis.ts";
export { type RunningWorker, startWorker } from "./start-worker.ts";
export {
  type CollectOrg,
  jsonLog,
  type Log,
  type RunningOptions,
  type WorkerOptions,
  type WorkerOrg,
} from "./worker-options.ts";
