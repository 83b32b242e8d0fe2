import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Redis } from "ioredis";

export const BINARY = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "redis-server"))
  .find((path) => existsSync(path));
export const GIVEN = process.env["REDIS_URL"];

/** A Redis for tests. */
export class RedisServer {
  readonly url: string;
  readonly #port: number;
  readonly #folder: string | undefined;
  readonly #options: readonly string[];
  #child: ChildProcess | undefined;

  private constructor(url: string, port: number, folder: string | undefined, options: readonly string[]) {
    this.url = url;
    this.#port = port;
    this.#folder = folder;
    this.#options = options;
  }

  /** Starts an own Redis on the loopback, or uses and clears the one of `REDIS_URL`. */
  static async start(): Promise<RedisServer> {
    if (GIVEN) {
      const server = new RedisServer(GIVEN, 0, undefined, []);
      await server.clear();
      return server;
    }
    return RedisServer.own("--appendonly", "yes");
  }

  static async own(...options: string[]): Promise<RedisServer> {
    const port = await freePort();
    const folder = await mkdtemp(join(tmpdir(), "okta-idm-redis-"));
    const server = new RedisServer(`redis://127.0.0.1:${port}`, port, folder, options);
    await server.run();
    return server;
  }

  /** Starts it with its files. */
  async run(): Promise<void> {
    const folder = this.#folder ?? "";
    const args = ["--port", String(this.#port), "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
    this.#child = spawn(BINARY ?? "", [...args, ...this.#options], { stdio: ["ignore", "pipe", "inherit"] });
    for await (const chunk of this.#child.stdout ?? []) {
      if (String(chunk).includes("Ready to accept connections")) break;
    }
  }

  /** Kills its process. */
  async kill(): Promise<void> {
    if (this.#child === undefined) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }

  /** Returns our keys and values as text. */
  async text(): Promise<string> {
    const redis = new Redis(this.url);
    const texts: string[] = [];
    for await (const keys of redis.scanStream({ match: "okta-idm:*", count: 1_000 })) {
      for (const key of keys as string[]) {
        const type = await redis.type(key);
        const value =
          type === "hash"
            ? await redis.hgetall(key)
            : type === "stream"
              ? await redis.xrange(key, "-", "+")
              : "";
        texts.push(key, (await redis.dumpBuffer(key))?.toString("latin1") ?? "", JSON.stringify(value));
      }
    }
    redis.disconnect();
    return texts.join("\n");
  }

  async clear(): Promise<void> {
    const redis = new Redis(this.url);
    for await (const keys of redis.scanStream({ match: "okta-idm:*", count: 1_000 })) {
      if (keys.length > 0) await redis.del(keys);
    }
    redis.disconnect();
  }

  async stop(): Promise<void> {
    if (this.#folder === undefined) return this.clear();
    await this.kill();
    await rm(this.#folder, { recursive: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
