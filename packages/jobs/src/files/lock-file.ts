import { randomUUID } from "node:crypto";
import { link, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FileError, fileError } from "../errors.ts";
import { resolveLinks } from "./atomic-file.ts";
import { currentProcess, type ProcessId, readLiveness } from "./process-id.ts";

/** Holds a file for one process at a time. */
export interface Lock {
  /**
   * Checks that the lock is still held, if that was not checked for a while. A process that was frozen longer than
   * {@link LEASE_MS} may have lost it to another machine.
   *
   * @throws FileError if it was lost. Nothing more may be written or sent.
   */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** The content of a lock. */
interface Holder extends ProcessId {
  /** Id of this lock. */
  readonly id: string;
}

/** If the process of a lock cannot be seen from here, the lock expires when it was not renewed for this long. */
export const LEASE_MS = 60_000;
const RENEWED_EVERY_MS = 10_000;
/** How long a lock may exist without content. */
const WRITING_MS = 10_000;
/** Drafts of killed processes are removed after this time. */
const OLD_DRAFT_MS = 3_600_000;

/**
 * Locks a file for this process, with a second file next to it: the same name and `.lock`. The lock of a killed process is
 * taken over. That happens at once if the process can be seen from here. If it ran on another machine or in another
 * container, it happens after {@link LEASE_MS} without a renewal.
 *
 * @throws FileError if another process holds the lock, or nothing can be written next to the file.
 */
export async function lockFile(path: string): Promise<Lock> {
  // Two names of one file share one lock.
  const real = await resolveLinks(path).catch(() => path);
  const lock = `${real}.lock`;
  await checkHardLinks(path, real);
  const holder: Holder = { ...(await currentProcess()), id: randomUUID() };
  const text = JSON.stringify(holder);
  try {
    await take(lock, holder.id, text).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      await removeStaleLock(path, lock, await staleHolder(path, lock));
      await take(lock, holder.id, text);
    });
    // If writing took very long, another process may have taken the lock over.
    if ((await readHolder(lock))?.id !== holder.id) throw inUse(path, lock, "another process");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw inUse(path, lock, "another process");
    throw FileError.of(path, "locked", error);
  }
  return new HeldLock(path, lock, holder.id, text);
}

/**
 * Checks that no process has locked a file, without locking it. For readers.
 *
 * @throws FileError if a process holds the lock, or may hold it.
 */
export async function checkNotInUse(path: string): Promise<void> {
  const real = await resolveLinks(path).catch(() => path);
  const lock = `${real}.lock`;
  if ((await stat(lock).catch(() => undefined)) === undefined) return;
  try {
    await staleHolder(path, lock);
  } catch (error) {
    throw FileError.of(path, "checked for a lock", error);
  }
}

/** A lock that this process holds and renews. */
class HeldLock implements Lock {
  readonly #path: string;
  readonly #lock: string;
  readonly #id: string;
  readonly #text: string;
  readonly #timer: NodeJS.Timeout;
  #seenMs = performance.now();
  #isLost = false;

  constructor(path: string, lock: string, id: string, text: string) {
    this.#path = path;
    this.#lock = lock;
    this.#id = id;
    this.#text = text;
    this.#timer = setInterval(() => void this.#renew().catch(() => {}), RENEWED_EVERY_MS).unref();
  }

