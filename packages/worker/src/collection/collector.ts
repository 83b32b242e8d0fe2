import { OktaError } from "@okta-idm/core";
import { collectEvents } from "@okta-idm/jobs";
import { Queue, Worker } from "bullmq";
import type { Redis } from "ioredis";
import { errorName } from "../errors.ts";
import type { Metrics } from "../metrics.ts";
import type { OrgWorker } from "../org-worker.ts";
import { COLLECTION_QUEUE, queueName, queueOptions } from "../queues.ts";
import type { Log, RunningOptions, WorkerOrg } from "../worker-options.ts";
import { FencedSink, LogLease, LostLeaseError, RedisCheckpoint } from "./log-lease.ts";

interface CollectorOptions extends RunningOptions {
  readonly redis: Redis;
  readonly workers: readonly OrgWorker[];
  readonly orgs: readonly WorkerOrg[];
  readonly log: Log;
  readonly metrics: Metrics;
}

interface CollectJob {
  readonly org: string;
}

/** How many logs one process reads at the same time. */
const CONCURRENCY = 20;
/** A collection job ends after this time, so that other orgs get their turn. The next one resumes. */
const MAX_JOB_MS = 60_000;
/** Another worker takes over within a minute: after the lease has ended and the next job is due. */
const LEASE_MS = 30_000;

/** Collects the logs of orgs by scheduled jobs. One worker at a time reads the log of an org. */
export class Collector {
  readonly #options: CollectorOptions;
  readonly #queue: Queue<CollectJob> | undefined;
  readonly #worker: Worker<CollectJob> | undefined;
  readonly #halt = new AbortController();

  constructor(options: CollectorOptions) {
    this.#options = options;
    const { redis, orgs, log, telemetry, leaseMs = LEASE_MS } = options;
    if (orgs.every(({ collect }) => collect === undefined)) return;
    const common = queueOptions(redis, telemetry);
    this.#queue = new Queue(COLLECTION_QUEUE, {
      ...common,
      // The next scheduled job resumes.
      defaultJobOptions: {
        attempts: 1,
        removeOnComplete: true,
        removeOnFail: { count: 100 },
        stackTraceLimit: 0,
      },
    });
    this.#worker = new Worker(COLLECTION_QUEUE, ({ data }) => this.#collect(data), {
      ...common,
      autorun: false,
      concurrency: CONCURRENCY,
      // The next scheduled job replaces a job that died.
      maxStalledCount: 0,
      lockDuration: leaseMs,
      stalledInterval: leaseMs,
    });
    const onError = (error: Error) => log("redis_error", { error: errorName(error) });
    this.#queue.on("error", onError);
    this.#worker.on("error", onError);
  }

  async start(): Promise<void> {
    if (this.#queue === undefined) return;
    const { workers, orgs, collectEveryMs: every = 10_000 } = this.#options;
    for (const [index, { url }] of workers.entries()) {
      if (orgs[index]?.collect === undefined) continue;
      // Other workers schedule the same jobs, which adds nothing.
      await this.#queue.upsertJobScheduler(
        queueName(url),
        { every },
        { name: "collect", data: { org: url } },
      );
    }
    void this.#worker?.run();
    await this.#worker?.waitUntilReady();
  }

  async stop(graceMs: number): Promise<void> {
    // Each page is followed by a checkpoint, so an abort loses nothing.
    this.#halt.abort();
    const force = setTimeout(() => void this.#worker?.close(true), graceMs);
    await this.#worker?.close();
    clearTimeout(force);
    await this.#queue?.close();
  }

  async #collect({ org }: CollectJob): Promise<void> {
    const { redis, workers, orgs, log, metrics, leaseMs = LEASE_MS } = this.#options;
    const index = workers.findIndex(({ url }) => url === org);
    const collect = orgs[index]?.collect;
    const worker = workers[index];
    // Another worker serves this org.
    if (collect === undefined || worker === undefined) return;
    const lease = await LogLease.take(redis, org, leaseMs);
    if (lease === undefined) return;
    const deadline = AbortSignal.timeout(MAX_JOB_MS);
    const signal = AbortSignal.any([this.#halt.signal, lease.signal, deadline]);
    try {
      const { since = new Date().toISOString(), filter, q } = collect;
      await collectEvents({
        client: worker.client,
        sink: new FencedSink(collect.sink(signal), lease),
        checkpoint: new RedisCheckpoint(redis, org, lease),
        since,
        ...(filter !== undefined && { filter }),
        ...(q !== undefined && { q }),
        once: true,
        signal,
        onProgress: ({ written, lagMs }) => metrics.collected(org, written, lagMs),
        onNotice: (notice) => {
          const { kind } = notice;
          log("collect_notice", { org, kind, ...(kind === "failed" && { error: notice.error.kind }) });
        },
      });
    } catch (error) {
      if (this.#halt.signal.aborted || deadline.aborted) return;
      if (error instanceof LostLeaseError) return log("collect_lost", { org });
      const why = error instanceof OktaError ? error.message : errorName(error);
      log("collect_failed", { org, why });
      throw new Error(why);
    } finally {
      await lease.release().catch((error) => log("redis_error", { org, error: errorName(error) }));
    }
  }
}
