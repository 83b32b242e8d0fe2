import { apiToken } from "@okta-idm/core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { JobQueue, startWorker } from "../src/index.ts";
import { jobId } from "../src/names.ts";
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
    ["an action that does not exist", { action: "suspend_usr" }, /There is no such action/],
    [
      "an action that only reads",
      { action: "get_users" },
      "get_users changes nothing, so there is no job to do",
    ],
    ["no inputs", { inputs: [] }, "A job takes inputs, one at least"],
    ["an input that is none", { inputs: ["00u1"] }, "Input 1 is no object"],
    ["an unknown member", { dryrun: true }, /dryrun/],
    [
      "an unknown member of an input",
      { inputs: [{ ...USER, nmae: "ana" }] },
      "Input 1 has the unknown member nmae",
    ],
    ["a key with a colon", { key: "a:b" }, /The key of a job takes 1 to 200 letters/],
    ["an empty key", { key: "" }, /The key of a job takes 1 to 200 letters/],
    ["too many inputs", { inputs: Array(101).fill(USER) }, /at most 100 inputs, and this has 101/],
    ["a job that is too long", { inputs: [{ name: "x".repeat(300_000) }] }, /and 262144 are allowed/],
    [
      "another org than the queue's",
      { org: "https://other.okta.com" },
      /The job is of https:\/\/other\.okta\.com/,
    ],
  ])("%s is refused before anything is submitted", async (_, wrong, message) => {
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

  test("a job that somebody put into Redis by hand fails with a clear reason, and the others are done", async () => {
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
    expect((await queue.state("wrong")).why).toContain("There is no such action");
    for (const id of ["k-null", "k-evil"]) {
      await expect.poll(async () => (await bull.getJob(id))?.failedReason).toBeTruthy();
    }
    expect(Object(undefined).polluted).toBeUndefined();
  });

  test("a job whose text in Redis is no JSON does not keep the others from their turn", async () => {
    const mock = await world.org();
    const redis = await world.raw();
    const bull = await world.bullQueue(mock);
    await bull.add("torn", { org: mock.url } as never, { jobId: "k-torn" });
    await redis.hset(bull.toKey("k-torn"), "data", '{"org":');
    await world.worker([mock]);
    const queue = await world.queue(mock);
    const [ana = ""] = await usersOf(mock, 1);
    await queue.submit({ org: mock.url, action: "suspend_user", inputs: [ofUser(ana)], key: "behind" });
    await expect.poll(async () => (await queue.state("behind")).state).toBe("ended");
    expect((await timesDone(mock, "user.lifecycle.suspend")).get(ana)).toBe(1);
  });

  test("an org that no worker serves is refused, and the orgs that have workers are named", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    await expect(JobQueue.open({ url: world.redis.url }, "https://nobody.okta.com")).rejects.toMatchObject({
      kind: "refused",
      message: `No worker serves https://nobody.okta.com. Workers serve ${mock.url}`,
    });
  });

  test("a rejected token is told as the outcome, and a worker names no token in its log", async () => {
    const mock = await world.org();
    await world.worker([{ client: { orgUrl: mock.url, auth: apiToken("not-the-token-of-this-org") } }]);
    const queue = await world.queue(mock);
    await queue.submit({ org: mock.url, action: "unsuspend_user", inputs: [USER], key: "token" });
    await expect.poll(async () => (await queue.state("token")).state).toBe("ended");
    expect((await queue.state("token")).outcomes).toMatchObject([{ outcome: "failed", status: 401 }]);
    expect(JSON.stringify(world.lines)).not.toContain("not-the-token");
  });
});

withOwnRedis("a Redis that cannot be relied on", () => {
  let redis: RedisServer | undefined;
  afterEach(async () => {
    await redis?.stop();
    redis = undefined;
  });
  const start = async (options: object = {}) => {
    const orgs = [orgOf({ url: "http://127.0.0.1:1", apiKey: "key" } as never)];
    return startWorker({ redis: { url: redis?.url ?? "" }, orgs, log: () => {}, ...options });
  };

  test("without AOF a worker does not start, unless it is told to", async () => {
    redis = await RedisServer.own();
    await expect(start()).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringContaining("AOF is off"),
    });
    await expect(JobQueue.open({ url: redis.url }, "https://acme.okta.com")).rejects.toThrow("AOF is off");
    await (await start({ allowDataLoss: true })).stop();
  });

  test("a Redis that removes keys when its memory is full is refused", async () => {
    redis = await RedisServer.own("--appendonly", "yes", "--maxmemory-policy", "allkeys-lru");
    await expect(start()).rejects.toThrow("Set maxmemory-policy noeviction");
  });

  test.each([
    ["wrong", /rejects the password\. Set OKTA_IDM_QUEUE_PASSWORD/],
    [undefined, /rejects the password\. Set OKTA_IDM_QUEUE_PASSWORD/],
  ])("the password %s is refused, and told of", async (password, message) => {
    redis = await RedisServer.own("--appendonly", "yes", "--requirepass", "the-right-one");
    await expect(start({ redis: { url: redis.url, password } })).rejects.toThrow(message);
    await (await start({ redis: { url: redis.url, password: "the-right-one" } })).stop();
  });
});
