import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mock } from "@okta-idm/mock";
import { startMock } from "@okta-idm/mock";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { runBulkOnQueue } from "../src/index.ts";
import { RedisServer } from "./redis-server.ts";
import { withOwnRedis } from "./with-redis.ts";
import { randomOf, WorkerProcess } from "./worker-process.ts";
import { LIMITLESS, ofUser, reset, timesDone, usersOf } from "./world.ts";

/** Another worker takes a job over after at most twice this time. */
const LOCK_MS = 2_000;
const COUNT = nightly(80, 400);
const SEEDS = nightly([1], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

withOwnRedis("workers and a Redis that are killed and frozen", () => {
  let redis: RedisServer;
  let folder: string;
  let mock: Mock;
  let workers: WorkerProcess[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "okta-idm-kills-"));
    redis = await RedisServer.own("--appendonly", "yes", "--appendfsync", "always");
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.kill();
    await mock.close();
  });
  afterAll(async () => {
    await redis.stop();
    await rm(folder, { recursive: true });
  });

  const start = () => {
    const worker = new WorkerProcess({
      redis: redis.url,
      orgs: [mock],
      lockMs: LOCK_MS,
      concurrency: 6,
    });
    workers.push(worker);
    return worker;
  };

  /** Kills, freezes and restarts at random until the run has ended. */
  async function disturb(seed: number, isOver: () => boolean): Promise<string[]> {
    const random = randomOf(seed);
    const done: string[] = [];
    while (!isOver()) {
      await new Promise((resolve) => setTimeout(resolve, 300 + random() * 700));
      if (isOver()) break;
      const chosen = workers[Math.floor(random() * workers.length)];
      const what = random();
      if (chosen === undefined) continue;
      if (what < 0.4) {
        done.push("kill");
        workers = workers.filter((worker) => worker !== chosen);
        await chosen.kill();
        await start().started;
      } else if (what < 0.8) {
        done.push("freeze");
        chosen.freeze();
        // Longer than the lock of its jobs.
        setTimeout(() => chosen.thaw(), LOCK_MS * (0.5 + 2 * random()));
      } else {
        done.push("redis");
        await redis.kill();
        await redis.run();
      }
    }
    for (const worker of workers) worker.thaw();
    return done;
  }

  async function disturbedRun(seed: number, action: "suspend_user" | "force_password_reset", count: number) {
    mock = await startMock({ seed, users: 3 * count, events: 0, limits: LIMITLESS, latencyMs: 40 });
    const ids = await usersOf(mock, count);
    await Promise.all([start().started, start().started]);
    let isOver = false;
    const place = { redis: { url: redis.url }, org: mock.url };
    const ledger = join(folder, `${action}-${seed}.jsonl`);
    const items = ids.map((id) => (action === "suspend_user" ? ofUser(id) : reset(id)));
    const run = runBulkOnQueue(action as "force_password_reset", items as ReturnType<typeof reset>[], {
      ...place,
      ledger,
    }).finally(() => {
      isOver = true;
    });
    const disturbances = await disturb(seed, () => isOver);
    return { ids, result: await run, disturbances };
  }

  test.each(SEEDS)("suspends each user once (seed %d)", async (seed) => {
    const { ids, result, disturbances } = await disturbedRun(seed, "suspend_user", COUNT);
    expect(disturbances.length).toBeGreaterThan(1);
    expect(result).toMatchObject({ total: COUNT, left: 0 });
    const log = await timesDone(mock, "user.lifecycle.suspend");
    expect(ids.filter((id) => log.get(id) !== 1)).toEqual([]);
    expect(result.changed + result.already).toBe(COUNT);
  });

  test.each(SEEDS)("resets no password twice, and reports unknown outcomes (seed %d)", async (seed) => {
    const { ids, result, disturbances } = await disturbedRun(seed, "force_password_reset", COUNT);
    expect(disturbances.length).toBeGreaterThan(1);
    expect(result).toMatchObject({ total: COUNT, left: 0 });
    const log = await timesDone(mock, "user.account.reset_password");
    expect(ids.filter((id) => (log.get(id) ?? 0) > 1)).toEqual([]);
    const undone = ids.filter((id) => !log.has(id)).length;
    expect(undone).toBeLessThanOrEqual(result.unknown);
    expect(result.changed + result.unknown).toBe(COUNT);
  });
});
