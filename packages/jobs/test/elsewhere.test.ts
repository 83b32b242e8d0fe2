import { apiToken, createOktaClient } from "@okta-idm/core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  type BulkItem,
  type Checkpoint,
  type CheckpointStore,
  collectEvents,
  createGuard,
  type Execution,
  type Executor,
  LedgerContents,
  type LedgerOutcome,
  type LedgerSending,
  type LedgerStore,
  type RecentPage,
  runBulk,
  runChanges,
  StreamSink,
} from "../src/index.ts";
import { BulkOrg, ofUser, records, reset } from "./bulk-org.ts";

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({ users: 400, events: 2_500 });
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());

/** Executes items as scripted, and records them. */
class TestExecutor implements Executor {
  readonly given: (Pick<Execution, "run" | "resumes" | "queued"> & { readonly n: number })[] = [];
  readonly #outcomeOf: (item: BulkItem) => ReturnType<Executor["execute"]>;
  withdrawn = 0;

  constructor(outcomeOf: (item: BulkItem) => ReturnType<Executor["execute"]>) {
    this.#outcomeOf = outcomeOf;
  }

  execute(item: BulkItem, { run, resumes, queued }: Execution) {
    this.given.push({ n: item.n, run, resumes, queued });
    return this.#outcomeOf(item);
  }

  async withdraw(): Promise<void> {
    this.withdrawn += 1;
  }
}

test("items are handed to an executor, and the ledger says so before", async () => {
  const ledger = org.ledger();
  const ids = await org.users(3);
  const writes = org.writes.length;
  const first = new TestExecutor(async ({ n }) =>
    n === 3 ? undefined : { outcome: n === 1 ? "changed" : "failed", id: ids[n - 1] ?? "" },
  );
  const result = await org.run(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    { ledger, executor: first },
  );
  expect(result).toMatchObject({ total: 3, changed: 1, failed: 1, left: 1 });
  const [head, ...lines] = await records(ledger);
  const { run } = head as { run: string };
  expect(first.given.map(({ n, ...one }) => one)).toEqual(
    ids.map(() => ({ run, resumes: 0, queued: undefined })),
  );
  expect(lines.filter((line) => "queued" in line).map((line) => "n" in line && line.n)).toEqual([1, 2, 3]);

  const second = new TestExecutor(async ({ n }) => ({ outcome: "changed", id: ids[n - 1] ?? "" }));
  const resumed = await org.run("suspend_user", [], { ledger, resume: true, executor: second });
  expect(resumed).toMatchObject({ total: 3, changed: 3, left: 0 });
  expect(second.given).toEqual([
    { n: 3, run, resumes: 1, queued: expect.any(String) },
    { n: 2, run, resumes: 1, queued: undefined },
  ]);
  expect(org.writes).toHaveLength(writes);
});

test("a ledger of an executor is resumed without it: what it may have done is settled by reading", async () => {
  const ledger = org.ledger();
  const ids = await org.users(2);
  await org.run("force_password_reset", ids.map(reset), {
    ledger,
    executor: new TestExecutor(async () => undefined),
  });
  const result = await org.run("force_password_reset", [], { ledger, resume: true });
  expect(result).toMatchObject({ unknown: 2, left: 0 });
  const log = await org.log("user.account.reset_password");
  expect(ids.map((id) => log.get(id))).toEqual([undefined, undefined]);
});

test("too many failures of an executor withdraw the rest, and its error ends the run", async () => {
  const ids = await org.users(30);
  const items = ids.map((id) => ofUser(id));
  const failing = new TestExecutor(async () => ({ outcome: "failed" }));
  const result = await org.run("suspend_user", items, {
    ledger: org.ledger(),
    executor: failing,
    atOnce: 2,
    stopAfterFailures: 3,
  });
  expect([result.stopped, failing.withdrawn]).toEqual(["failures", 1]);
  const broken = new TestExecutor(async () => {
    throw new Error("The queue is gone");
  });
  await expect(org.run("suspend_user", items, { ledger: org.ledger(), executor: broken })).rejects.toThrow(
    "The queue is gone",
  );
});

test("a run that no executor began is not resumed by one", async () => {
  const ledger = org.ledger();
  const [id = ""] = await org.users(1);
  await org.run("suspend_user", [ofUser(id)], { ledger, dryRun: true });
  const executor = new TestExecutor(async () => undefined);
  await expect(org.run("suspend_user", [], { ledger, resume: true, executor })).rejects.toMatchObject({
    name: "FileError",
    remedy: "Resume it without a queue",
  });
});

