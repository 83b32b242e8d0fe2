import type { Effect } from "@okta-idm/connector";
import { type ClientEvent, createOktaClient, type OktaClient, OktaError, parseOrgUrl } from "@okta-idm/core";
import { type Audit, createGuard, type Guard, type LedgerOutcome, runChanges } from "@okta-idm/jobs";
import { type Job as BullJob, type Queue, UnrecoverableError, WaitingError, Worker } from "bullmq";
import type { Redis } from "ioredis";
import { behindFence, fenced, fenceOf } from "./fence.ts";
import { type CheckedJob, checkJob, type QueuedJob } from "./job.ts";
import { type ItemRecord, JobLedger } from "./job-ledger.ts";
import { type Log, nameOf } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { queueName } from "./names.ts";
import { Pace } from "./pace.ts";
import { cleanQueue, orgQueue, queueOptions } from "./queues.ts";
import { LostJobError } from "./records.ts";
import type { RunningOptions } from "./start-worker.ts";
import type { WorkerOrg } from "./worker-org.ts";

/** What a job came to. */
export interface JobResult {
  /** One of each input, in their order: outcome, state and ids. */
  readonly outcomes: readonly ItemRecord[];
  /** Whether its run was withdrawn before it began: then nothing was done. */
  readonly withdrawn?: true;
}

/** People get other names, and tokens other owners. */
const GUARD_KEPT_MS = 300_000;
const CLEANED_EVERY_MS = 3_600_000;
/** A worker that dies with each job that it begins is no reason to try for ever. */
const MOST_STALLS = 10;

export interface OrgWorkerOptions extends RunningOptions {
  readonly redis: Redis;
  readonly org: WorkerOrg;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Does the jobs of one org. */
export class OrgWorker {
  readonly url: string;
  readonly #options: OrgWorkerOptions;
  readonly #worker: Worker<QueuedJob, JobResult>;
  // Made when they are needed first: most of many orgs are idle most of the time.
  #client: OktaClient | undefined;
  #paced: Promise<{ readonly queue: Queue<QueuedJob>; readonly pace: Pace }> | undefined;
  #pace: Pace | undefined;
  readonly #guards = new Map<Effect, { readonly guard: Guard; readonly madeMs: number }>();
  readonly #audits = new Map<string | undefined, Promise<Audit | undefined>>();
  /** One for each job under way: signals that are derived from one that lives on would pile up. */
  readonly #underWay = new Set<AbortController>();
  #isHalted = false;
  #cleaning: NodeJS.Timeout | undefined;

