import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockFile } from "../src/files/lock-file.ts";
import { childScript } from "./child-script.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const CHILD = childScript("lock-child");
const UNSHARE = ["--pid", "--fork", "--mount-proc", "--uts", "--kill-child"];

/** Whether this machine lets a test have a container's view: its own process numbers and host name. */
function hasNamespaces(): boolean {
  try {
    execFileSync("unshare", [...UNSHARE, "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A process in a container of the same name, as with a fixed `hostname:`, and the first line that it says. */
async function inContainer(path: string) {
  const node = [process.execPath, CHILD, path];
  const words = ["sh", "-c", 'hostname "$0"; exec "$@"', hostname(), ...node];
  const child = spawn("unshare", [...UNSHARE, ...words], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, line: String(line).trim() };
}

test.skipIf(!hasNamespaces())(
  "two containers of one name do not both hold a file, whoever comes first, and a killed one is followed",
  async () => {
    const path = join(await temporaryFolder(), "ledger");
    const own = await lockFile(path);
    expect((await inContainer(path)).line).toContain(`is in use by process ${process.pid}`);
    await own.release();

    const { child, line } = await inContainer(path);
    expect(line).toBe("locked");
    // Its number there may well be that of a living process here.
    expect(JSON.parse(await readFile(`${path}.lock`, "utf8"))).toMatchObject({ host: hostname() });
    await expect(lockFile(path)).rejects.toThrow(`on ${hostname()}`);
    child.kill("SIGKILL");
    await once(child, "close");
    await expect(lockFile(path)).rejects.toMatchObject({ remedy: expect.stringContaining("expires") });
    // A minute later, as the file system counts it.
    const longAgo = new Date(Date.now() - 61_000);
    await utimes(`${path}.lock`, longAgo, longAgo);
    await (await lockFile(path)).release();
  },
);