  async confirm(): Promise<void> {
    if (!this.#isLost && performance.now() - this.#seenMs > LEASE_MS / 2) await this.#renew();
    if (!this.#isLost) return;
    throw fileError("takenOver", this.#path);
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    if ((await readHolder(this.#lock))?.id === this.#id) await rm(this.#lock, { force: true });
  }

  /** Writes the lock again, so that the file system records the time by its own clock. Never writes into another lock. */
  async #renew(): Promise<void> {
    const file = await open(this.#lock, "r+").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return undefined;
    });
    try {
      const held = file && parseHolder(await file.readFile("utf8"));
      if (file === undefined) await this.#takeAgain();
      else if (held?.id !== this.#id) this.#isLost = true;
      // This writes into the file that was ours, even if the name now belongs to another lock.
      else await file.write(this.#text, 0);
      if (!this.#isLost) this.#seenMs = performance.now();
    } finally {
      await file?.close();
    }
  }

  /** Another process may move a lock away for a moment, to read its holder. */
  async #takeAgain(): Promise<void> {
    try {
      await take(this.#lock, `${this.#id}.again`, this.#text);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      this.#isLost = (await readHolder(this.#lock))?.id !== this.#id;
    }
  }
}

/** Creates the lock. If the file system has links, it has its content from the first moment on. */
async function take(lock: string, name: string, text: string): Promise<void> {
  const draft = `${lock}.${name}`;
  try {
    await writeFile(draft, text, { flag: "wx", mode: 0o600 });
    await removeOldDrafts(lock, draft);
    await link(draft, lock).catch(async (error: NodeJS.ErrnoException) => {
      if (!/^(EPERM|ENOSYS|ENOTSUP|EOPNOTSUPP)$/.test(error.code ?? "")) throw error;
      await writeFile(lock, text, { flag: "wx", mode: 0o600 });
    });
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Removes the lock of a dead process. If this is killed at any point, the lock is unchanged or removed, and the next
 * process takes it over. If another process took the lock meanwhile, it is put back.
 */
async function removeStaleLock(
  path: string,
  lock: string,
  stale: Holder | "unwritten" | undefined,
): Promise<void> {
  if (stale === undefined) return;
  const away = `${lock}.${randomUUID()}.old`;
  try {
    await rename(lock, away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const taken = await readHolder(away);
  const isStale = stale === "unwritten" ? taken === undefined : taken?.id === stale.id;
  try {
    if (isStale) return;
    await link(away, lock).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    throw inUse(path, lock, "another process");
  } finally {
    await rm(away, { force: true });
  }
}

/**
 * Returns the holder of a lock that is no longer held; undefined if there is no lock.
 *
 * @throws FileError if a process may still hold it.
 */
async function staleHolder(path: string, lock: string): Promise<Holder | "unwritten" | undefined> {
  const holder = await readHolder(lock);
  const ageMs = await ageOf(lock);
  if (ageMs === undefined) return undefined;
  if (holder === undefined) {
    // A lock without content was just created, or its process was killed at that moment.
    if (ageMs < WRITING_MS) throw inUse(path, lock, "another process");
    return "unwritten";
  }
  const liveness = await readLiveness(holder);
  if (liveness === "alive") throw inUse(path, lock, `process ${holder.pid}`);
  if (liveness === "elsewhere" && ageMs < LEASE_MS) {
    const seconds = Math.ceil((LEASE_MS - Math.max(0, ageMs)) / 1_000);
    throw fileError("inUseElsewhere", path, holder.pid, holder.host, seconds);
  }
  return holder;
}

/** Time since a lock was renewed, by the clock of its file system; undefined if it is gone. */
async function ageOf(lock: string): Promise<number | undefined> {
  const probe = `${lock}.${randomUUID()}`;
  try {
    await writeFile(probe, "", { flag: "wx", mode: 0o600 });
    const [now, then] = await Promise.all([stat(probe), stat(lock)]);
    return now.mtimeMs - then.mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  } finally {
    await rm(probe, { force: true });
  }
}

/** A lock is next to one name of a file. Through a hard link, which has another name, it would not be seen. */
async function checkHardLinks(path: string, real: string): Promise<void> {
  const there = await stat(real).catch(() => undefined);
  if (!there?.isFile() || there.nlink < 2) return;
  throw fileError("hardLink", path);
}

/** Removes drafts of processes that were killed long ago. */
async function removeOldDrafts(lock: string, draft: string): Promise<void> {
  const folder = dirname(lock);
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${basename(lock)}.`));
  const now = (await stat(draft)).mtimeMs;
  for (const name of names) {
    const file = join(folder, name);
    const there = await stat(file).catch(() => undefined);
    if (there && now - there.mtimeMs > OLD_DRAFT_MS) await rm(file, { force: true });
  }
}

function inUse(path: string, lock: string, who: string): FileError {
  return fileError("inUse", path, who, lock);
}

/** Reads the content of a lock; undefined if it is gone or incomplete. */
async function readHolder(lock: string): Promise<Holder | undefined> {
  try {
    // To read a pipe may never end.
    if (!(await stat(lock)).isFile()) throw fileError("notALock", lock);
    return parseHolder(await readFile(lock, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, host, began, space, id } = Object(JSON.parse(text)) as Partial<Holder>;
    const isProcess = Number.isSafeInteger(pid) && Number(pid) > 0;
    const isNamed = [host, id].every((text) => typeof text === "string" && text !== "");
    return isProcess && isNamed ? ({ pid, host, began, space, id } as Holder) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
