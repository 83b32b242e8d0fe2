import { OktaError } from "@okta-idm/core";
import { collectEvents } from "@okta-idm/jobs";
import { Queue, Worker } from "bullmq";
import type { Redis } from "ioredis";
import { type Log, nameOf } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { COLLECTION_QUEUE, queueName } from "../names.ts";
import type { OrgWorker } from "../org-worker.ts";
import { queueOptions } from "../queues.ts";
import type { RunningOptions } from "../start-worker.ts";
import type { WorkerOrg } from "../worker-org.ts";
import { FencedSink } from "./fenced-sink.ts";
import { LostReaderError, OrgReader } from "./org-reader.ts";
import { RedisCheckpoint } from "./redis-checkpoint.ts";

export interface CollectorOptions extends RunningOptions {
  readonly redis: Redis;
  readonly workers: readonly OrgWorker[];
  readonly orgs: readonly WorkerOrg[];
  readonly log: Log;
  readonly metrics: Metrics;
}

interface CollectJob {
  readonly org: string;
}

/** Logs that are read together by one process. */
const AT_ONCE = 20;
/** A look at the log ends after this time, so that other orgs have their turn. The next one resumes. */
const LONGEST_LOOK_MS = 60_000;
/** A worker that died hands over within a minute: when its lease has ended, and the next look is due. */
const LEASE_MS = 30_000;

/** Collects the logs of orgs by scheduled jobs: one reader for each org at any time, whoever it is. */
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
      // The next look is soon enough.
      defaultJobOptions: {
        attempts: 1,
        removeOnComplete: true,
        removeOnFail: { count: 100 },
        stackTraceLimit: 0,
      },
    });
    this.#worker = new Worker(COLLECTION_QUEUE, ({ data }) => this.#look(data), {
      ...common,
      autorun: false,
      concurrency: AT_ONCE,
      // A look that died is no reason for another one beside those that are scheduled.
      maxStalledCount: 0,
      lockDuration: leaseMs,
      stalledInterval: leaseMs,
    });
    const onError = (error: Error) => log("redis_error", { error: nameOf(error) });
    this.#queue.on("error", onError);
    this.#worker.on("error", onError);
  }

  async start(): Promise<void> {
    if (this.#queue === undefined) return;
    const { workers, orgs, collectEveryMs: every = 10_000 } = this.#options;
    for (const [index, { url }] of workers.entries()) {
      if (orgs[index]?.collect === undefined) continue;
      // Whoever schedules the same adds nothing.
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
    // A checkpoint is written behind each page: cut off, a look loses nothing.
    this.#halt.abort();
    const force = setTimeout(() => void this.#worker?.close(true), graceMs);
    await this.#worker?.close();
    clearTimeout(force);
    await this.#queue?.close();
  }

  async #look({ org }: CollectJob): Promise<void> {
    const { redis, workers, orgs, log, metrics, leaseMs = LEASE_MS } = this.#options;
    const at = workers.findIndex(({ url }) => url === org);
    const collect = orgs[at]?.collect;
    const worker = workers[at];
    // Another worker serves it.
    if (collect === undefined || worker === undefined) return;
    const reader = await OrgReader.take(redis, org, leaseMs);
    if (reader === undefined) return;
    const deadline = AbortSignal.timeout(LONGEST_LOOK_MS);
    const signal = AbortSignal.any([this.#halt.signal, reader.signal, deadline]);
    try {
      const { since = new Date().toISOString(), filter, q } = collect;
      await collectEvents({
        client: worker.client,
        sink: new FencedSink(collect.sink(signal), reader),
        checkpoint: new RedisCheckpoint(redis, org, reader),
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
      if (error instanceof LostReaderError) return log("collect_lost", { org });
      const why = error instanceof OktaError ? error.message : nameOf(error);
      log("collect_failed", { org, why });
      throw new Error(why);
    } finally {
      await reader.release().catch((error) => log("redis_error", { org, error: nameOf(error) }));
    }
  }
}