const EXECUTOR = new TestExecutor(async () => undefined);
test.each([
  ["an executor without a ledger file", { executor: EXECUTOR }, /executor requires the path of a ledger/],
  [
    "an executor of a dry run",
    { executor: EXECUTOR, ledger: "x", dryRun: true },
    /conflicts with planFirst and dryRun/,
  ],
  ["an executor that executes nothing", { executor: {} }, /the functions execute and withdraw/],
  ["a ledger that is none", { ledger: {} }, "ledger takes a path, or a ledger store"],
  ["a guard that is none", { guard: {} }, "guard takes what createGuard returns"],
])("%s is refused", async (_, options, message) => {
  const client = org.client();
  await expect(runChanges({ client }, "suspend_user", [], options as never)).rejects.toThrow(message);
});

test("a guard is made once for many runs, and takes no options beside it", async () => {
  const [ana = "", ben = ""] = await org.users(2);
  const client = org.client();
  const guard = createGuard({ client }, "contain", { owner: "none", protection: { users: [ana] } });
  await expect(
    runBulk({ client }, "suspend_user", [ofUser(ben) as never], {
      ledger: org.ledger(),
      guard,
      owner: "none",
    }),
  ).rejects.toThrow("guard conflicts with owner");
  for (const [id, outcome] of [
    [ana, "refused"],
    [ben, "changed"],
  ] as const) {
    const result = await runBulk({ client }, "suspend_user", [ofUser(id) as never], {
      ledger: org.ledger(),
      guard,
    });
    expect(result[outcome]).toBe(1);
  }
});

/** A ledger in memory, as one that outlives the process. */
class KeptLedger implements LedgerStore {
  readonly path = undefined;
  readonly isDurable = true;
  readonly contents = new LedgerContents();
  readonly lines: object[] = [];
  readonly #items: BulkItem[];

  constructor(items: readonly Omit<BulkItem, "n">[], ...known: readonly object[]) {
    this.#items = items.map((item, index) => ({ n: index + 1, ...item }));
    for (const record of [...this.#items, { planned: items.length }, ...known]) this.contents.take(record);
  }

  async add(): Promise<void> {}
  async planned(): Promise<void> {}
  async repeated(target: LedgerSending, n: number): Promise<number | undefined> {
    return this.contents.repeated(target, n);
  }
  async sending(record: LedgerSending): Promise<void> {
    this.lines.push({ sending: record.n });
  }
  async recordOutcome({ n, outcome, settled }: LedgerOutcome): Promise<void> {
    this.lines.push({ n, outcome, settled });
  }
  async audited(): Promise<void> {}
  async *left(): AsyncGenerator<BulkItem> {
    for (const item of this.#items) if (!this.contents.isDone(item.n)) yield item;
  }
  async close(): Promise<void> {}
  async discard(): Promise<void> {}
}

test("a ledger store is updated before anything is sent, and items that an earlier process may have sent are read first", async () => {
  const [ana = "", ben = ""] = await org.users(2);
  const client = org.client();
  await client.POST("/api/v1/users/{userId}/lifecycle/suspend", { params: { path: { userId: ana } } });
  const items = [ofUser(ana), ofUser(ben)] as Omit<BulkItem, "n">[];
  const ledger = new KeptLedger(items, { n: 1, queued: new Date(org.mock.now()).toISOString() });
  const result = await runChanges({ client }, "suspend_user", [], { ledger, owner: "none", atOnce: 1 });
  expect(result).toMatchObject({ changed: 2, left: 0 });
  expect(ledger.lines).toEqual([
    { n: 1, outcome: "changed", settled: true },
    { sending: 2 },
    { n: 2, outcome: "changed", settled: undefined },
  ]);
});

test("a collection keeps its place in a store, and returns once it has all", async () => {
  let kept: { checkpoint: Checkpoint; recent: RecentPage[] } | undefined;
  const calls: string[] = [];
  const store: CheckpointStore = {
    name: "a store",
    async open() {
      calls.push("open");
      return kept;
    },
    async save(checkpoint, _, all) {
      kept = { checkpoint, recent: [...all] };
    },
    async remove() {},
    async close() {
      calls.push("close");
    },
  };
  let lines = 0;
  const client = createOktaClient({ orgUrl: org.mock.url, auth: apiToken(org.mock.apiKey) });
  const collect = () =>
    collectEvents({
      client,
      sink: new StreamSink(async (text) => {
        lines += text.toString().split("\n").length - 1;
      }),
      checkpoint: store,
      since: new Date(org.mock.now() - 89 * 86_400_000).toISOString(),
      once: true,
    });
  await collect();
  const first = lines;
  expect(first).toBeGreaterThan(2_000);
  expect(kept?.checkpoint.events).toBe(first);
  await collect();
  expect(lines - first).toBeLessThan(100);
  expect(calls).toEqual(["open", "close", "open", "close"]);
});
