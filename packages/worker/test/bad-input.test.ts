import { apiToken } from "@okta-idm/core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { JobQueue, startWorker } from "../src/index.ts";
import { jobId } from "../src/queues.ts";
import { RedisServer } from "./redis-server.ts";
import { withOwnRedis, withRedis } from "./with-redis.ts";
import { ofUser, orgOf, timesDone, usersOf, World } from "./world.ts";

withRedis("bad input", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterEach(() => world.stop());
  afterAll(() => world.close());

  const USER = ofUser("00u1ana2ferreira3Q5d");

  test.each([
    [
      "an action that does not exist",
      { action: "suspend_usr" },
      /^A job does not take the action "suspend_usr"\. It takes .*suspend_user/,
    ],
    [
      "an action that only reads",
      { action: "get_users" },
      /^A job does not take the action "get_users"\. It takes (?!.*get_users)/,
    ],
    ["no inputs", { inputs: [] }, "A job takes at least one input"],
    ["an input that is no object", { inputs: ["00u1"] }, "Input 1 is no object"],
    [
      "an unknown member",
      { dryrun: true },
      /^A job has no member "dryrun"\. It takes org, action, inputs, reason, key$/,
    ],
    ["a member of queued jobs", { place: 2 }, /^A job has no member "place"/],
    [
      "an unknown member of an input",
      { inputs: [{ ...USER, nmae: "ana" }] },
      "Input 1 has the unknown member nmae",
    ],
    ["a key with a colon", { key: "a:b" }, /The key of a job takes 1 to 200 letters/],
    ["an empty key", { key: "" }, /The key of a job takes 1 to 200 letters/],
    ["too many inputs", { inputs: Array(101).fill(USER) }, /at most 100 inputs, and this one has 101/],
    ["a job that is too long", { inputs: [{ name: "x".repeat(300_000) }] }, /The limit is 262144/],
    [
      "another org than the queue's",
      { org: "https://other.okta.com" },
      /The job is for https:\/\/other\.okta\.com/,
    ],
  ])("%s is rejected before anything is submitted", async (_, wrong, message) => {
    const mock = await world.org();
    await world.worker([mock]);
    const queue = await world.queue(mock);
    const job = { org: mock.url, action: "suspend_user", inputs: [USER], key: "bad", ...wrong };
    await expect(queue.submit(job as never)).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringMatching(message),
    });
    expect(await queue.state("bad")).toEqual({ state: "unknown", outcomes: [] });
  });

  test("an invalid job in Redis fails with a clear reason, and the others are done", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    const queue = await world.queue(mock);
    const bull = await world.bullQueue(mock);
    const [ana = ""] = await usersOf(mock, 1);
    const wrong = { org: mock.url, action: "rm -rf", inputs: [USER], key: "wrong" };
    await bull.add("wrong", wrong, { jobId: jobId("wrong") });
    await bull.add("nothing", null as never, { jobId: "k-null" });
    const evil = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}');
    await bull.add("evil", evil, { jobId: "k-evil" });
    await queue.submit({ org: mock.url, action: "suspend_user", inputs: [ofUser(ana)], key: "good" });
    await expect.poll(async () => (await queue.state("good")).state).toBe("ended");
    await expect.poll(async () => (await queue.state("wrong")).state).toBe("failed");
    expect((await queue.state("wrong")).why).toContain('A job does not take the action "rm -rf"');
    for (const id of ["k-null", "k-evil"]) {
      await expect.poll(async () => (await bull.getJob(id))?.failedReason).toBeTruthy();
    }
    expect(Object(undefined).polluted).toBeUndefined();
    const reports = world.lines.filter(({ facts }) => facts["job"] === jobId("wrong"));
    expect(reports.map(({ event }) => event)).toEqual(["job_failed"]);
  });

  test("a job without valid JSON in Redis fails once, and the others are done", async () => {
    const mock = await world.org();
    const redis = await world.raw();
    const bull = await world.bullQueue(mock);
    await bull.add("torn", { org: mock.url } as never, { jobId: "k-torn" });
    await redis.hset(bull.toKey("k-torn"), "data", '{"org":');
    // An id without a job.
    await redis.lpush(bull.toKey("wait"), '{"org":');
    await world.worker([mock], { lockMs: 1_000 });
    const queue = await world.queue(mock);
    const [ana = ""] = await usersOf(mock, 1);
    await queue.submit({ org: mock.url, action: "suspend_user", inputs: [ofUser(ana)], key: "behind" });
    await expect.poll(async () => (await queue.state("behind")).state).toBe("ended");
    expect((await timesDone(mock, "user.lifecycle.suspend")).get(ana)).toBe(1);
    await expect.poll(() => bull.getFailedCount()).toBe(2);
    expect(await redis.hget(bull.toKey("k-torn"), "failedReason")).toContain("The job in Redis is not JSON");
    expect(await queue.state("torn")).toMatchObject({
      state: "failed",
      why: expect.stringContaining("not JSON"),
    });
    const failures = world.lines.filter(
      ({ event, facts }) => event === "job_failed" && facts["job"] === "k-torn",
    );
    expect(failures).toHaveLength(1);
  });

  test("an org that no worker serves is rejected, and the error names the orgs with workers", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    await expect(JobQueue.open({ url: world.redis.url }, "https://nobody.okta.com")).rejects.toMatchObject({
      kind: "refused",
      message: `No worker serves https://nobody.okta.com. Workers serve ${mock.url}`,
    });
  });

  test("a rejected token is a failed outcome, and the log holds no token", async () => {
    const mock = await world.org();
    await world.worker([{ client: { orgUrl: mock.url, auth: apiToken("not-the-token-of-this-org") } }]);
    const queue = await world.queue(mock);
    await queue.submit({ org: mock.url, action: "unsuspend_user", inputs: [USER], key: "token" });
    await expect.poll(async () => (await queue.state("token")).state).toBe("ended");
    expect((await queue.state("token")).outcomes).toMatchObject([{ outcome: "failed", status: 401 }]);
    expect(JSON.stringify(world.lines)).not.toContain("not-the-token");
  });
});

