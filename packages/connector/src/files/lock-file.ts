import { randomUUID } from "node:crypto";
import { link, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { fileBehind } from "./file-behind.ts";
import { FileError } from "./file-error.ts";
import { mayBeAlive, ownProcess, type ProcessId } from "./process-id.ts";

/** Holds a file for one process at a time. */
export interface Lock {
  release(): Promise<void>;
}

/** What stands in a lock. */
interface Holder extends ProcessId {
  /** Of this one lock. */
  readonly id: string;
}

/** How long a lock may be there before it says whose it is. */
const WRITING_MS = 10_000;

/**
 * Takes a file for this process alone, by another beside it with `.lock` behind its name. That of a process which is
 * gone, killed without a word, is taken over.
 *
 * @throws FileError where another process has it, or nothing can be written beside it.
 */
export async function lockFile(path: string): Promise<Lock> {
  // Two names of one file are one lock.
  const lock = `${await fileBehind(path).catch(() => path)}.lock`;
  const id = randomUUID();
  const holder: Holder = { ...(await ownProcess()), id };
  const isOwn = async () => (await holderOf(lock))?.id === id;
  try {
    await take(lock, holder).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      await dropStale(path, lock);
      await take(lock, holder);
    });
    // Who took very long to write it may have been taken for dead.
    if (!(await isOwn())) throw inUse(path, lock, "another process");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw inUse(path, lock, "another process");
    throw FileError.of(path, "locked", error);
  }
  return {
    release: async () => {
      if (await isOwn()) await rm(lock, { force: true });
    },
  };
}

/** Makes the lock, which says whose it is from its first moment on, where the file system has links. */
async function take(lock: string, holder: Holder): Promise<void> {
  const draft = `${lock}.${holder.id}`;
  const text = JSON.stringify(holder);
  try {
    await writeFile(draft, text, { flag: "wx", mode: 0o600 });
    await link(draft, lock).catch(async (error: NodeJS.ErrnoException) => {
      if (!/^(EPERM|ENOSYS|ENOTSUP|EOPNOTSUPP)$/.test(error.code ?? "")) throw error;
      await writeFile(lock, text, { flag: "wx", mode: 0o600 });
    });
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Drops the lock of a process that is gone. One process at a time looks and drops, so that none drops what another has
 * taken meanwhile.
 *
 * @throws FileError where its process may be alive.
 */
async function dropStale(path: string, lock: string): Promise<void> {
  const dropping = `${lock}.dropping`;
  try {
    await writeFile(dropping, "", { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw inUse(path, `${dropping} and ${lock}`, "another process");
  }
  try {
    if (await isStale(path, lock)) await rm(lock, { force: true });
  } finally {
    await rm(dropping, { force: true });
  }
}

function inUse(path: string, lock: string, who: string): FileError {
  return new FileError(path, `is in use by ${who}`, { remedy: `If that is gone, remove ${lock}` });
}

/**
 * Whether a lock is there that nobody has any more.
 *
 * @throws FileError where somebody may have it.
 */
async function isStale(path: string, lock: string): Promise<boolean> {
  const holder = await holderOf(lock);
  if (holder === undefined) {
    const taken = await stat(lock).catch(() => undefined);
    // One that does not say whose it is was taken just now, or whoever took it was killed in that moment.
    if (taken && Date.now() - taken.mtimeMs < WRITING_MS) throw inUse(path, lock, "another process");
    return taken !== undefined;
  }
  if (await mayBeAlive(holder)) {
    const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
    throw inUse(path, lock, `process ${holder.pid}${where}`);
  }
  // Its process may have released it before it ended, and another one have it by now.
  return (await holderOf(lock))?.id === holder.id;
}

/** What a lock says; undefined of one that is gone, or was not written to its end. */
async function holderOf(lock: string): Promise<Holder | undefined> {
  try {
    const { pid, host, began, id } = Object(JSON.parse(await readFile(lock, "utf8"))) as Partial<Holder>;
    return pid && host && id ? { pid, host, began, id } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
