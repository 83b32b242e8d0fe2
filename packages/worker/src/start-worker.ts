import { checkOptions, type KnownOptions } from "@okta-idm/core";
import type { Redis } from "ioredis";
import { Collector } from "./collection/collector.ts";
import { errorName, errorOf } from "./errors.ts";
import { Metrics } from "./metrics.ts";
import { OrgWorker } from "./org-worker.ts";
import { keys } from "./queues.ts";
import { checkRedis, connectRedis } from "./redis.ts";
import { jsonLog, type WorkerOptions } from "./worker-options.ts";

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

const SIGN_OF_LIFE_EVERY_MS = 10_000;

/** A running worker. */
export interface RunningWorker {
  readonly orgs: readonly string[];
  readonly metrics: Metrics;
  /** Returns why the worker is not ready; undefined if it is. */
  fault(): Promise<string | undefined>;
  /** Takes no more jobs, waits for running ones, and closes the connections. */
  stop(): Promise<void>;
}

/**
 * Starts a worker, which runs the jobs of its orgs and collects their logs until it is stopped. Any number of workers can
 * share the queues of an org.
 *
 * @throws OktaError of kind `refused` if an option is invalid, or Redis could lose jobs.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  checkOptions("startWorker", OPTIONS, options);
  const { orgs, log = jsonLog((line) => process.stderr.write(line)), graceMs = 20_000 } = options;
  const { metrics = new Metrics() } = options;
  if (orgs.length === 0) throw errorOf("orgsMissing", []);
  const redis = await connectRedis(options.redis, "worker");
  const started: { stop(graceMs: number): Promise<void> }[] = [];
  let signOfLife: NodeJS.Timeout | undefined;
  try {
    if (options.allowDataLoss !== true) await checkRedis(redis);
    const { concurrency, lockMs, leaseMs, collectEveryMs, telemetry } = options;
    const running = { redis, log, metrics, concurrency, lockMs, leaseMs, collectEveryMs, telemetry };
    const workers = orgs.map((org) => new OrgWorker({ ...running, org }));
    const duplicate = workers.find(({ url }, index) => workers.findIndex((one) => one.url === url) < index);
    if (duplicate) throw errorOf("orgTwice", [duplicate.url]);
    const collector = new Collector({ ...running, workers, orgs });
    started.push(...workers, collector);
    await giveSignOfLife(redis, workers);
    signOfLife = setInterval(
      () => giveSignOfLife(redis, workers).catch((error) => log("redis_error", { error: errorName(error) })),
      SIGN_OF_LIFE_EVERY_MS,
    ).unref();
    await Promise.all(workers.map((worker) => worker.start()));
    await collector.start();
    metrics.countJobs(() => jobCounts(workers));
    log("started", { orgs: workers.length });
    return {
      orgs: workers.map(({ url }) => url),
      metrics,
      fault: () => whyNotReady(redis, workers),
      async stop() {
        log("stopping", { graceMs });
        clearInterval(signOfLife);
        await Promise.all(started.map((one) => one.stop(graceMs)));
        redis.disconnect();
        log("stopped");
      },
    };
  } catch (error) {
    clearInterval(signOfLife);
    await Promise.allSettled(started.map((one) => one.stop(0)));
    redis.disconnect();
    throw error;
  }
}

/** Records that these orgs have a worker. */
async function giveSignOfLife(redis: Redis, workers: readonly OrgWorker[]): Promise<void> {
  const now = Date.now();
  await redis.hset(keys.orgs, Object.fromEntries(workers.map(({ url }) => [url, now])));
}

async function jobCounts(workers: readonly OrgWorker[]) {
  const counts = workers.map(async (worker) => [worker.url, (await worker.jobCounts()) ?? {}] as const);
  return new Map(await Promise.all(counts));
}

async function whyNotReady(redis: Redis, workers: readonly OrgWorker[]): Promise<string | undefined> {
  if (redis.status !== "ready") return "Redis is unreachable";
  const stopped = workers.find((worker) => !worker.isRunning);
  return stopped && `The worker of ${stopped.url} is not running`;
}
