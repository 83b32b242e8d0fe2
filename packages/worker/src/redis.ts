import { OktaError } from "@okta-idm/core";
import type { Redis, RedisOptions } from "ioredis";
import { SharedRedis } from "./shared-scripts.ts";

/** Where the queues are. */
export interface RedisAddress {
  /** `redis://host:6379/0`, or `rediss://` for TLS. */
  readonly url: string;
  readonly username?: string | undefined;
  /** In the place of one in the URL, which every process of this machine could read in a command line. */
  readonly password?: string | undefined;
}

const CONNECT_MS = 10_000;

/**
 * Connects to Redis, and sees to it that it is one to rely on.
 *
 * @param kind a worker waits for a Redis that is away; whoever submits is told.
 * @throws OktaError of kind `refused` or `network` that says what is wrong. Nothing was written.
 */
export async function connectRedis(address: RedisAddress, kind: "worker" | "submitter"): Promise<Redis> {
  const redis = new SharedRedis(redisUrl(address.url), {
    ...(address.username !== undefined && { username: address.username }),
    ...(address.password !== undefined && { password: address.password }),
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    // What BullMQ needs of a worker.
    maxRetriesPerRequest: null,
    retryStrategy: () => null,
    enableOfflineQueue: true,
  } satisfies RedisOptions);
  // Told to whoever waits for the connection; without a listener it would end the process.
  let failure: unknown;
  redis.on("error", (error: unknown) => {
    failure = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw refusal(address.url, failure ?? error);
  }
  redis.options.retryStrategy = (times) => Math.min(times * 100, 2_000);
  if (kind === "submitter") redis.options.maxRetriesPerRequest = 20;
  return redis;
}

/** @throws OktaError of kind `refused` for what is no URL of a Redis. */
export function redisUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^rediss?:$/.test(url.protocol) && url.hostname !== "") return text;
  throw new OktaError(
    "refused",
    "The queue (--queue, or OKTA_IDM_QUEUE) takes the URL of a Redis, such as redis://localhost:6379",
  );
}

/** Why Redis cannot be used, with remedies that are not about Okta: nothing was sent there. */
function refusal(url: string, error: unknown): OktaError {
  const { host } = new URL(url);
  const { message, code = "" } = error as NodeJS.ErrnoException;
  if (/WRONGPASS|invalid password|NOAUTH/i.test(message)) {
    return new OktaError("refused", `Redis at ${host} rejects the password. Set OKTA_IDM_QUEUE_PASSWORD`);
  }
  if (/NOPERM/i.test(message)) {
    return new OktaError(
      "refused",
      `The user of Redis at ${host} may not do this. Give it the rights on its keys`,
    );
  }
  return new OktaError("network", `Could not connect to Redis at ${host} (${code || "no usable answer"})`, {
    method: "GET",
  });
}

/** What Redis tells of itself, as far as it matters here. */
export interface RedisState {
  readonly version: string;
  /** Whether every write is kept in a file: without it, a restart loses jobs and what became of them. */
  readonly keepsWrites: boolean;
  /** What it removes when its memory is full. */
  readonly eviction: string;
  readonly memoryBytes: number;
}

export async function redisState(redis: Redis): Promise<RedisState> {
  const info = await redis.info();
  const of = (name: string) => new RegExp(`^${name}:(.*?)\r?$`, "m").exec(info)?.[1] ?? "";
  return {
    version: of("redis_version"),
    keepsWrites: of("aof_enabled") === "1",
    eviction: of("maxmemory_policy"),
    memoryBytes: Number(of("used_memory")),
  };
}

/** What is wrong with a Redis, a sentence each; none for one to rely on. */
export function redisFaults({ version, keepsWrites, eviction }: RedisState): string[] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return [
    ...(major > 6 || (major === 6 && minor >= 2)
      ? []
      : [`Redis ${version} is too old: use 6.2 or later, or Valkey`]),
    ...(keepsWrites
      ? []
      : ["Redis does not keep its writes (AOF is off), so a restart loses jobs. Set appendonly yes"]),
    ...(eviction === "noeviction"
      ? []
      : [`Redis removes keys when its memory is full (${eviction}). Set maxmemory-policy noeviction`]),
  ];
}

/** @throws OktaError of kind `refused` for a Redis that would lose jobs. */
export async function checkRedis(redis: Redis): Promise<void> {
  const faults = redisFaults(await redisState(redis));
  if (faults.length > 0) {
    throw new OktaError("refused", `${faults.join(". ")}. To use it all the same, give --allow-data-loss`);
  }
}

/**
 * The address that an option or the environment gives.
 *
 * @param option the value of `--queue`.
 * @throws OktaError of kind `refused` when there is none, and for a password in the option.
 */
export function queueAddress(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): RedisAddress {
  const url = redisUrl(option ?? env["OKTA_IDM_QUEUE"] ?? "");
  if (option !== undefined && new URL(option).password !== "") {
    const why = "Every process of this machine can read a password in --queue";
    throw new OktaError("refused", `${why}: set OKTA_IDM_QUEUE_PASSWORD, and leave it out of the URL`);
  }
  return {
    url,
    username: env["OKTA_IDM_QUEUE_USER"] || undefined,
    password: env["OKTA_IDM_QUEUE_PASSWORD"] || undefined,
  };
}
