import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { HAS_FILE_MODES } from "../../../file-modes.ts";
import { BulkOrg, ofUser, outcomes, records, reset } from "./bulk-org.ts";
import { BulkProcess } from "./bulk-process.ts";

let org: BulkOrg;
beforeAll(async () => {
  org = await BulkOrg.start({ users: 2_000, latencyMs: 20 });
});
afterEach(() => expect(org.mock.violations()).toEqual([]));
afterAll(() => org.close());

/** Kills a run after a number of items, then each resumed run. The last one is not killed. */
async function killedAfter(action: string, items: ReturnType<typeof ofUser>[], kills: readonly number[]) {
  const ledger = org.ledger();
  for (const [round, count] of kills.entries()) {
    const options = { ledger, resume: round > 0, atOnce: 8 };
    const run = new BulkProcess(org, { action, items, options });
    for (let told = 0; told < count; told += 1) {
      expect(await run.next()).toMatchObject({ total: items.length });
    }
    await run.kill();
    // It could not clean up behind it.
    await stat(`${ledger}.lock`);
  }
  const last = await org.run(action, [], { ledger, resume: true });
  return { ledger, last };
}

test("a run that is killed with kill -9 time and again does each once", async () => {
  const ids = await org.users(60);
  const { last } = await killedAfter(
    "suspend_user",
    ids.map((id) => ofUser(id)),
    [1, 14],
  );
  expect(last).toMatchObject({ total: 60, left: 0, changed: 60 });
  const log = await org.log("user.lifecycle.suspend");
  expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
});

test("password resets that are killed with kill -9 are sent once, or are unknown", async () => {
  const ids = await org.users(60);
  const { last, ledger } = await killedAfter("force_password_reset", ids.map(reset), [9, 2]);
  expect(last.changed + last.unknown).toBe(60);
  const log = await org.log("user.account.reset_password");
  for (const { id = "", outcome } of await outcomes(ledger)) {
    expect(outcome === "unknown" ? [0, 1] : [1]).toContain(log.get(id) ?? 0);
  }
});

test("a ledger that another process has is refused, and free once that is killed", async () => {
  const ids = await org.users(60);
  const ledger = org.ledger();
  const items = ids.map((id) => ofUser(id));
  const run = new BulkProcess(org, { action: "suspend_user", items, options: { ledger, atOnce: 2 } });
  await run.next();
  const writes = org.writes.length;
  await expect(org.run("suspend_user", [], { ledger, resume: true })).rejects.toMatchObject({
    name: "FileError",
    message: `${ledger} is in use by process ${run.pid}`,
    remedy: `If it no longer runs, remove ${ledger}.lock`,
  });
  expect(org.writes).toHaveLength(writes);
  await run.kill();
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ changed: 60, left: 0 });
  const log = await org.log("user.lifecycle.suspend");
  expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
});

test.each([
  [0, "locked"],
  [4, "written"],
])(
  "a disk with %d KiB, too few for what is to be done, ends the run before anything is sent",
  async (mostKib, what) => {
    const ids = await org.users(60);
    const ledger = org.ledger();
    const items = ids.map((id) => ofUser(id));
    const run = new BulkProcess(org, { action: "suspend_user", items, options: { ledger }, mostKib });
    expect((await run.end()).error).toEqual({
      name: "FileError",
      code: "EFBIG",
      message: `${ledger} cannot be ${what} (EFBIG)`,
    });
    await expect(stat(ledger)).rejects.toMatchObject({ code: "ENOENT" });
    await expect(stat(`${ledger}.lock`)).rejects.toMatchObject({ code: "ENOENT" });
    const log = await org.log("user.lifecycle.suspend");
    expect(ids.filter((id) => log.has(id))).toEqual([]);
  },
);

