import { OktaError } from "@okta-idm/core";
import type { Redis } from "ioredis";
import type { QueuedJob } from "./job.ts";
import { digestOf, keys } from "./names.ts";

/** How long it is known what became of a job: 30 days. */
export const KEPT_MS = 30 * 86_400_000;

/** Another worker has the job: this one must neither send nor record anything more. */
export class LostJobError extends Error {
  override readonly name = "LostJobError";

  constructor() {
    super("Another worker has taken the job over");
  }
}

/** A job as Redis knows it, when a worker begins with it. */
export interface OpenedJob {
  /** Grows with each worker that begins with the job. Only the last one may go on. */
  readonly epoch: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** Each is one step for everybody. KEYS[1] is the record of the job. */
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
  oktaSettle: {
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

/** Teaches a connection the scripts. */
export function scripted(redis: Redis): Scripted {
  for (const [name, { keys, lua }] of Object.entries(SCRIPTS)) {
    if (!(name in redis)) redis.defineCommand(name, { numberOfKeys: keys, lua });
  }
  return redis as Scripted;
}

/** What is known of one job, and which worker may go on with it. */
export class JobRecord {
  readonly #redis: Scripted;
  readonly #job: QueuedJob;
  #epoch = 0;

  constructor(redis: Redis, job: QueuedJob) {
    this.#redis = scripted(redis);
    this.#job = job;
  }

  /**
   * Begins with the job: whoever had it before must not go on.
   *
   * @returns undefined when the run was withdrawn.
   * @throws OktaError of kind `refused` when another job has the same key.
   */
  async open(): Promise<OpenedJob | undefined> {
    const { org, key, run = "", place = 1 } = this.#job;
    const of = [this.#key, keys.state(org, run), keys.run(org, run)];
    const answer = await this.#redis.oktaOpen(...of, digestOf(this.#job), KEPT_MS, place);
    const [how, epoch, fields] = answer as [string, number, string[]];
    if (how === "withdrawn") return undefined;
    if (how === "conflict") throw conflict(key);
    this.#epoch = epoch;
    return { epoch, fields: mapOf(fields) };
  }

  /** @throws LostJobError when another worker has begun with the job. */
  async confirm(): Promise<void> {
    if ((await this.#redis.oktaConfirm(this.#key, this.#epoch)) !== 1) throw new LostJobError();
  }

  /** Records that an item is about to be sent. */
  async sending(n: number, record: object): Promise<void> {
    const done = await this.#redis.oktaSending(this.#key, this.#epoch, n, JSON.stringify(record));
    if (done !== 1) throw new LostJobError();
  }

  /** Records what became of an item, and tells those who follow the run. */
  async settle(n: number, record: object): Promise<void> {
    const { org, run, place = 1 } = this.#job;
    const told = run === undefined ? "" : place + n - 1;
    const stream = keys.run(org, run ?? "");
    const text = JSON.stringify(record);
    const done = await this.#redis.oktaSettle(this.#key, stream, this.#epoch, n, text, told, KEPT_MS);
    if (done !== 1) throw new LostJobError();
  }

  /** The item of the run, or of the job, that has the same target and asked first; undefined when it is this one. */
  async repeated(target: string, n: number): Promise<number | undefined> {
    const { org, run, key, place = 1 } = this.#job;
    const own = place + n - 1;
    const owner = Number(await this.#redis.oktaOwner(keys.owners(org, run ?? key), target, own, KEPT_MS));
    return owner === own ? undefined : owner;
  }

  get #key(): string {
    return keys.job(this.#job.org, this.#job.key);
  }
}

export function conflict(key: string): OktaError {
  return new OktaError("refused", `Another job has the key ${key}. Give this one a key of its own`);
}

function mapOf(fields: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let at = 0; at < fields.length; at += 2) map.set(fields[at] ?? "", fields[at + 1] ?? "");
  return map;
}
