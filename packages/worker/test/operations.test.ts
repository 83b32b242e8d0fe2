import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BullMQOtel } from "bullmq-otel";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { serveBoard } from "../src/commands/board.ts";
import { serveHealth } from "../src/health.ts";
import { main } from "../src/main.ts";
import { RedisServer } from "./redis-server.ts";
import { withOwnRedis, withRedis } from "./with-redis.ts";
import { WorkerProcess } from "./worker-process.ts";
import { ofUser, reset, timesDone, usersOf, World } from "./world.ts";

/** Runs `okta-idm-worker` in this process. */
async function command(args: readonly string[], env: Record<string, string> = {}, signal?: AbortSignal) {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    write(text: string | Buffer, done?: (error?: Error | null) => void) {
      written[name] += text;
      done?.();
      return true;
    },
  });
  const io = {
    stdin: (async function* () {})(),
    stdout: output("stdout"),
    stderr: output("stderr"),
    env,
    signal: signal ?? new AbortController().signal,
  };
  const code = await main(args, io);
  return { code, ...written };
}

withRedis("a worker in operation", () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await World.start();
    folder = await mkdtemp(join(tmpdir(), "okta-idm-operations-"));
  });
  afterEach(() => world.stop());
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  test("it serves its health, and metrics of changes, requests and jobs", async () => {
    const mock = await world.org();
    const worker = await world.worker([mock]);
    const health = await serveHealth(worker, "0");
    try {
      const queue = await world.queue(mock);
      const ids = await usersOf(mock, 3);
      await queue.submit({ org: mock.url, action: "suspend_user", inputs: ids.map(ofUser), key: "metrics" });
      await expect.poll(async () => (await queue.state("metrics")).state).toBe("ended");
      const get = async (path: string) => {
        const response = await fetch(health.url + path);
        return [response.status, await response.text()] as const;
      };
      expect(await get("/healthz")).toEqual([200, "ok\n"]);
      expect(await get("/readyz")).toEqual([200, "ok\n"]);
      const [, metrics] = await get("/metrics");
      expect(metrics).toContain(
        `okta_idm_items_total{org="${mock.url}",action="suspend_user",outcome="changed"} 3`,
      );
      expect(metrics).toMatch(/okta_idm_requests_total\{org="[^"]+",status="200"\} \d+/);
      expect(metrics).toContain(`okta_idm_jobs{org="${mock.url}",state="waiting"} 0`);
      await worker.stop();
      expect((await get("/readyz"))[0]).toBe(503);
      world.workers.splice(0);
    } finally {
      await health.close();
    }
  });

  test("a stopped worker ends its running jobs, and another one does the rest", async () => {
    const mock = await world.org({ latencyMs: 50 });
    const first = await world.worker([mock], { concurrency: 2 });
    const queue = await world.queue(mock);
    const ids = await usersOf(mock, 12);
    for (const [n, id] of ids.entries()) {
      await queue.submit({
        org: mock.url,
        action: "force_password_reset",
        inputs: [reset(id)],
        key: `stop-${n}`,
      });
    }
    await expect.poll(async () => (await queue.state("stop-0")).state).toBe("ended");
    await first.stop();
    world.workers.splice(0);
    await world.worker([mock]);
    await expect.poll(async () => (await queue.state("stop-11")).state).toBe("ended");
    const states = await Promise.all(ids.map((_, n) => queue.state(`stop-${n}`)));
    expect(states.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome))).toEqual(
      ids.map(() => "changed"),
    );
    const log = await timesDone(mock, "user.account.reset_password");
    expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
  });

  test("a job that a stop interrupts returns to the queue at once, and the next worker settles it", async () => {
    const mock = await world.org({ latencyMs: 1_500 });
    const worker = await world.worker([mock], { graceMs: 100, lockMs: 60_000 });
    const queue = await world.queue(mock);
    const bull = await world.bullQueue(mock);
    const [ana = ""] = await usersOf(mock, 1);
    await queue.submit({ org: mock.url, action: "suspend_user", inputs: [ofUser(ana)], key: "cut" });
    await expect.poll(() => bull.getActiveCount()).toBe(1);
    await worker.stop();
    world.workers.splice(0);
    expect(await bull.getActiveCount()).toBe(0);
    expect((await queue.state("cut")).state).toBe("waiting");
    await world.worker([mock]);
    await expect.poll(async () => (await queue.state("cut")).state).toBe("ended");
    expect((await timesDone(mock, "user.lifecycle.suspend")).get(ana)).toBe(1);
  });

  test("a 429 pauses the queue for all workers until the window ends", async () => {
    const mock = await world.org({ limits: { buckets: { "*": { limit: 20, windowMs: 3_000 } } } });
    await world.worker([mock]);
    await world.worker([mock]);
    const queue = await world.queue(mock);
    const bull = await world.bullQueue(mock);
    const ids = (await usersOf(mock, 100)).slice(0, 50);
    for (const id of ids) {
      await queue.submit({
        org: mock.url,
        action: "unsuspend_user",
        inputs: [ofUser(id)],
        key: `pace-${id}`,
      });
    }
    await expect
      .poll(async () => (await queue.state(`pace-${ids.at(-1)}`)).state, { timeout: 60_000 })
      .toBe("ended");
    expect(await bull.getGlobalRateLimit()).toMatchObject({ max: 20 });
    expect(await bull.getWaitingCount()).toBe(0);
  });

  test("one org with many jobs does not delay the first job of another", async () => {
    const [busy, quiet] = [await world.org({ latencyMs: 20 }), await world.org({ seed: 4 })];
    await world.worker([busy, quiet], { concurrency: 2 });
    const [busyQueue, quietQueue] = [await world.queue(busy), await world.queue(quiet)];
    const bull = await world.bullQueue(busy);
    const [ana = ""] = await usersOf(busy, 1);
    await bull.addBulk(
      Array.from({ length: 5_000 }, (_, n) => ({
        name: "suspend_user",
        data: { org: busy.url, action: "unsuspend_user", inputs: [ofUser(ana)], key: `busy-${n}` },
      })),
    );
    const [ben = ""] = await usersOf(quiet, 1);
    await quietQueue.submit({ org: quiet.url, action: "suspend_user", inputs: [ofUser(ben)], key: "first" });
    await expect.poll(async () => (await quietQueue.state("first")).state).toBe("ended");
    expect(await bull.getWaitingCount()).toBeGreaterThan(4_000);
    expect(busyQueue.org).toBe(busy.url);
    await bull.drain();
  });

  test("jobs can be traced with OpenTelemetry", async () => {
    const mock = await world.org();
    await world.worker([mock], { telemetry: new BullMQOtel({ tracerName: "test" }) });
    const queue = await world.queue(mock);
    const [ana = ""] = await usersOf(mock, 1);
    await queue.submit({ org: mock.url, action: "suspend_user", inputs: [ofUser(ana)], key: "traced" });
    await expect.poll(async () => (await queue.state("traced")).state).toBe("ended");
  });

  test("the board requires a password, and rejects requests of other sites", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    const redis = await world.raw();
    redis.options.maxRetriesPerRequest = null;
    const options = { listen: "0", password: "a-long-password", isReadOnly: false };
    await expect(serveBoard(redis, { ...options, password: "short" })).rejects.toThrow(
      "fewer than 12 characters",
    );
    const board = await serveBoard(redis, options);
    try {
      const sign = (password: string, more = {}) => ({
        headers: { Authorization: `Basic ${Buffer.from(`admin:${password}`).toString("base64")}`, ...more },
      });
      expect((await fetch(board.url)).status).toBe(401);
      expect((await fetch(board.url, sign("another-password"))).status).toBe(401);
      const page = await fetch(board.url, sign("a-long-password"));
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Bull Dashboard")]);
      const foreign = await fetch(board.url, sign("a-long-password", { Origin: "https://evil.example" }));
      expect(foreign.status).toBe(403);
      const queues = await fetch(`${board.url}/api/queues`, sign("a-long-password"));
      expect(await queues.text()).toContain(new URL(mock.url).host.replace(":", "_"));
    } finally {
      await board.close();
    }
  });

  test("a new user submits a job from a file, and sees its outcome", async () => {
    const mock = await world.org();
    const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey, HOME: folder };
    const queue = ["--queue", world.redis.url];
    const shutdown = new AbortController();
    const running = command(["start", ...queue, "--health", "0"], env, shutdown.signal);
    const [ana = ""] = await usersOf(mock, 1);
    const job = {
      org: mock.url,
      action: "suspend_user",
      inputs: [ofUser(ana)],
      key: "INC-7",
      reason: "INC-7",
    };
    const file = join(folder, "job.json");
    await writeFile(file, JSON.stringify(job));
    await expect.poll(async () => (await command(["submit", file, ...queue])).code).toBe(0);
    const status = () => command(["status", "INC-7", "--org", mock.url, ...queue]);
    await expect
      .poll(async () => JSON.parse((await status()).stdout))
      .toMatchObject({
        state: "ended",
        outcomes: [{ outcome: "changed", id: ana, after: "SUSPENDED" }],
      });
    expect((await command(["submit", file, ...queue])).stderr).toContain(
      "INC-7 was submitted before. Nothing was done.",
    );
    const doctor = await command(["doctor", ...queue], env);
    expect(doctor.stdout).toContain(`${mock.url}\n  ok\n`);
    shutdown.abort();
    const { code, stderr } = await running;
    expect(code).toBe(0);
    const events = stderr
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).event);
    expect(events).toEqual(expect.arrayContaining(["started", "item", "job_done", "stopping", "stopped"]));
    expect(stderr).not.toContain(mock.apiKey);
  });
});

