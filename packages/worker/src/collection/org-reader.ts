import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import { keys } from "../names.ts";

/** Another worker reads the log of the org by now: this one must not write anything more. */
export class LostReaderError extends Error {
  override readonly name = "LostReaderError";

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

/** The one reader of the log of an org. Whoever does not renew it, such as a worker that died, loses it soon. */
export class OrgReader {
  readonly id = randomUUID();
  readonly #redis: Redis;
  readonly #key: string;
  readonly #leaseMs: number;
  readonly #lost = new AbortController();
  #renewedMs = performance.now();
  #timer: NodeJS.Timeout | undefined;

  private constructor(redis: Redis, org: string, leaseMs: number) {
    this.#redis = redis;
    this.#key = keys.reader(org);
    this.#leaseMs = leaseMs;
  }

  /** Becomes the reader; undefined when there is one. */
  static async take(redis: Redis, org: string, leaseMs: number): Promise<OrgReader | undefined> {
    const reader = new OrgReader(redis, org, leaseMs);
    const isTaken = await redis.set(reader.#key, reader.id, "PX", leaseMs, "NX");
    if (isTaken !== "OK") return undefined;
    reader.#timer = setInterval(() => void reader.#renew().catch(() => {}), leaseMs / 3);
    return reader;
  }

  /** Aborts when it is no longer the reader. */
  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  /**
   * Makes sure that it still is the reader, when that was not seen for a while.
   *
   * @throws LostReaderError.
   */
  async confirm(): Promise<void> {
    if (performance.now() - this.#renewedMs > this.#leaseMs / 2) await this.#renew();
    if (this.#lost.signal.aborted) throw new LostReaderError();
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#redis.eval(RELEASE, 1, this.#key, this.id);
  }

  async #renew(): Promise<void> {
    const startedMs = performance.now();
    const isHeld = (await this.#redis.eval(RENEW, 1, this.#key, this.id, this.#leaseMs)) === 1;
    if (isHeld) this.#renewedMs = startedMs;
    else this.#lost.abort(new LostReaderError());
  }
}
