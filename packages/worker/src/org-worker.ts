import type { Effect } from "@okta-idm/connector";
import { type ClientEvent, createOktaClient, type OktaClient, OktaError, parseOrgUrl } from "@okta-idm/core";
import { type Audit, createGuard, type Guard, type LedgerOutcome, runChanges } from "@okta-idm/jobs";
import { type Job as BullJob, type Queue, UnrecoverableError, WaitingError } from "bullmq";
import type { Redis } from "ioredis";
import { errorName, errorOf, safeMessage } from "./errors.ts";
import { type CheckedJob, checkQueuedJob, type QueuedJob, validQueuedJob } from "./job.ts";
import { JobLedger } from "./job-ledger.ts";
import { behindFence, createFence, fencedAuth, LostJobError } from "./job-record.ts";
import type { Metrics } from "./metrics.ts";
import { Pace } from "./pace.ts";
import {
  cleanQueue,
  type JobResult,
  JobWorker,
  NOT_JSON,
  orgQueue,
  queueName,
  queueOptions,
} from "./queues.ts";
import type { Log, RunningOptions, WorkerOrg } from "./worker-options.ts";

/** Guards read names and the owner of the token, which can change. */
const GUARD_KEPT_MS = 300_000;
const CLEAN_EVERY_MS = 3_600_000;
/** A job that kills its worker fails after this number of attempts. */
const MAX_STALLS = 10;

interface OrgWorkerOptions extends RunningOptions {
  readonly redis: Redis;
  readonly org: WorkerOrg;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Runs the jobs of one org. */
export class OrgWorker {
  readonly url: string;
  readonly #options: OrgWorkerOptions;
  readonly #worker: JobWorker;
  // Created on first use, because most of many orgs are idle.
  #client: OktaClient | undefined;
  #opened: Promise<{ readonly queue: Queue<QueuedJob>; readonly pace: Pace }> | undefined;
  #pace: Pace | undefined;
  readonly #guards = new Map<Effect, { readonly guard: Guard; readonly madeMs: number }>();
  readonly #audits = new Map<string | undefined, Promise<Audit | undefined>>();
  /** One for each running job. Signals derived from a common one would accumulate. */
  readonly #running = new Set<AbortController>();
  #isHalted = false;
  #cleaning: NodeJS.Timeout | undefined;

