import { AsyncLocalStorage } from "node:async_hooks";
import type { Layer } from "@okta-idm/core";
import type { Redis } from "ioredis";
import { errorOf } from "./errors.ts";
import type { QueuedJob } from "./job.ts";
import { digestOf, keys } from "./queues.ts";

/** How long the outcomes of a job are kept: 30 days. */
export const KEPT_MS = 30 * 86_400_000;

/** Thrown if another worker has taken the job over. This one must neither send nor record anything more. */
export class LostJobError extends Error {
  override readonly name = "LostJobError";

  constructor() {
    super("Another worker has taken the job over");
  }
}

/** The record of a job when a worker begins with it. */
interface OpenedJob {
  /** Incremented by each worker that begins with the job. Only the last one owns it. */
  readonly epoch: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** Each script is atomic. KEYS[1] is the record of the job. */
const SCRIPTS = {
  oktaOpen: {
    keys: 3,
    lua: `
      local known = redis.call('HGET', KEYS[1], 'digest')
      if known and known ~= ARGV[1] then return {'conflict'} end
      if redis.call('HGET', KEYS[2], 'withdrawn') then
        redis.call('XADD', KEYS[3], '*', 'n', ARGV[3], 'withdrawn', '1')
        return {'withdrawn'}
      end
      redis.call('HSET', KEYS[1], 'digest', ARGV[1])
      local epoch = redis.call('HINCRBY', KEYS[1], 'epoch', 1)
      redis.call('PEXPIRE', KEYS[1], ARGV[2])
      return {'open', epoch, redis.call('HGETALL', KEYS[1])}`,
  },
  oktaConfirm: {
    keys: 1,
    lua: `return redis.call('HGET', KEYS[1], 'epoch') == ARGV[1] and 1 or 0`,
  },
  oktaSending: {
    keys: 1,
    lua: `
      if redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then return 0 end
      redis.call('HSET', KEYS[1], 's' .. ARGV[2], ARGV[3])
      redis.call('HDEL', KEYS[1], 'o' .. ARGV[2])
      return 1`,
  },
  oktaOwner: {
    keys: 1,
    lua: `
      redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])
      redis.call('PEXPIRE', KEYS[1], ARGV[3])
      return redis.call('HGET', KEYS[1], ARGV[1])`,
  },
  oktaEnd: {
    keys: 2,
    lua: `
      if redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then return 0 end
      redis.call('HSET', KEYS[1], 'o' .. ARGV[2], ARGV[3])
      redis.call('PEXPIRE', KEYS[1], ARGV[5])
      if ARGV[4] ~= '' then
        redis.call('XADD', KEYS[2], '*', 'n', ARGV[4], 'outcome', ARGV[3])
        redis.call('PEXPIRE', KEYS[2], ARGV[5])
      end
      return 1`,
  },
} as const;

type Scripted = Redis & {
  [Name in keyof typeof SCRIPTS]: (...args: (string | number)[]) => Promise<unknown>;
};

/** Defines the scripts on a connection. */
function scripted(redis: Redis): Scripted {
  for (const [name, { keys, lua }] of Object.entries(SCRIPTS)) {
    if (!(name in redis)) redis.defineCommand(name, { numberOfKeys: keys, lua });
  }
  return redis as Scripted;
}

/** The record of one job in Redis, and the worker that owns it. */
export class JobRecord {
  readonly #redis: Scripted;
  readonly #job: QueuedJob;
  #epoch = 0;

  constructor(redis: Redis, job: QueuedJob) {
    this.#redis = scripted(redis);
    this.#job = job;
  }

  /**
   * Takes the job over from any earlier worker.
   *
   * @returns undefined if the run was withdrawn.
   * @throws OktaError of kind `refused` if another job has the same key.
   */
  async open(): Promise<OpenedJob | undefined> {
    const { org, key, run = "", place = 1 } = this.#job;
    const of = [this.#key, keys.state(org, run), keys.run(org, run)];
    const reply = await this.#redis.oktaOpen(...of, digestOf(this.#job), KEPT_MS, place);
    const [how, epoch, fields] = reply as [string, number, string[]];
    if (how === "withdrawn") return undefined;
    if (how === "conflict") throw errorOf("keyTaken", [key]);
    this.#epoch = epoch;
    return { epoch, fields: mapOf(fields) };
  }

  /** @throws LostJobError if another worker has taken the job over. */
  async confirm(): Promise<void> {
    if ((await this.#redis.oktaConfirm(this.#key, this.#epoch)) !== 1) throw new LostJobError();
  }

  /** Records an item before it is sent. */
  async sending(n: number, record: object): Promise<void> {
    const done = await this.#redis.oktaSending(this.#key, this.#epoch, n, JSON.stringify(record));
    if (done !== 1) throw new LostJobError();
  }

  /** Records the outcome of an item, and adds it to the stream of the run. */
  async end(n: number, record: object): Promise<void> {
    const { org, run, place = 1 } = this.#job;
    const streamed = run === undefined ? "" : place + n - 1;
    const stream = keys.run(org, run ?? "");
    const text = JSON.stringify(record);
    const done = await this.#redis.oktaEnd(this.#key, stream, this.#epoch, n, text, streamed, KEPT_MS);
    if (done !== 1) throw new LostJobError();
  }

  /** Returns the earlier item of the run or job with the same target; undefined if this item is the first. */
  async duplicateOf(target: string, n: number): Promise<number | undefined> {
    const { org, run, key, place = 1 } = this.#job;
    const own = place + n - 1;
    const owner = Number(await this.#redis.oktaOwner(keys.owners(org, run ?? key), target, own, KEPT_MS));
    return owner === own ? undefined : owner;
  }

  get #key(): string {
    return keys.job(this.#job.org, this.#job.key);
  }
}

function mapOf(fields: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let at = 0; at < fields.length; at += 2) map.set(fields[at] ?? "", fields[at + 1] ?? "");
  return map;
}

/** Checks that this worker still owns its job. */
interface Fence {
  /** @throws LostJobError if another worker has taken the job over. */
  confirm(): Promise<void>;
}

const current = new AsyncLocalStorage<Fence>();

/** Runs the work of a job. Each of its writes checks the fence first. */
export function behindFence<Result>(fence: Fence, work: () => Promise<Result>): Promise<Result> {
  return current.run(fence, work);
}

/**
 * Checks the fence right before each attempt at a write, after the wait for the rate limit: a process that was frozen
 * meanwhile may have lost its job.
 */
export function fencedAuth(auth: Layer): Layer {
  return (next) => {
    const authorized = auth(next);
    return async (request) => {
      if (request.method !== "GET") await current.getStore()?.confirm();
      return authorized(request);
    };
  };
}

/** Creates a fence that checks at most once in a period. */
export function createFence(check: () => Promise<void>, everyMs: number): Fence {
  let checkedMs = performance.now();
  return {
    async confirm() {
      if (performance.now() - checkedMs < everyMs) return;
      const startedMs = performance.now();
      await check();
      checkedMs = startedMs;
    },
  };
}
