import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";

/** One process, whatever becomes of its number. */
export interface ProcessId {
  readonly pid: number;
  readonly host: string;
  /** When it began, as far as the system tells: a number is used again after a while. */
  readonly began?: string | undefined;
  /**
   * Where its number counts: the boot of the machine and the namespace of process numbers, as far as the system tells. Two
   * containers or machines may have one host name, and never this.
   */
  readonly space?: string | undefined;
}

/** What can be said of the process behind a lock. `elsewhere` is another machine or container: nothing can be seen of it. */
export type Liveness = "alive" | "gone" | "elsewhere";

/** This process. */
export async function currentProcess(): Promise<ProcessId> {
  const [stat, space] = await Promise.all([readStat(process.pid), currentSpace()]);
  return { pid: process.pid, host: hostname(), began: stat?.began, space };
}

/** Whether a process is still there, as far as that can be seen from here. */
export async function readLiveness({ pid, host, began, space }: ProcessId): Promise<Liveness> {
  const isHere = space === undefined ? host === hostname() : space === (await currentSpace());
  if (!isHere) return "elsewhere";
  if (!isThere(pid)) return "gone";
  const stat = await readStat(pid);
  // One that was killed stays there until its parent has taken notice, which in a container may be never.
  if (stat?.state === "Z" || stat?.state === "X") return "gone";
  return began === undefined || stat === undefined || began === stat.began ? "alive" : "gone";
}

/** On Linux; undefined elsewhere. */
async function currentSpace(): Promise<string | undefined> {
  try {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    return `${boot.trim()} ${await readlink("/proc/self/ns/pid")}`;
  } catch {
    return undefined;
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** On Linux, what a process does, and the time since the machine's start at which it began. */
async function readStat(pid: number): Promise<{ state: string; began: string } | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The name before it may hold anything.
    const [state = "", ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state, began: fields[18] ?? "" };
  } catch {
    return undefined;
  }
}
