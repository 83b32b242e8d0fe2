import { OktaError } from "@okta-idm/core";
import type { Checkpoint, CheckpointStore, RecentPage } from "@okta-idm/jobs";
import type { Redis } from "ioredis";
import { keys } from "../names.ts";
import { LostReaderError, type OrgReader } from "./org-reader.ts";

/** In one step, and only by the reader: a worker that was frozen must not take the collection back. */
const SAVE = `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[2], ARGV[2])
  for at = 4, #ARGV do redis.call('RPUSH', KEYS[3], ARGV[at]) end
  local kept = tonumber(ARGV[3])
  if kept > 0 then redis.call('LTRIM', KEYS[3], -kept, -1) else redis.call('DEL', KEYS[3]) end
  return 1`;

/** The checkpoint of a collection in Redis, for whichever worker reads next. */
export class RedisCheckpoint implements CheckpointStore {
  readonly name: string;
  readonly #redis: Redis;
  readonly #org: string;
  readonly #reader: OrgReader;

  constructor(redis: Redis, org: string, reader: OrgReader) {
    this.name = `The checkpoint of ${org}`;
    this.#redis = redis;
    this.#org = org;
    this.#reader = reader;
  }

  async open(org: string) {
    const [text, lines] = await Promise.all([
      this.#redis.get(keys.checkpoint(this.#org)),
      this.#redis.lrange(keys.recent(this.#org), 0, -1),
    ]);
    if (text === null) return undefined;
    const checkpoint = JSON.parse(text) as Checkpoint;
    if (checkpoint.org !== org) throw new OktaError("refused", `${this.name} is of ${checkpoint.org}`);
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
    const of = [keys.reader(this.#org), keys.checkpoint(this.#org), keys.recent(this.#org)];
    const text = JSON.stringify(checkpoint);
    const isSaved = await this.#redis.eval(SAVE, 3, ...of, this.#reader.id, text, all.length, ...lines);
    if (isSaved !== 1) throw new LostReaderError();
  }

  async remove(): Promise<void> {
    await this.#redis.del(keys.checkpoint(this.#org), keys.recent(this.#org));
  }

  async close(): Promise<void> {}
}