test.each([
  ["suspend_user", ofUser, "user.lifecycle.suspend"],
  ["force_password_reset", reset, "user.account.reset_password"],
] as const)(
  "a disk that is full in the middle of %s ends it: what was sent is in the ledger, and nothing more is sent",
  async (action, item, event) => {
    const ids = await org.users(60);
    const ledger = org.ledger();
    const items = ids.map((id) => item(id));
    const options = { ledger, atOnce: 5 };
    const run = new BulkProcess(org, { action, items, options, mostKib: 12 });
    const { error } = await run.end();
    expect(error).toMatchObject({ name: "FileError", code: "EFBIG" });
    await expect(stat(`${ledger}.lock`)).rejects.toMatchObject({ code: "ENOENT" });
    const left = await records(ledger);
    const written = new Set(left.flatMap((record) => ("sending" in record ? [record.id] : [])));
    const log = await org.log(event);
    expect(written.size).toBeGreaterThan(3);
    expect(written.size).toBeLessThan(55);
    expect(ids.filter((id) => log.has(id) && !written.has(id))).toEqual([]);
    const last = await org.run(action, [], { ledger, resume: true });
    expect(last.changed + last.unknown).toBe(60);
    const whole = await org.log(event);
    const unknown = new Set(
      (await outcomes(ledger)).filter((one) => one.outcome === "unknown").map(({ id }) => id),
    );
    for (const id of ids) expect(unknown.has(id) ? [0, 1] : [1]).toContain(whole.get(id) ?? 0);
    expect(unknown.size).toBeLessThanOrEqual(action === "suspend_user" ? 0 : 5);
  },
);

test("when a ledger cannot be written any more, those that still wait for their answers are cut off", async () => {
  const ids = await org.users(60);
  const ledger = org.ledger();
  const items = ids.map((id) => ofUser(id));
  const options = { ledger, atOnce: 5 };
  org.mock.faults([{ kind: "drip", chunkBytes: 1, everyMs: 60_000, operation: "suspendUser", times: 4 }]);
  const run = new BulkProcess(org, { action: "suspend_user", items, options, mostKib: 12 });
  expect((await run.end()).error).toMatchObject({ name: "FileError", code: "EFBIG" });
  expect(await org.run("suspend_user", [], { ledger, resume: true })).toMatchObject({ changed: 60, left: 0 });
});

test.skipIf(!HAS_FILE_MODES)(
  "a folder or a ledger that cannot be written is reported before anything is sent",
  async () => {
    const ids = await org.users(2);
    const items = ids.map((id) => ofUser(id));
    await chmod(org.folder, 0o755);
    const folder = join(org.folder, "read-only");
    await mkdir(folder, { mode: 0o755 });
    await chmod(folder, 0o555);
    const begun = new BulkProcess(org, {
      action: "suspend_user",
      items,
      options: { ledger: join(folder, "ledger") },
      hasFileModes: true,
    });
    const told = await begun.end();
    expect(told.error).toMatchObject({
      name: "FileError",
      code: "EACCES",
      message: expect.stringContaining("cannot be locked (EACCES)"),
    });
    const open = join(org.folder, "open");
    await mkdir(open);
    await chmod(open, 0o777);
    const ledger = join(open, "ledger");
    await org.run("suspend_user", items, { ledger, dryRun: true });
    await chmod(ledger, 0o444);
    const text = await readFile(ledger, "utf8");
    const resumed = new BulkProcess(org, {
      action: "suspend_user",
      options: { ledger, resume: true },
      hasFileModes: true,
    });
    expect((await resumed.end()).error).toMatchObject({
      name: "FileError",
      code: "EACCES",
      message: expect.stringContaining("cannot be resumed (EACCES)"),
    });
    expect(await readFile(ledger, "utf8")).toBe(text);
    await expect(stat(`${ledger}.lock`)).rejects.toMatchObject({ code: "ENOENT" });
    const log = await org.log("user.lifecycle.suspend");
    expect(ids.filter((id) => log.has(id))).toEqual([]);
  },
);

test.each([
  ["below a file", async (folder: string) => join(folder, "file", "ledger"), "ENOTDIR"],
  ["in a folder that there is not", async (folder: string) => join(folder, "none", "ledger"), "ENOENT"],
])("a ledger %s is reported before anything is sent", async (_, pathIn, code) => {
  const [id = ""] = await org.users(1);
  await writeFile(join(org.folder, "file"), "");
  const ledger = await pathIn(org.folder);
  for (const resume of [false, true]) {
    const run = org.run("suspend_user", [ofUser(id)], { ledger, resume });
    await expect(run).rejects.toMatchObject({ name: "FileError", code });
  }
  expect(await org.statusOf(id)).toBe("ACTIVE");
});

test("a folder in the place of the ledger is none", async () => {
  const ledger = org.ledger();
  await mkdir(ledger);
  await expect(org.run("suspend_user", [], { ledger, resume: true })).rejects.toThrow("EISDIR");
  await expect(org.run("suspend_user", [ofUser("00u1")], { ledger })).rejects.toThrow("already exists");
});
