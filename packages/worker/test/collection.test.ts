import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { paginate } from "@okta-idm/core";
import { FileSink } from "@okta-idm/jobs";
import { type Mock, startMock } from "@okta-idm/mock";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { FencedSink, LogLease } from "../src/collection/log-lease.ts";
import { keys } from "../src/queues.ts";
import { RedisServer } from "./redis-server.ts";
import { withOwnRedis, withRedis } from "./with-redis.ts";
import { randomOf, WorkerProcess } from "./worker-process.ts";
import { clientOf, LIMITLESS, orgOf, World } from "./world.ts";

const DAYS_AGO = (days: number, nowMs: number) => new Date(nowMs - days * 86_400_000).toISOString();

/** Reads the uuids of all events of an org. */
async function uuidsOf(mock: Mock, since: string): Promise<string[]> {
  const query = { since, limit: 1_000, until: new Date(mock.now()).toISOString() };
  const uuids: string[] = [];
  for await (const { uuid } of paginate(clientOf(mock), "/api/v1/logs", { params: { query } })) {
    uuids.push(String(uuid));
  }
  return uuids;
}

const uuidsIn = (ndjson: string) =>
  ndjson
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).uuid as string);

withRedis("the log of an org", () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await World.start();
    folder = await mkdtemp(join(tmpdir(), "okta-idm-collect-"));
  });
  afterEach(() => world.stop());
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  test("two workers collect it into one file, each event once", async () => {
    const mock = await world.org({ events: 5_000 });
    const since = DAYS_AGO(90, mock.now());
    const file = join(folder, "two.ndjson");
    const org = orgOf(mock, { collect: { sink: () => new FileSink(file), since } });
    await world.worker([org], { collectEveryMs: 300 });
    await world.worker([org], { collectEveryMs: 300 });
    const expected = await uuidsOf(mock, since);
    await expect
      .poll(async () => uuidsIn(await readFile(file, "utf8").catch(() => "")).length)
      .toBeGreaterThanOrEqual(expected.length);
    const collected = uuidsIn(await readFile(file, "utf8"));
    expect(collected.length).toBe(new Set(collected).size);
    expect(expected.filter((uuid) => !collected.includes(uuid))).toEqual([]);
  });

  test("one worker at a time reads it, and a worker that lost its lease writes nothing more", async () => {
    const redis = await world.raw();
    const org = "https://acme.okta.com";
    const first = await LogLease.take(redis, org, 300);
    expect(await LogLease.take(redis, org, 300)).toBeUndefined();
    const written: string[] = [];
    const sink = new FencedSink(
      {
        rewinds: true,
        open: async () => {},
        write: async (bytes) => void written.push(bytes.toString()),
        flush: async () => undefined,
        close: async () => {},
      },
      first as LogLease,
    );
    await sink.write(Buffer.from("one\n"), 1);
    // As in a frozen process: the lease is not renewed, and time passes.
    await redis.del("okta-idm:{acme.okta.com}:log:lease");
    const second = await LogLease.take(redis, org, 60_000);
    const end = performance.now() + 200;
    while (performance.now() < end);
    await expect(sink.write(Buffer.from("two\n"), 1)).rejects.toThrow(
      "Another worker reads the log of this org",
    );
    expect(written).toEqual(["one\n"]);
    await first?.release();
    expect(await LogLease.take(redis, org, 300)).toBeUndefined();
    await second?.release();
  });
});

const SEEDS = nightly([1], [1, 2, 3]);
const EVENTS = nightly(20_000, 200_000);

withOwnRedis("collection by workers that are killed and frozen", () => {
  let redis: RedisServer;
  let folder: string;
  let mock: Mock;
  let workers: WorkerProcess[] = [];
  beforeAll(async () => {
    redis = await RedisServer.own("--appendonly", "yes", "--appendfsync", "always");
    folder = await mkdtemp(join(tmpdir(), "okta-idm-collect-kills-"));
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.kill();
    await mock.close();
    await redis.clear();
  });
  afterAll(async () => {
    await redis.stop();
    await rm(folder, { recursive: true });
  });

  test.each(SEEDS)(
    "brings every event into a file once, and to a webhook by its uuid (seed %d)",
    async (seed) => {
      mock = await startMock({ seed, events: EVENTS, limits: LIMITLESS, latencyMs: 30 });
      const since = DAYS_AGO(90, mock.now());
      const file = join(folder, `events-${seed}.ndjson`);
      const start = () => {
        const worker = new WorkerProcess({
          redis: redis.url,
          orgs: [mock],
          lockMs: 2_000,
          leaseMs: 2_000,
          collectEveryMs: 500,
          collect: { file, since },
        });
        workers.push(worker);
        return worker;
      };
      await Promise.all([start().started, start().started]);
      const random = randomOf(seed);
      let kills = 0;
      const client = new Redis(redis.url);
      const isOver = async () => {
        const checkpoint = await client.get(keys.checkpoint(mock.url));
        return checkpoint !== null && JSON.parse(checkpoint).events >= EVENTS;
      };
      while (!(await isOver())) {
        await new Promise((resolve) => setTimeout(resolve, 500 + random() * 1_000));
        const [chosen] = workers;
        if (chosen === undefined) break;
        workers = [...workers.slice(1), chosen];
        if (random() < 0.5) {
          workers = workers.filter((worker) => worker !== chosen);
          await chosen.kill();
          await start().started;
        } else {
          chosen.freeze();
          setTimeout(() => chosen.thaw(), 1_000 + random() * 4_000);
        }
        kills += 1;
      }
      client.disconnect();
      expect(kills).toBeGreaterThan(0);
      const collected = uuidsIn(await readFile(file, "utf8"));
      expect(collected.length).toBe(new Set(collected).size);
      const missing = new Set(await uuidsOf(mock, since));
      for (const uuid of collected) missing.delete(uuid);
      expect([...missing]).toEqual([]);
    },
  );

  test("a webhook gets every event once or twice", async () => {
    mock = await startMock({ seed: 5, events: 4_000, limits: LIMITLESS, latencyMs: 30 });
    const since = DAYS_AGO(90, mock.now());
    const received = new Map<string, number>();
    const hook = createServer(async (request, response) => {
      for (const uuid of uuidsIn(await text(request))) received.set(uuid, (received.get(uuid) ?? 0) + 1);
      response.end();
    }).listen(0, "127.0.0.1");
    await once(hook, "listening");
    const { port } = hook.address() as { port: number };
    const collect = { webhook: `http://127.0.0.1:${port}/`, deadLetters: join(folder, "dead"), since };
    const options = {
      redis: redis.url,
      orgs: [mock],
      lockMs: 2_000,
      leaseMs: 2_000,
      collectEveryMs: 500,
      collect,
    };
    const first = new WorkerProcess(options);
    workers.push(first);
    await first.started;
    await expect.poll(() => received.size).toBeGreaterThan(0);
    await first.kill();
    const second = new WorkerProcess(options);
    workers.push(second);
    await expect.poll(() => received.size).toBeGreaterThanOrEqual(4_000);
    expect((await uuidsOf(mock, since)).filter((uuid) => !received.has(uuid))).toEqual([]);
    hook.closeAllConnections();
    hook.close();
  });
});
