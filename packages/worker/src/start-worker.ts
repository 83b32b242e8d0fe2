import { checkOptions, type KnownOptions, OktaError } from "@okta-idm/core";
import type { Telemetry } from "bullmq";
import type { Redis } from "ioredis";
import { Collector } from "./collection/collector.ts";
import { jsonLog, type Log, nameOf } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { keys } from "./names.ts";
import { OrgWorker } from "./org-worker.ts";
import { checkRedis, connectRedis, type RedisAddress } from "./redis.ts";
import type { WorkerOrg } from "./worker-org.ts";

export interface RunningOptions {
  /** Jobs of one org that are under way together in this process. Default 10. */
  readonly concurrency?: number | undefined;
  /** How long a job stays a worker's without a sign of life, in milliseconds. Default 30,000. */
  readonly lockMs?: number | undefined;
  /** The same of the log of an org: another worker reads it after this time. Default 30,000. */
  readonly leaseMs?: number | undefined;
  /** Milliseconds between two looks at the log of an org. Default 10,000. */
  readonly collectEveryMs?: number | undefined;
  /** How long jobs may go on once the worker is stopped, in milliseconds. Default 20,000. */
  readonly graceMs?: number | undefined;
  /** Hooks for OpenTelemetry, such as `new BullMQOtel("okta-idm")` of `bullmq-otel`. */
  readonly telemetry?: Telemetry | undefined;
}

export interface WorkerOptions extends RunningOptions {
  readonly redis: RedisAddress;
  readonly orgs: readonly WorkerOrg[];
  /** Use a Redis that may lose jobs. Default false. */
  readonly allowDataLoss?: boolean | undefined;
  /** Told what happens. Default: JSON lines on standard error. */
  readonly log?: Log | undefined;
  readonly metrics?: Metrics | undefined;
}

const OPTIONS: KnownOptions<WorkerOptions> = {
  redis: true,
  orgs: true,
  concurrency: true,
  lockMs: true,
  leaseMs: true,
  collectEveryMs: true,
  graceMs: true,
  telemetry: true,
  allowDataLoss: true,
  log: true,
  metrics: true,
};

const SEEN_EVERY_MS = 10_000;

/** A worker that runs. */
export interface RunningWorker {
  readonly orgs: readonly string[];
  readonly metrics: Metrics;
  /** Why it is not ready to do jobs; undefined when it is. */
  fault(): Promise<string | undefined>;
  /** Takes no more jobs, lets those under way come to their end, and closes its connections. */
  stop(): Promise<void>;
}

/**
 * Starts a worker: it does the jobs of its orgs, and collects their logs, until it is stopped. Any number of workers share
 * the queues of an org.
 *
 * @throws OktaError of kind `refused` for options that cannot be used, and for a Redis that would lose jobs.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  checkOptions("startWorker", OPTIONS, options);
  const { orgs, log = jsonLog((line) => process.stderr.write(line)), graceMs = 20_000 } = options;
  const { metrics = new Metrics() } = options;
  if (orgs.length === 0) throw new OktaError("refused", "A worker needs an org at least");
  const redis = await connectRedis(options.redis, "worker");
  const started: { stop(graceMs: number): Promise<void> }[] = [];
  let seeing: NodeJS.Timeout | undefined;
  try {
    if (options.allowDataLoss !== true) await checkRedis(redis);
    const { concurrency, lockMs, leaseMs, collectEveryMs, telemetry } = options;
    const running = { redis, log, metrics, concurrency, lockMs, leaseMs, collectEveryMs, telemetry };
    const workers = orgs.map((org) => new OrgWorker({ ...running, org }));
    const doubled = workers.find(({ url }, index) => workers.findIndex((one) => one.url === url) < index);
    if (doubled) throw new OktaError("refused", `${doubled.url} is given twice`);
    const collector = new Collector({ ...running, workers, orgs });
    started.push(...workers, collector);
    await seen(redis, workers);
    seeing = setInterval(
      () => seen(redis, workers).catch((error) => log("redis_error", { error: nameOf(error) })),
      SEEN_EVERY_MS,
    ).unref();
    await Promise.all(workers.map((worker) => worker.start()));
    await collector.start();
    metrics.countJobs(() => jobCounts(workers));
    log("started", { orgs: workers.length });
    return {
      orgs: workers.map(({ url }) => url),
      metrics,
      fault: () => faultOf(redis, workers),
      async stop() {
        log("stopping", { graceMs });
        clearInterval(seeing);
        await Promise.all(started.map((one) => one.stop(graceMs)));
        redis.disconnect();
        log("stopped");
      },
    };
  } catch (error) {
    clearInterval(seeing);
    await Promise.allSettled(started.map((one) => one.stop(0)));
    redis.disconnect();
    throw error;
  }
}

/** Notes that there is a worker for these orgs. */
async function seen(redis: Redis, workers: readonly OrgWorker[]): Promise<void> {
  const now = Date.now();
  await redis.hset(keys.orgs, Object.fromEntries(workers.map(({ url }) => [url, now])));
}

async function jobCounts(workers: readonly OrgWorker[]) {
  const counts = workers.map(async (worker) => [worker.url, (await worker.jobCounts()) ?? {}] as const);
  return new Map(await Promise.all(counts));
}

async function faultOf(redis: Redis, workers: readonly OrgWorker[]): Promise<string | undefined> {
  if (redis.status !== "ready") return "Redis is away";
  const stopped = workers.find((worker) => !worker.isRunning);
  return stopped && `The worker of ${stopped.url} does not run`;
}
