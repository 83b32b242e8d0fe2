import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { FileError } from "./file-error.ts";

/** Holds a file for one process at a time. */
export interface Lock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as far as the system tells: a number of its own for each. */
  readonly began: string | undefined;
}

/**
 * Takes a file for this process alone, by another beside it with `.lock` behind its name. That of a process which is
 * gone, killed without a word, is taken over.
 *
 * @throws FileError where another process has it, or nothing can be written beside it.
 */
export async function lockFile(path: string): Promise<Lock> {
  const lock = `${path}.lock`;
  const own: Holder = { pid: process.pid, host: hostname(), began: await beginOf(process.pid) };
  const take = () => writeFile(lock, JSON.stringify(own), { flag: "wx", mode: 0o600 });
  try {
    await take().catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      await dropStale(path, lock);
      await take();
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw inUse(path, lock, "another process");
    throw FileError.of(path, "locked", error);
  }
  return { release: () => rm(lock, { force: true }) };
}

/** How long it may take to drop a lock; a file that says so and is older is a remnant. */
const DROPPING_MS = 5_000;

/**
 * Drops the lock of a process that is gone. One process at a time looks and drops, so that none drops what another has
 * taken meanwhile.
 *
 * @throws FileError where its process is alive.
 */
async function dropStale(path: string, lock: string): Promise<void> {
  const dropping = `${lock}.dropping`;
  const begun = await stat(dropping).catch(() => undefined);
  if (begun && Date.now() - begun.mtimeMs > DROPPING_MS) await rm(dropping, { force: true });
  await writeFile(dropping, "", { flag: "wx", mode: 0o600 });
  try {
    const holder = await holderOf(lock);
    if (holder && (await isAlive(holder))) {
      const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
      throw inUse(path, lock, `process ${holder.pid}${where}`);
    }
    await rm(lock, { force: true });
  } finally {
    await rm(dropping, { force: true });
  }
}

function inUse(path: string, lock: string, who: string): FileError {
  return new FileError(path, `is in use by ${who}. If that is gone, remove ${lock}`);
}

/** Undefined of a lock that went away meanwhile; of one that was not written to its end, a process that is gone. */
async function holderOf(lock: string): Promise<Holder | undefined> {
  try {
    const { pid = 0, host = hostname(), began } = JSON.parse(await readFile(lock, "utf8")) as Partial<Holder>;
    return { pid, host, began };
  } catch (error) {
    return error instanceof SyntaxError ? { pid: 0, host: hostname(), began: undefined } : undefined;
  }
}

async function isAlive({ pid, host, began }: Holder): Promise<boolean> {
  // Of another machine's process nothing can be known.
  if (host !== hostname()) return true;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  // A number is used again after a while.
  return began === undefined || began === (await beginOf(pid));
}

/** On Linux the time since the machine's start at which a process began. */
async function beginOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
