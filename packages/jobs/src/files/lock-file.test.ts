import { spawn } from "node:child_process";
import { once } from "node:events";
import { link, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import type { ProcessId } from "./process-id.ts";

vi.mock("./process-id.ts", { spy: true });
// Other test files of this process have already loaded the lock with the real module.
vi.resetModules();
const { lockFile } = await import("./lock-file.ts");
const { readLiveness, currentProcess } = await import("./process-id.ts");

const isLinux = process.platform === "linux";

/** A lock as another process left it. */
async function lockedBy(holder: Partial<ProcessId>): Promise<string> {
  const path = join(await temporaryFolder(), "ledger");
  await writeFile(`${path}.lock`, JSON.stringify({ host: hostname(), id: "other", ...holder }));
  return path;
}

/** A dead process with a number that is hardly used again. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--eval", ""]);
  await once(child, "close");
  return child.pid ?? 0;
}

/** A process that runs as long as the test. */
async function livingProcess(): Promise<number> {
  const child = spawn("sleep", ["600"]);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await once(child, "close");
  });
  await once(child, "spawn");
  return child.pid ?? 0;
}

test("one process at a time locks a file, and nothing is left afterwards", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "ledger");
  const lock = await lockFile(path);
  await expect(lockFile(path)).rejects.toMatchObject({
    name: "FileError",
    message: `${path} is in use by process ${process.pid}`,
    remedy: `If it no longer runs, remove ${path}.lock`,
  });
  await lock.release();
  await (await lockFile(path)).release();
  expect(await readdir(folder)).toEqual([]);
});

test("of many callers at once, one gets the lock", async () => {
  const path = join(await temporaryFolder(), "ledger");
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockFile(path)));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("of many callers that find the lock of a dead process, one gets it", async () => {
  const pid = await endedProcess();
  for (let round = 0; round < 20; round += 1) {
    const path = await lockedBy({ pid });
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockFile(path)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  }
});

test("the lock of a dead process is taken over", async () => {
  const path = await lockedBy({ pid: await endedProcess() });
  const lock = await lockFile(path);
  expect(JSON.parse(await readFile(`${path}.lock`, "utf8"))).toMatchObject({ pid: process.pid });
  await lock.release();
});

test("the lock of a living process is not", async () => {
  const pid = await livingProcess();
  await expect(lockFile(await lockedBy({ pid }))).rejects.toThrow(`is in use by process ${pid}`);
});

test.skipIf(!isLinux)(
  "the lock of a dead process is taken over if another process has its number",
  async () => {
    const { began } = await currentProcess();
    expect(began).toMatch(/^\d+$/);
    const pid = await livingProcess();
    await (await lockFile(await lockedBy({ pid, began: "1" }))).release();
    await (await lockFile(await lockedBy({ pid: process.pid, began: "1" }))).release();
    await expect(lockFile(await lockedBy({ pid: process.pid, began }))).rejects.toThrow("is in use");
  },
);

test.skipIf(!isLinux)(
  "the lock of a process that was killed, and that nobody waited for, is taken over",
  async () => {
    // The shell leaves its child to a program that does not wait for it. Then the child ends.
    const parent = spawn("sh", ["-c", "exec 3<&0; cat <&3 & echo $!; exec sleep 600"]);
    onTestFinished(async () => {
      parent.kill("SIGKILL");
      await once(parent, "close");
    });
    const [line] = await once(parent.stdout, "data");
    const pid = Number(line);
    await expect.poll(() => readFile(`/proc/${parent.pid}/comm`, "utf8")).toBe("sleep\n");
    parent.stdin.end();
    await expect.poll(() => readFile(`/proc/${pid}/stat`, "utf8")).toMatch(/\) Z /);
    await (await lockFile(await lockedBy({ pid }))).release();
  },
);

const ELSEWHERE = [
  ["on another machine", { host: "elsewhere.example.com" }],
  ["in a container of the same name", { space: "another boot pid:[1]" }],
] as const;

test.each(ELSEWHERE)("the lock of a process %s stays as long as it is renewed", async (_, where) => {
  const path = await lockedBy({ pid: await endedProcess(), ...where });
  await expect(lockFile(path)).rejects.toMatchObject({
    message: expect.stringMatching(/is in use by process \d+ on /),
    remedy: expect.stringMatching(/try again in (\d|[1-5]\d|60) s/),
  });
});

