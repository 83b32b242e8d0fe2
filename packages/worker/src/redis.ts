import type { OktaError } from "@okta-idm/core";
import { Redis, type RedisOptions } from "ioredis";
import { errorOf, messageOf } from "./errors.ts";

/** The address and credentials of Redis. */
export interface RedisAddress {
  /** `redis://host:6379/0`, or `rediss://` for TLS. */
  readonly url: string;
  readonly username?: string | undefined;
  /** Not a part of the URL, because every process of this machine can read the arguments of others. */
  readonly password?: string | undefined;
}

const CONNECT_MS = 10_000;

/**
 * Connects to Redis. Nothing is written.
 *
 * @param kind after a lost connection, a worker waits until Redis is back. A submitter fails after 20 retries.
 * @throws OktaError of kind `refused` or `network`.
 */
export async function connectRedis(address: RedisAddress, kind: "worker" | "submitter"): Promise<Redis> {
  const redis = new SharedRedis(redisUrl(address.url), {
    ...(address.username !== undefined && { username: address.username }),
    ...(address.password !== undefined && { password: address.password }),
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    // BullMQ requires this of a worker.
    maxRetriesPerRequest: null,
    retryStrategy: () => null,
    enableOfflineQueue: true,
  } satisfies RedisOptions);
  // Without a listener, an error event ends the process.
  let failure: unknown;
  redis.on("error", (error: unknown) => {
    failure = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw connectError(address.url, failure ?? error);
  }
  redis.options.retryStrategy = (times) => Math.min(times * 100, 2_000);
  if (kind === "submitter") redis.options.maxRetriesPerRequest = 20;
  return redis;
}

/** @throws OktaError of kind `refused` if the text is no URL of a Redis. */
function redisUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^rediss?:$/.test(url.protocol) && url.hostname !== "") return text;
  throw errorOf("queueInvalid", []);
}

/** Returns why Redis cannot be used. The remedy has to be about Redis: nothing was sent to Okta. */
function connectError(url: string, error: unknown): OktaError {
  const { host } = new URL(url);
  const { message, code = "" } = error as NodeJS.ErrnoException;
  if (/WRONGPASS|invalid password|NOAUTH/i.test(message)) return errorOf("redisPassword", [host]);
  if (/NOPERM/i.test(message)) return errorOf("redisPermission", [host]);
  return errorOf("redisUnreachable", [host, code || "no usable response"], { method: "GET" });
}

/** The settings of Redis that decide whether it loses jobs. */
export interface RedisState {
  readonly version: string;
  /** Whether Redis keeps every write in a file (AOF). */
  readonly isDurable: boolean;
  /** `maxmemory-policy`: which keys it removes when its memory is full. */
  readonly eviction: string;
  readonly memoryBytes: number;
}

export async function redisState(redis: Redis): Promise<RedisState> {
  const info = await redis.info();
  const of = (name: string) => new RegExp(`^${name}:(.*?)\r?$`, "m").exec(info)?.[1] ?? "";
  return {
    version: of("redis_version"),
    isDurable: of("aof_enabled") === "1",
    eviction: of("maxmemory_policy"),
    memoryBytes: Number(of("used_memory")),
  };
}

/** Returns the reasons why a Redis could lose jobs, one sentence each. */
export function redisFaults({ version, isDurable, eviction }: RedisState): string[] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isSupported = major > 6 || (major === 6 && minor >= 2);
  return [
    ...(isSupported ? [] : [messageOf("redisTooOld", version)]),
    ...(isDurable ? [] : [messageOf("redisNotDurable")]),
    ...(eviction === "noeviction" ? [] : [messageOf("redisEvicts", eviction)]),
  ];
}

/** @throws OktaError of kind `refused` if Redis could lose jobs. */
export async function checkRedis(redis: Redis): Promise<void> {
  const faults = redisFaults(await redisState(redis));
  if (faults.length > 0) throw errorOf("redisUnsafe", [faults.join(". ")]);
}

/**
 * Reads the address from an option or the environment.
 *
 * @param option the value of `--queue`.
 * @throws OktaError of kind `refused` if the address is missing, or the option holds a password.
 */
export function queueAddress(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): RedisAddress {
  const url = redisUrl(option ?? env["OKTA_IDM_QUEUE"] ?? "");
  if (option !== undefined && new URL(option).password !== "") throw errorOf("passwordInOption", []);
  return {
    url,
    username: env["OKTA_IDM_QUEUE_USER"] || undefined,
    password: env["OKTA_IDM_QUEUE_PASSWORD"] || undefined,
  };
}

interface Scripts {
  readonly scriptsSet: Record<string, unknown>;
}

type Definition = Parameters<Redis["defineCommand"]>[1];

const scripts: Record<string, unknown> = {};

/**
 * A connection that shares its scripts with the other connections. BullMQ defines about sixty on each connection, and a
 * worker has one for each org. With 200 orgs, they would take half of the memory.
 */
class SharedRedis extends Redis {
  override duplicate(override?: Partial<RedisOptions>): Redis {
    return Reflect.construct(SharedRedis, [{ ...this.options, ...override }]);
  }

  override defineCommand(name: string, definition: Definition): void {
    if (!(name in scripts)) {
      const defined = { options: {}, scriptsSet: scripts };
      super.defineCommand.call(defined as never, name, definition);
      for (const command of [name, `${name}Buffer`]) {
        Object.defineProperty(SharedRedis.prototype, command, {
          value: defined[command as keyof typeof defined],
          configurable: true,
        });
      }
    }
    // Pipelines read the scripts from here.
    (this as unknown as Scripts).scriptsSet[name] = scripts[name];
  }
}