  constructor(options: OrgWorkerOptions) {
    const { redis, org, concurrency = 10, lockMs = 30_000, telemetry } = options;
    this.#options = options;
    this.url = parseOrgUrl(org.client.orgUrl);
    this.#worker = new Worker(
      queueName(this.url),
      (job, token, signal) => this.#process(job, token ?? "", signal),
      {
        ...queueOptions(redis, telemetry),
        autorun: false,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: MOST_STALLS,
      },
    );
    const onError = (error: Error) => options.log("redis_error", { org: this.url, error: nameOf(error) });
    this.#worker.on("error", onError);
    // Whoever has lost a lock must not go on: BullMQ tells, and goes on.
    this.#worker.on("lockRenewalFailed", (ids) => {
      for (const id of ids) this.#worker.cancelJob(id);
    });
    this.#worker.on("failed", (job, error) => void this.#tellFailed(job, error));
  }

  async start(): Promise<void> {
    void this.#worker.run();
    await this.#worker.waitUntilReady();
  }

  /** The connection to the org. */
  get client(): OktaClient {
    const { client } = this.#options.org;
    this.#client ??= createOktaClient({
      ...client,
      auth: fenced(client.auth),
      onEvent: (event) => this.#note(event),
    });
    return this.#client;
  }

  /** How many jobs are in the queue, by their states; undefined while it had none. */
  async jobCounts(): Promise<Readonly<Record<string, number>> | undefined> {
    return (await this.#paced)?.queue.getJobCounts();
  }

  /** The queue, with a limit that all workers obey. */
  #begun() {
    this.#paced ??= this.#begin();
    // The next job tries again.
    this.#paced.catch(() => {
      this.#paced = undefined;
    });
    return this.#paced;
  }

  async #begin() {
    const { redis, log, telemetry } = this.#options;
    const queue = orgQueue(redis, this.url, telemetry);
    const onError = (error: unknown) => log("redis_error", { org: this.url, error: nameOf(error) });
    queue.on("error", onError);
    const pace = new Pace(queue);
    await pace.begin();
    this.#pace = pace;
    this.#cleaning = setInterval(() => void cleanQueue(queue).catch(onError), CLEANED_EVERY_MS).unref();
    return { queue, pace };
  }

  /**
   * Takes no more jobs, and lets those under way come to their end for a while. Then they are cut off, and go back to the
   * queue: whoever takes them settles what was sent.
   */
  async stop(graceMs: number): Promise<void> {
    clearInterval(this.#cleaning);
    const cutOff = setTimeout(() => {
      this.#isHalted = true;
      for (const abort of this.#underWay) abort.abort();
    }, graceMs);
    try {
      await this.#worker.pause();
    } finally {
      clearTimeout(cutOff);
    }
    await this.#worker.close();
    await (await this.#paced)?.queue.close();
  }

  /** Whether it takes jobs. */
  get isRunning(): boolean {
    return this.#worker.isRunning() && !this.#worker.isPaused();
  }

  #note(event: ClientEvent): void {
    const { log, metrics } = this.#options;
    metrics.note(this.url, event);
    if (event.kind === "waiting") {
      const { bucket, waitMs, queued } = event;
      log("rate_limit_wait", { org: this.url, bucket, waitMs, queued });
    }
    this.#pace
      ?.note(event, this.client)
      .catch((error) => log("redis_error", { org: this.url, error: nameOf(error) }));
  }

  /** @throws UnrecoverableError for a job that can never be done. */
  #checked(job: BullJob<QueuedJob>): CheckedJob {
    try {
      const checked = checkJob(job.data);
      if (checked.org === this.url) return checked;
      throw new OktaError("refused", "The job is of another org than its queue");
    } catch (error) {
      throw new UnrecoverableError(messageOf(error));
    }
  }

  async #process(
    job: BullJob<QueuedJob>,
    token: string,
    cancelled: AbortSignal | undefined,
  ): Promise<JobResult> {
    const { redis, org, lockMs = 30_000, log, metrics } = this.#options;
    const checked = this.#checked(job);
    const abort = new AbortController();
    const { signal } = abort;
    if (this.#isHalted) abort.abort();
    cancelled?.addEventListener("abort", () => abort.abort(), { once: true });
    this.#underWay.add(abort);
    const startedMs = performance.now();
    try {
      const ledger = await opened(redis, checked);
      if (ledger === undefined) return { outcomes: [], withdrawn: true };
      const { pace } = await this.#begun();
      pace.counts(checked.write);
      const fence = fenceOf(() => ledger.confirm(), lockMs / 3);
      const { action, key, reason } = checked;
      const result = await behindFence(fence, async () =>
        runChanges({ client: this.client, signal }, action, [], {
          ledger,
          guard: this.#guard(checked.write.action.effect),
          audit: await this.#audit(reason),
          maxChanges: org.maxChanges,
          onOutcome: async (outcome) => this.#tell(checked, outcome),
        }),
      );
      if (result.unaudited.length > 0)
        throw new Error("The audit file cannot be written: nothing more was sent");
      if (signal.aborted && result.left > 0) {
        if (cancelled?.aborted) throw new LostJobError();
        // Back to the front, for another worker.
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
      log("job_failed", { org: this.url, key: checked.key, error: nameOf(error), why: messageOf(error) });
      // What was refused before anything was sent will be refused again.
      if (error instanceof OktaError && error.kind === "refused")
        throw new UnrecoverableError(messageOf(error));
      throw new Error(messageOf(error));
    } finally {
      this.#underWay.delete(abort);
    }
  }

  #tell({ action, key, write }: CheckedJob, { outcome, id, status, code }: LedgerOutcome): void {
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

  /** One for each reason, of which there are few at a time. */
  #audit(reason: string | undefined): Promise<Audit | undefined> {
    const { audit } = this.#options.org;
    if (audit === undefined) return Promise.resolve(undefined);
    const opening = this.#audits.get(reason) ?? audit(reason);
    if (this.#audits.size > 100) this.#audits.clear();
    this.#audits.set(reason, opening);
    opening.catch(() => this.#audits.delete(reason));
    return opening;
  }

  /** Says what became of a job that ended without saying so, such as one whose workers died again and again. */
  async #tellFailed(job: BullJob<QueuedJob> | undefined, error: Error): Promise<void> {
    if (job === undefined) return;
    const { redis, log } = this.#options;
    const { attempts = 1 } = job.opts;
    const isFinal = error instanceof UnrecoverableError || job.attemptsMade >= attempts || !job.finishedOn;
    try {
      if (!isFinal || (await job.getState()) !== "failed") return;
      const ledger = await JobLedger.open(redis, checkJob(job.data));
      if (ledger === undefined) return;
      const at = new Date().toISOString();
      for await (const { n } of ledger.left()) {
        const begun = ledger.contents.begun.get(n);
        const outcome = begun ? "unknown" : "failed";
        const known = begun?.id === undefined ? {} : { id: begun.id };
        await ledger.settled({ n, outcome, ...known, why: messageOf(error), startedAt: at, endedAt: at });
      }
    } catch (fault) {
      log("job_untold", { org: this.url, job: job.id, error: nameOf(fault) });
    }
  }
}

/** @throws UnrecoverableError when another job has its key. */
async function opened(redis: Redis, job: CheckedJob): Promise<JobLedger | undefined> {
  try {
    return await JobLedger.open(redis, job);
  } catch (error) {
    if (error instanceof OktaError) throw new UnrecoverableError(error.message);
    throw error;
  }
}

/** What may be kept of an error: the text of an OktaError holds no header, body or query. */
function messageOf(error: unknown): string {
  if (error instanceof OktaError || error instanceof UnrecoverableError) return error.message.slice(0, 1_000);
  if (error instanceof Error && error.constructor === Error) return error.message.slice(0, 1_000);
  return `The worker failed (${nameOf(error)})`;
}