test.each(ELSEWHERE)(
  "the lock of a process %s that gives no sign of life is taken over",
  async (_, where) => {
    const path = await lockedBy({ pid: await livingProcess(), ...where });
    const longAgo = new Date(Date.now() - 61_000);
    await utimes(`${path}.lock`, longAgo, longAgo);
    await (await lockFile(path)).release();
  },
);

test("a file with a hard link cannot be locked", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "ledger"), "");
  await link(join(folder, "ledger"), join(folder, "other"));
  await expect(lockFile(join(folder, "other"))).rejects.toThrow("has another name (a hard link)");
});

test("a process that lost its lock while it was frozen gets an error before it writes again", async () => {
  const path = join(await temporaryFolder(), "ledger");
  const lock = await lockFile(path);
  await lock.confirm();
  const later = vi.spyOn(performance, "now").mockImplementation(() => 10_000_000_000);
  onTestFinished(() => later.mockRestore());
  await lock.confirm();
  later.mockImplementation(() => 20_000_000_000);
  await rm(`${path}.lock`);
  await lock.confirm();
  expect(await readFile(`${path}.lock`, "utf8")).toContain(String(process.pid));
  later.mockImplementation(() => 30_000_000_000);
  await writeFile(`${path}.lock`, JSON.stringify({ pid: 1, host: "elsewhere", id: "other" }));
  await expect(lock.confirm()).rejects.toThrow("was taken over by another process");
  await lock.release();
  expect(await readFile(`${path}.lock`, "utf8")).toContain("other");
});

test("the remains of a killed takeover block nobody, and are removed", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "ledger");
  const longAgo = new Date(Date.now() - 7_200_000);
  for (const name of ["ledger.lock.a.old", "ledger.lock.b"]) {
    await writeFile(join(folder, name), "{}");
    await utimes(join(folder, name), longAgo, longAgo);
  }
  await (await lockFile(path)).release();
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  "",
  "{",
  "null",
  "7",
  '{"pid":1}',
  '{"pid":"1; rm","host":{},"id":[]}',
  '{"pid":-1,"host":"h","id":"i"}',
])("a lock that says %j is one that is being written, for a while", async (text) => {
  const path = join(await temporaryFolder(), "ledger");
  await writeFile(`${path}.lock`, text);
  await expect(lockFile(path)).rejects.toThrow("is in use by another process");
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(`${path}.lock`, longAgo, longAgo);
  await (await lockFile(path)).release();
});

test("a lock that another process has taken over meanwhile is not removed", async () => {
  const path = join(await temporaryFolder(), "ledger");
  const lock = await lockFile(path);
  await writeFile(`${path}.lock`, JSON.stringify({ pid: process.pid, host: hostname(), id: "other" }));
  await lock.release();
  expect(await readFile(`${path}.lock`, "utf8")).toContain("other");
});

test("a lock that was released and taken again while its holder was read stays", async () => {
  const pid = await endedProcess();
  const path = await lockedBy({ pid });
  const other = JSON.stringify({ pid, host: hostname(), id: "another" });
  vi.mocked(readLiveness).mockImplementationOnce(async () => {
    await writeFile(`${path}.lock`, other);
    return "gone";
  });
  await expect(lockFile(path)).rejects.toThrow("is in use by another process");
  expect(await readFile(`${path}.lock`, "utf8")).toBe(other);
});

test("a lock that is already gone can be released", async () => {
  const path = join(await temporaryFolder(), "ledger");
  const lock = await lockFile(path);
  await rm(`${path}.lock`);
  await lock.release();
});

test.each(["is there", "is not there yet"])("two names of one file are one lock: it %s", async (state) => {
  const folder = await temporaryFolder();
  const path = join(folder, "ledger");
  if (state === "is there") await writeFile(path, "");
  await symlink(path, join(folder, "other"));
  const lock = await lockFile(path);
  await expect(lockFile(join(folder, "other"))).rejects.toThrow("is in use");
  await lock.release();
});

test("a file cannot be locked if nothing can be written next to it", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "file"), "");
  await expect(lockFile(join(folder, "file", "ledger"))).rejects.toMatchObject({ code: "ENOTDIR" });
  await expect(lockFile(join(folder, "none", "ledger"))).rejects.toMatchObject({
    message: expect.stringContaining("cannot be locked (ENOENT)"),
    remedy: "Check the path: the file or its folder does not exist",
  });
});
