import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LedgerOutcome, runBulk } from "@okta-idm/jobs";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { runBulkOnQueue } from "../src/index.ts";
import { withRedis } from "./with-redis.ts";
import { clientOf, ofUser, reset, timesDone, usersOf, World } from "./world.ts";

/** Aborts after the ledger has all items. */
function abortWhenPlanned(ledger: string): AbortSignal {
  const abort = new AbortController();
  const written = () => readFile(ledger, "utf8").catch(() => "");
  void expect
    .poll(written)
    .toContain('"planned":')
    .then(() => abort.abort());
  return abort.signal;
}

withRedis("a bulk run on a queue", () => {
  let world: World;
  let folder: string;
  let ledgers = 0;
  const newLedger = () => join(folder, `${++ledgers}.jsonl`);
  beforeAll(async () => {
    world = await World.start();
    folder = await mkdtemp(join(tmpdir(), "okta-idm-queue-"));
  });
  afterEach(() => world.stop());
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });
  const place = (mock: { readonly url: string }) => ({ redis: { url: world.redis.url }, org: mock.url });
  const lines = async (ledger: string) =>
    (await readFile(ledger, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

  test("a worker changes each item, and the ledger has its outcome as in any run", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    const ids = await usersOf(mock, 40);
    const ledger = newLedger();
    const result = await runBulkOnQueue(
      "suspend_user",
      ids.map((id) => ofUser(id)),
      { ...place(mock), ledger },
    );
    expect(result).toMatchObject({ total: 40, left: 0, changed: 40 });
    const outcomes = (await lines(ledger)).filter((line): line is LedgerOutcome => "outcome" in line);
    expect(outcomes.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(outcomes[0]).toMatchObject({ outcome: "changed", after: "SUSPENDED", status: 200 });
    // The run that undoes it reads the ledger.
    const again = await runBulk(
      { client: clientOf(mock) },
      "unsuspend_user",
      ids.map((id) => ofUser(id)),
      {
        ledger: newLedger(),
      },
    );
    expect(again.changed).toBe(40);
  });

  test("an interrupted run resumes from the ledger alone, and changes each user once", async () => {
    const mock = await world.org({ latencyMs: 10 });
    await world.worker([mock], { concurrency: 4 });
    const ids = await usersOf(mock, 80);
    const ledger = newLedger();
    const interrupted = new AbortController();
    const first = await runBulkOnQueue("force_password_reset", ids.map(reset), {
      ...place(mock),
      ledger,
      signal: interrupted.signal,
      onProgress: ({ changed }) => changed >= 10 && interrupted.abort(),
    });
    expect(first.stopped).toBe("aborted");
    expect(first.left).toBeGreaterThan(0);
    const second = await runBulkOnQueue("force_password_reset", [], { ...place(mock), ledger, resume: true });
    expect(second).toMatchObject({ total: 80, left: 0, changed: 80 });
    const log = await timesDone(mock, "user.account.reset_password");
    expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
  });

  test("a run waits after all workers died, and resumes with new workers", async () => {
    const mock = await world.org();
    const worker = await world.worker([mock]);
    await worker.stop();
    const ids = await usersOf(mock, 10);
    const ledger = newLedger();
    const items = ids.map((id) => ofUser(id));
    const signal = abortWhenPlanned(ledger);
    const first = await runBulkOnQueue("suspend_user", items, { ...place(mock), ledger, signal });
    expect(first).toMatchObject({ left: 10, stopped: "aborted" });
    await world.worker([mock]);
    const second = await runBulkOnQueue("suspend_user", [], { ...place(mock), ledger, resume: true });
    expect(second).toMatchObject({ left: 0, changed: 10 });
  });

  test("the ledger of a queue can be resumed without the queue, and settles what may have been done", async () => {
    const mock = await world.org();
    const worker = await world.worker([mock]);
    await worker.stop();
    const ids = await usersOf(mock, 6);
    const ledger = newLedger();
    const [done = ""] = ids;
    const items = ids.map((id) => ofUser(id));
    const signal = abortWhenPlanned(ledger);
    await runBulkOnQueue("suspend_user", items, { ...place(mock), ledger, signal });
    await clientOf(mock).POST("/api/v1/users/{userId}/lifecycle/suspend", {
      params: { path: { userId: done } },
    });
    const result = await runBulk({ client: clientOf(mock) }, "suspend_user", [], { ledger, resume: true });
    // The outcome depends on whether the interrupted run had recorded the first item as queued.
    expect(result.left).toBe(0);
    expect(result.changed + result.already).toBe(6);
    expect(result.already).toBeLessThanOrEqual(1);
    const log = await timesDone(mock, "user.lifecycle.suspend");
    expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
  });

  test("a password reset is not repeated if Redis lost its outcome", async () => {
    const mock = await world.org({ latencyMs: 100 });
    await world.worker([mock], { concurrency: 1 });
    const ids = await usersOf(mock, 4);
    const ledger = newLedger();
    const interrupted = new AbortController();
    await runBulkOnQueue("force_password_reset", ids.map(reset), {
      ...place(mock),
      ledger,
      atOnce: 4,
      signal: interrupted.signal,
      onProgress: () => interrupted.abort(),
    });
    const log = () => timesDone(mock, "user.account.reset_password");
    for (const worker of world.workers.splice(0)) await worker.stop();
    const before = await log();
    expect(before.size).toBeGreaterThan(0);
    await world.redis.clear();
    await world.worker([mock]);
    const result = await runBulkOnQueue("force_password_reset", [], { ...place(mock), ledger, resume: true });
    expect(result.left).toBe(0);
    expect(result.unknown).toBeGreaterThan(0);
    const after = await log();
    for (const id of ids) expect(after.get(id) ?? 0).toBeLessThanOrEqual(Math.max(1, before.get(id) ?? 0));
  });

  test("a resumed run tries failed items again", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    const ids = await usersOf(mock, 5);
    const ledger = newLedger();
    mock.faults([{ kind: "status", status: 403, operation: "suspendUser", times: 2 }]);
    const items = ids.map((id) => ofUser(id));
    const first = await runBulkOnQueue("suspend_user", items, { ...place(mock), ledger });
    expect(first).toMatchObject({ changed: 3, failed: 2, left: 0 });
    const second = await runBulkOnQueue("suspend_user", [], { ...place(mock), ledger, resume: true });
    expect(second).toMatchObject({ changed: 5, failed: 0, left: 0 });
  });

  test("a run stops after too many failures, and removes the jobs that no worker has begun", async () => {
    const mock = await world.org({ latencyMs: 10 });
    await world.worker([mock], { concurrency: 2 });
    const ledger = newLedger();
    const items = Array.from({ length: 300 }, (_, n) => ofUser(`00u${String(n).padStart(17, "x")}`));
    const result = await runBulkOnQueue("suspend_user", items, {
      ...place(mock),
      ledger,
      stopAfterFailures: 5,
    });
    expect(result.stopped).toBe("failures");
    expect(result.failed).toBeGreaterThanOrEqual(5);
    expect(result.left).toBeGreaterThan(200);
  });

  test("a duplicate in a run is changed once, also by different workers", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    await world.worker([mock]);
    const ids = await usersOf(mock, 10);
    const items = [...ids, ...ids].map(reset);
    const result = await runBulkOnQueue("force_password_reset", items, {
      ...place(mock),
      ledger: newLedger(),
    });
    expect(result).toMatchObject({ changed: 10, already: 10 });
    const log = await timesDone(mock, "user.account.reset_password");
    expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
  });
});