  constructor(options: OrgWorkerOptions) {
    const { redis, org, concurrency = 10, lockMs = 30_000, telemetry } = options;
    this.#options = options;
    this.url = parseOrgUrl(org.client.orgUrl);
    this.#worker = new JobWorker(
      queueName(this.url),
      (job, token, signal) => this.#process(job, token ?? "", signal),
      {
        ...queueOptions(redis, telemetry),
        autorun: false,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: MAX_STALLS,
      },
    );
    const onError = (error: Error) => options.log("redis_error", { org: this.url, error: errorName(error) });
    this.#worker.on("error", onError);
    // BullMQ reports a lost lock, but does not stop the job.
    this.#worker.on("lockRenewalFailed", (ids) => {
      for (const id of ids) this.#worker.cancelJob(id);
    });
    this.#worker.on("failed", (job, error) => void this.#recordFailure(job, error));
  }

  async start(): Promise<void> {
    void this.#worker.run();
    await this.#worker.waitUntilReady();
  }

  /** The client of the org. */
  get client(): OktaClient {
    const { client } = this.#options.org;
    this.#client ??= createOktaClient({
      ...client,
      auth: fencedAuth(client.auth),
      onEvent: (event) => this.#report(event),
    });
    return this.#client;
  }

  /** Returns the number of jobs by state; undefined before the first job. */
  async jobCounts(): Promise<Readonly<Record<string, number>> | undefined> {
    return (await this.#opened)?.queue.getJobCounts();
  }

  /** Opens the queue and its rate limit. */
  #open() {
    this.#opened ??= this.#openQueue();
    // The next job tries again after an error.
    this.#opened.catch(() => {
      this.#opened = undefined;
    });
    return this.#opened;
  }

  async #openQueue() {
    const { redis, log, telemetry } = this.#options;
    const queue = orgQueue(redis, this.url, telemetry);
    const onError = (error: unknown) => log("redis_error", { org: this.url, error: errorName(error) });
    queue.on("error", onError);
    const pace = new Pace(queue);
    await pace.begin();
    this.#pace = pace;
    this.#cleaning = setInterval(() => void cleanQueue(queue).catch(onError), CLEAN_EVERY_MS).unref();
    return { queue, pace };
  }

  /**
   * Takes no more jobs, and waits for running ones. After the grace period it interrupts them and returns them to the
   * queue. The next worker settles what was sent.
   */
  async stop(graceMs: number): Promise<void> {
    clearInterval(this.#cleaning);
    const force = setTimeout(() => {
      this.#isHalted = true;
      for (const abort of this.#running) abort.abort();
    }, graceMs);
    try {
      await this.#worker.pause();
    } finally {
      clearTimeout(force);
    }
    await this.#worker.close();
    await (await this.#opened)?.queue.close();
  }

  /** Whether the worker takes jobs. */
  get isRunning(): boolean {
    return this.#worker.isRunning() && !this.#worker.isPaused();
  }

  #report(event: ClientEvent): void {
    const { log, metrics } = this.#options;
    metrics.request(this.url, event);
    if (event.kind === "waiting") {
      const { bucket, waitMs, queued } = event;
      log("rate_limit_wait", { org: this.url, bucket, waitMs, queued });
    }
    this.#pace
      ?.update(event, this.client)
      .catch((error) => log("redis_error", { org: this.url, error: errorName(error) }));
  }

  /** @throws UnrecoverableError if the job is invalid. */
  #check(job: BullJob<QueuedJob>): CheckedJob {
    try {
      if (job.data === NOT_JSON) throw errorOf("queuedJobNotJson", []);
      const checked = checkQueuedJob(job.data);
      if (checked.org === this.url) return checked;
      throw errorOf("jobOfOtherOrg", [checked.org, this.url]);
    } catch (error) {
      const why = safeMessage(error);
      this.#options.log("job_failed", { org: this.url, job: job.id, error: errorName(error), why });
      throw new UnrecoverableError(why);
    }
  }

  async #process(
    job: BullJob<QueuedJob>,
    token: string,
    cancelled: AbortSignal | undefined,
  ): Promise<JobResult> {
    const { redis, org, lockMs = 30_000, log, metrics } = this.#options;
    const checked = this.#check(job);
    const abort = new AbortController();
    const { signal } = abort;
    if (this.#isHalted) abort.abort();
    cancelled?.addEventListener("abort", () => abort.abort(), { once: true });
    this.#running.add(abort);
    const startedMs = performance.now();
    try {
      const ledger = await openLedger(redis, checked);
      if (ledger === undefined) return { outcomes: [], withdrawn: true };
      const { pace } = await this.#open();
      pace.addBucket(checked.write);
      const fence = createFence(() => ledger.confirm(), lockMs / 3);
      const { action, key, reason } = checked;
      const result = await behindFence(fence, async () =>
        runChanges({ client: this.client, signal }, action, [], {
          ledger,
          guard: this.#guard(checked.write.action.effect),
          audit: await this.#audit(reason),
          maxChanges: org.maxChanges,
          onOutcome: async (outcome) => this.#logOutcome(checked, outcome),
        }),
      );
      if (result.unaudited.length > 0)
        throw new Error("The audit file cannot be written. Nothing more was sent");
      if (signal.aborted && result.left > 0) {
        if (cancelled?.aborted) throw new LostJobError();
        // To the front of the queue, for another worker.
        await job.moveToWait(token);
        throw new WaitingError();
      }
      metrics.jobDone(this.url, (performance.now() - startedMs) / 1_000);
      log("job_done", { org: this.url, action, key, items: result.total, left: result.left });
      return { outcomes: ledger.outcomes };
    } catch (error) {
      if (error instanceof WaitingError || error instanceof UnrecoverableError) throw error;
      if (error instanceof LostJobError) {
        log("job_lost", { org: this.url, key: checked.key });
        return { outcomes: [] };
      }
      log("job_failed", {
        org: this.url,
        key: checked.key,
        error: errorName(error),
        why: safeMessage(error),
      });
      // A job that was rejected before anything was sent would be rejected again.
      if (error instanceof OktaError && error.kind === "refused")
        throw new UnrecoverableError(safeMessage(error));
      throw new Error(safeMessage(error));
    } finally {
      this.#running.delete(abort);
    }
  }

  #logOutcome({ action, key, write }: CheckedJob, { outcome, id, status, code }: LedgerOutcome): void {
    const { log, metrics } = this.#options;
    metrics.item(this.url, action, outcome);
    log("item", { org: this.url, action, key, outcome, [write.of]: id, status, code });
  }

  #guard(effect: Effect): Guard {
    const { guards = () => ({}) } = this.#options.org;
    const known = this.#guards.get(effect);
    if (known && Date.now() - known.madeMs < GUARD_KEPT_MS) return known.guard;
    const guard = createGuard({ client: this.client }, effect, guards(effect));
    this.#guards.set(effect, { guard, madeMs: Date.now() });
    return guard;
  }

  /** Opens one audit for each reason. */
  #audit(reason: string | undefined): Promise<Audit | undefined> {
    const { audit } = this.#options.org;
    if (audit === undefined) return Promise.resolve(undefined);
    const opening = this.#audits.get(reason) ?? audit(reason);
    if (this.#audits.size > 100) this.#audits.clear();
    this.#audits.set(reason, opening);
    opening.catch(() => this.#audits.delete(reason));
    return opening;
  }

  /** Records outcomes for a failed job, such as one that killed its workers. */
  async #recordFailure(job: BullJob<QueuedJob> | undefined, error: Error): Promise<void> {
    if (job === undefined) return;
    const { redis, log } = this.#options;
    const { attempts = 1 } = job.opts;
    const isFinal = error instanceof UnrecoverableError || job.attemptsMade >= attempts || !job.finishedOn;
    try {
      // Lets BullMQ and its boards read the failed job.
      if (job.data === NOT_JSON)
        return void (await redis.hset(this.#worker.toKey(job.id ?? ""), "data", "null"));
      if (!isFinal || (await job.getState()) !== "failed") return;
      // An invalid job has no items, and is in the log already.
      const checked = validQueuedJob(job.data);
      const ledger = checked && (await JobLedger.open(redis, checked));
      if (ledger === undefined) return;
      const now = new Date().toISOString();
      for await (const { n } of ledger.left()) {
        const begun = ledger.contents.begun.get(n);
        const outcome = begun ? "unknown" : "failed";
        const known = begun?.id === undefined ? {} : { id: begun.id };
        await ledger.recordOutcome({
          n,
          outcome,
          ...known,
          why: safeMessage(error),
          startedAt: now,
          endedAt: now,
        });
      }
    } catch (fault) {
      log("outcome_missing", { org: this.url, job: job.id, error: errorName(fault) });
    }
  }
}

/** @throws UnrecoverableError if another job has its key. */
async function openLedger(redis: Redis, job: CheckedJob): Promise<JobLedger | undefined> {
  try {
    return await JobLedger.open(redis, job);
  } catch (error) {
    if (error instanceof OktaError) throw new UnrecoverableError(error.message);
    throw error;
  }
}