withRedis("a health address in use", () => {
  test("ends the command before the worker starts", async () => {
    const redis = await RedisServer.start();
    const world = await World.of(redis);
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    try {
      const mock = await world.org();
      const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey, HOME: tmpdir() };
      const { port } = taken.address() as AddressInfo;
      const { code, stderr } = await command(["start", "--queue", redis.url, "--health", `${port}`], env);
      expect(code).toBe(2);
      expect(stderr).toContain(`cannot listen on --health ${port} (EADDRINUSE)`);
      expect(stderr).not.toContain('"started"');
      expect(stderr).toMatch(/^okta-idm-worker: /);
    } finally {
      taken.close();
      await world.close();
    }
  });
});

test("each command has help, and unknown commands and options are rejected", async () => {
  const { stdout, code } = await command([]);
  expect([code, stdout]).toEqual([0, expect.stringContaining("Usage: okta-idm-worker <command>")]);
  for (const name of ["start", "submit", "status", "doctor", "board"]) {
    const help = await command([name, "--help"]);
    expect([help.code, help.stdout]).toEqual([0, expect.stringContaining(`Usage: okta-idm-worker ${name}`)]);
    expect(help.stdout).not.toMatch(/okta-idm (start|submit|status|doctor|board)/);
  }
  expect(await command(["strat"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Unknown command: "strat"'),
  });
  expect(await command(["start", "--concurency", "1"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Did you mean --concurrency?"),
  });
  expect(await command(["start", "--queue", "redis://:hunter2@127.0.0.1"])).toMatchObject({
    code: 2,
    stderr: expect.not.stringContaining("hunter2"),
  });
});

withOwnRedis("a restart of Redis", () => {
  test("a worker survives it, and stops after one signal", async () => {
    const redis = await RedisServer.own("--appendonly", "yes");
    const world = await World.of(redis);
    const mock = await world.org();
    const worker = new WorkerProcess({ redis: redis.url, orgs: [mock], lockMs: 2_000, graceMs: 2_000 });
    try {
      await worker.started;
      await redis.kill();
      await redis.run();
      const queue = await world.queue(mock);
      const [ana = ""] = await usersOf(mock, 1);
      await queue.submit({ org: mock.url, action: "suspend_user", inputs: [ofUser(ana)], key: "after" });
      await expect.poll(async () => (await queue.state("after")).state).toBe("ended");
      await worker.stop();
      expect(worker.lines.at(-1)).toMatchObject({ event: "stopped" });
    } finally {
      await worker.kill();
      await world.close();
    }
  });
});