withOwnRedis("a Redis that could lose jobs", () => {
  let redis: RedisServer | undefined;
  afterEach(async () => {
    await redis?.stop();
    redis = undefined;
  });
  const start = async (options: object = {}) => {
    const orgs = [orgOf({ url: "http://127.0.0.1:1", apiKey: "key" } as never)];
    return startWorker({ redis: { url: redis?.url ?? "" }, orgs, log: () => {}, ...options });
  };

  test("without AOF a worker starts only with allowDataLoss", async () => {
    redis = await RedisServer.own();
    await expect(start()).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringContaining("AOF is off"),
    });
    await expect(JobQueue.open({ url: redis.url }, "https://acme.okta.com")).rejects.toThrow("AOF is off");
    await (await start({ allowDataLoss: true })).stop();
  });

  test("a Redis that removes keys when its memory is full is rejected", async () => {
    redis = await RedisServer.own("--appendonly", "yes", "--maxmemory-policy", "allkeys-lru");
    await expect(start()).rejects.toThrow("Set maxmemory-policy noeviction");
  });

  test.each([
    ["wrong", /rejects the password\. Set OKTA_IDM_QUEUE_PASSWORD/],
    [undefined, /rejects the password\. Set OKTA_IDM_QUEUE_PASSWORD/],
  ])("the password %s is rejected", async (password, message) => {
    redis = await RedisServer.own("--appendonly", "yes", "--requirepass", "the-right-one");
    await expect(start({ redis: { url: redis.url, password } })).rejects.toThrow(message);
    await (await start({ redis: { url: redis.url, password: "the-right-one" } })).stop();
  });
});
