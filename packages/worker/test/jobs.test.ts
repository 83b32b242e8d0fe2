import { OktaError } from "@okta-idm/core";
import type { Audit, AuditEntry } from "@okta-idm/jobs";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { withRedis } from "./with-redis.ts";
import { clientOf, ofUser, orgOf, outcomesOf, reset, timesDone, usersOf, World } from "./world.ts";

withRedis("jobs", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterEach(() => world.stop());
  afterAll(() => world.close());

  const ended = (queue: Awaited<ReturnType<World["queue"]>>, key: string) =>
    expect.poll(async () => (await queue.state(key)).state, { timeout: 30_000 }).toMatch(/^(ended|failed)$/);

  test("a job suspends its users, and has outcome, state and ids", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    const queue = await world.queue(mock);
    const [ana = "", ben = ""] = await usersOf(mock, 2);
    const job = { org: mock.url, action: "suspend_user", inputs: [ofUser(ana), ofUser(ben)], key: "INC-1" };
    expect(await queue.submit(job)).toBe(true);
    await ended(queue, "INC-1");
    expect(await queue.state("INC-1")).toMatchObject({
      state: "ended",
      outcomes: [
        { n: 1, outcome: "changed", id: ana, after: "SUSPENDED", status: 200 },
        { n: 2, outcome: "changed", id: ben, after: "SUSPENDED", status: 200 },
      ],
    });
    expect(mock.violations()).toEqual([]);
  });

  test("a second job with the same key does nothing, also after the first one has ended and was removed", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    const queue = await world.queue(mock);
    const [ana = "", ben = ""] = await usersOf(mock, 2);
    const job = { org: mock.url, action: "force_password_reset", inputs: [reset(ana)], key: "reset-1" };
    expect(await Promise.all([queue.submit(job), queue.submit(job)])).toContain(true);
    await ended(queue, "reset-1");
    const bull = await world.bullQueue(mock);
    // The record of the job remains after BullMQ removed the job.
    await bull.obliterate({ force: true });
    expect(await queue.submit(job)).toBe(false);
    await bull.add(job.action, job, { jobId: "again" });
    await expect
      .poll(async () => (await bull.getJob("again"))?.returnvalue)
      .toMatchObject({
        outcomes: [{ outcome: "changed", id: ana }],
      });
    const count = (await timesDone(mock, "user.account.reset_password")).get(ana);
    expect(count).toBe(1);
    await expect(queue.submit({ ...job, inputs: [reset(ben)] })).rejects.toMatchObject({
      kind: "refused",
      message: "Another job has the key reset-1. Use another key",
    });
  });

  test("Redis holds no link, no token and no name that the job does not hold", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    const queue = await world.queue(mock);
    const [ana = ""] = await usersOf(mock, 1);
    const { data } = await clientOf(mock).GET("/api/v1/users/{userId}", {
      params: { path: { userId: ana } },
    });
    const job = { org: mock.url, action: "force_password_reset", inputs: [reset(ana)], key: "quiet" };
    await queue.submit(job);
    await ended(queue, "quiet");
    const text = await world.redis.text();
    expect(text).toContain(ana);
    expect(text).not.toContain(data?.profile.login);
    expect(text).not.toContain(data?.profile.lastName);
    expect(text).not.toMatch(/reset_password\//);
    expect(text).not.toContain(mock.apiKey);
  });

  test("a duplicate in a job is changed once", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    const queue = await world.queue(mock);
    const [ana = ""] = await usersOf(mock, 1);
    await queue.submit({
      org: mock.url,
      action: "force_password_reset",
      inputs: [reset(ana), reset(ana)],
      key: "twice",
    });
    await ended(queue, "twice");
    expect(outcomesOf((await queue.state("twice")).outcomes).sort()).toEqual(["already", "changed"]);
    expect((await timesDone(mock, "user.account.reset_password")).get(ana)).toBe(1);
  });

  test("a retried job adds the missing outcome to the audit file, and repeats nothing", async () => {
    const mock = await world.org();
    const noted: AuditEntry[] = [];
    let failures = 1;
    const audit: Audit = {
      async record(entry) {
        if (failures-- > 0) throw new OktaError("refused", "The audit file cannot be written (ENOSPC)");
        noted.push(entry);
      },
    };
    await world.worker([orgOf(mock, { audit: async () => audit })]);
    const queue = await world.queue(mock);
    const [ana = ""] = await usersOf(mock, 1);
    await queue.submit({
      org: mock.url,
      action: "force_password_reset",
      inputs: [reset(ana)],
      key: "audited",
    });
    await expect.poll(() => noted.length).toBe(1);
    expect(noted).toMatchObject([
      { action: "force_password_reset", outcome: "changed", target: { id: ana } },
    ]);
    expect((await timesDone(mock, "user.account.reset_password")).get(ana)).toBe(1);
  });

  test("the worker rejects protected targets and the owner of the token", async () => {
    const mock = await world.org();
    const [ana = "", ben = ""] = await usersOf(mock, 2);
    await world.worker([orgOf(mock, { guards: () => ({ protection: { users: [ana] } }) })]);
    const queue = await world.queue(mock);
    const owner = ofUser("00u7adm2in4istr6ato8");
    const inputs = [ofUser(ana), ofUser(ben), owner];
    await queue.submit({ org: mock.url, action: "suspend_user", inputs, key: "guarded" });
    await ended(queue, "guarded");
    expect(outcomesOf((await queue.state("guarded")).outcomes)).toEqual(["refused", "changed", "refused"]);
  });
});
