import { apiToken, createOktaClient, paginate } from "@okta-idm/core";
import type { LedgerOutcome } from "@okta-idm/jobs";
import { type Mock, type MockOptions, startMock } from "@okta-idm/mock";
import { Redis } from "ioredis";
import {
  JobQueue,
  type Log,
  type RunningWorker,
  startWorker,
  type WorkerOptions,
  type WorkerOrg,
} from "../src/index.ts";
import { orgQueue } from "../src/queues.ts";
import { RedisServer } from "./redis-server.ts";

export const LIMITLESS = { buckets: { "*": { limit: 1_000_000 } } };

/** The Redis, orgs and workers of a test. */
export class World {
  readonly redis: RedisServer;
  readonly lines: { event: string; facts: Record<string, unknown> }[] = [];
  readonly #mocks: Mock[] = [];
  readonly workers: RunningWorker[] = [];
  readonly #queues: JobQueue[] = [];
  readonly #closing: (() => Promise<void>)[] = [];

  private constructor(redis: RedisServer) {
    this.redis = redis;
  }

  static async start(): Promise<World> {
    return World.of(await RedisServer.start());
  }

  static async of(redis: RedisServer): Promise<World> {
    return new World(redis);
  }

  async org(options: MockOptions = {}): Promise<Mock> {
    const mock = await startMock({ seed: 3, events: 0, limits: LIMITLESS, ...options });
    this.#mocks.push(mock);
    return mock;
  }

  async worker(
    orgs: readonly (Mock | WorkerOrg)[],
    options: Partial<WorkerOptions> = {},
  ): Promise<RunningWorker> {
    const worker = await startWorker({
      redis: { url: this.redis.url },
      orgs: orgs.map((org) => ("client" in org ? org : orgOf(org))),
      lockMs: 2_000,
      graceMs: 5_000,
      log: this.log,
      ...options,
    });
    this.workers.push(worker);
    return worker;
  }

  readonly log: Log = (event, facts = {}) => {
    this.lines.push({ event, facts });
  };

  async queue({ url }: { readonly url: string }): Promise<JobQueue> {
    const queue = await JobQueue.open({ url: this.redis.url }, url);
    this.#queues.push(queue);
    return queue;
  }

  /** Opens another connection. */
  async raw(): Promise<Redis> {
    const redis = new Redis(this.redis.url);
    this.#closing.push(async () => redis.disconnect());
    return redis;
  }

  /** Opens the queue of an org with BullMQ. */
  async bullQueue({ url }: { readonly url: string }) {
    const redis = new Redis(this.redis.url, { maxRetriesPerRequest: null });
    const queue = orgQueue(redis, url);
    this.#closing.push(async () => {
      await queue.close();
      redis.disconnect();
    });
    return queue;
  }

  async stop(): Promise<void> {
    for (const close of this.#closing.splice(0)) await close();
    for (const queue of this.#queues.splice(0)) await queue.close();
    for (const worker of this.workers.splice(0)) await worker.stop();
    for (const mock of this.#mocks.splice(0)) await mock.close();
    await this.redis.clear();
  }

  async close(): Promise<void> {
    await this.stop();
    await this.redis.stop();
  }
}

export function orgOf({ url, apiKey }: Mock, more: Partial<WorkerOrg> = {}): WorkerOrg {
  return { client: { orgUrl: url, auth: apiToken(apiKey) }, ...more };
}

export function clientOf({ url, apiKey }: Mock) {
  return createOktaClient({ orgUrl: url, auth: apiToken(apiKey) });
}

const OWNER = "00u7adm2in4istr6ato8";

/** Returns users of an org in a status. */
export async function usersOf(mock: Mock, count: number, status = "ACTIVE"): Promise<string[]> {
  const ids: string[] = [];
  const query = { filter: `status eq "${status}"`, limit: 200 };
  for await (const { id } of paginate(clientOf(mock), "/api/v1/users", { params: { query } })) {
    if (id !== OWNER) ids.push(id);
    if (ids.length === count) return ids;
  }
  throw new Error(`The org has ${ids.length} users that are ${status}, and ${count} are needed`);
}

/** Counts the events of each user in the log of an org. */
export async function timesDone(mock: Mock, eventType: string): Promise<Map<string, number>> {
  const since = new Date(mock.now() - 86_400_000).toISOString();
  const query = { filter: `eventType eq "${eventType}"`, since, limit: 1_000 };
  const counts = new Map<string, number>();
  for await (const { target } of paginate(clientOf(mock), "/api/v1/logs", { params: { query } })) {
    for (const { id } of target ?? []) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export const ofUser = (userId: string) => ({ input: { path_parameters: { userId } } });
/** Returns a password reset that responds with a link. */
export const reset = (userId: string) => ({
  input: { path_parameters: { userId }, parameters: { sendEmail: false } },
});
export const outcomesOf = (outcomes: readonly Pick<LedgerOutcome, "outcome">[]) =>
  outcomes.map(({ outcome }) => outcome);
