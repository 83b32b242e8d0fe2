import { randomUUID } from "node:crypto";
import type { Checkpoint, CheckpointStore, EventSink, RecentPage, SinkPosition } from "@okta-idm/jobs";
import type { Redis } from "ioredis";
import { errorOf } from "../errors.ts";
import { keys } from "../queues.ts";

/** Thrown if another worker reads the log by now. This one must not write anything more. */
export class LostLeaseError extends Error {
  override readonly name = "LostLeaseError";

  constructor() {
    super("Another worker reads the log of this org");
  }
}

const RENEW = `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('PEXPIRE', KEYS[1], ARGV[2])`;
const RELEASE = `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('DEL', KEYS[1])`;

/** The lease to read the log of an org. Only one worker has it, and a worker that dies stops renewing it. */
export class LogLease {
  readonly id = randomUUID();
  readonly #redis: Redis;
  readonly #key: string;
  readonly #leaseMs: number;
  readonly #lost = new AbortController();
  #renewedMs = performance.now();
  #timer: NodeJS.Timeout | undefined;

  private constructor(redis: Redis, org: string, leaseMs: number) {
    this.#redis = redis;
    this.#key = keys.lease(org);
    this.#leaseMs = leaseMs;
  }

  /** Takes the lease. Returns undefined if another worker has it. */
  static async take(redis: Redis, org: string, leaseMs: number): Promise<LogLease | undefined> {
    const lease = new LogLease(redis, org, leaseMs);
    const isTaken = await redis.set(lease.#key, lease.id, "PX", leaseMs, "NX");
    if (isTaken !== "OK") return undefined;
    lease.#timer = setInterval(() => void lease.#renew().catch(() => {}), leaseMs / 3);
    return lease;
  }

  /** Aborts if the lease is lost. */
  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  /**
   * Checks that this worker still has the lease.
   *
   * @throws LostLeaseError.
   */
  async confirm(): Promise<void> {
    if (performance.now() - this.#renewedMs > this.#leaseMs / 2) await this.#renew();
    if (this.#lost.signal.aborted) throw new LostLeaseError();
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#redis.eval(RELEASE, 1, this.#key, this.id);
  }

  async #renew(): Promise<void> {
    const startedMs = performance.now();
    const isHeld = (await this.#redis.eval(RENEW, 1, this.#key, this.id, this.#leaseMs)) === 1;
    if (isHeld) this.#renewedMs = startedMs;
    else this.#lost.abort(new LostLeaseError());
  }
}

/** A sink that only the worker with the lease writes to. */
export class FencedSink implements EventSink {
  readonly #sink: EventSink;
  readonly #lease: LogLease;

  constructor(sink: EventSink, lease: LogLease) {
    this.#sink = sink;
    this.#lease = lease;
  }

  get rewinds(): boolean {
    return this.#sink.rewinds;
  }

  get freesText(): boolean {
    return this.#sink.freesText === true;
  }

  get isFull(): boolean {
    return this.#sink.isFull === true;
  }

  get unreadBytes(): number {
    return this.#sink.unreadBytes ?? 0;
  }

  async open(position: SinkPosition | undefined): Promise<void> {
    await this.#lease.confirm();
    await this.#sink.open(position);
  }

  async write(text: Buffer, count: number): Promise<void> {
    await this.#lease.confirm();
    await this.#sink.write(text, count);
  }

  async flush(): Promise<SinkPosition | undefined> {
    await this.#lease.confirm();
    return this.#sink.flush();
  }

  close(): Promise<void> {
    return this.#sink.close();
  }
}

/** Saves only if the worker has the lease: one that was frozen must not set the collection back. */
const SAVE = `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[2], ARGV[2])
  for at = 4, #ARGV do redis.call('RPUSH', KEYS[3], ARGV[at]) end
  local kept = tonumber(ARGV[3])
  if kept > 0 then redis.call('LTRIM', KEYS[3], -kept, -1) else redis.call('DEL', KEYS[3]) end
  return 1`;

/** The checkpoint of a collection in Redis. The next worker resumes from it. */
export class RedisCheckpoint implements CheckpointStore {
  readonly name: string;
  readonly #redis: Redis;
  readonly #org: string;
  readonly #lease: LogLease;

  constructor(redis: Redis, org: string, lease: LogLease) {
    this.name = `The checkpoint of ${org}`;
    this.#redis = redis;
    this.#org = org;
    this.#lease = lease;
  }

  async open(org: string) {
    const [text, lines] = await Promise.all([
      this.#redis.get(keys.checkpoint(this.#org)),
      this.#redis.lrange(keys.recent(this.#org), 0, -1),
    ]);
    if (text === null) return undefined;
    const checkpoint = JSON.parse(text) as Checkpoint;
    if (checkpoint.org !== org) throw errorOf("checkpointOfOtherOrg", [this.#org, checkpoint.org]);
    const recent = lines.map((line) => {
      const [byMs, ...uuids] = JSON.parse(line) as [number, ...string[]];
      return { byMs, uuids };
    });
    return { checkpoint, recent };
  }

  async save(
    checkpoint: Checkpoint,
    added: readonly RecentPage[],
    all: readonly RecentPage[],
  ): Promise<void> {
    const lines = added.map(({ byMs, uuids }) => JSON.stringify([byMs, ...uuids]));
    const saved = [keys.lease(this.#org), keys.checkpoint(this.#org), keys.recent(this.#org)];
    const text = JSON.stringify(checkpoint);
    const isSaved = await this.#redis.eval(SAVE, 3, ...saved, this.#lease.id, text, all.length, ...lines);
    if (isSaved !== 1) throw new LostLeaseError();
  }

  async remove(): Promise<void> {
    await this.#redis.del(keys.checkpoint(this.#org), keys.recent(this.#org));
  }

  async close(): Promise<void> {}
}
