import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";

/** One process. Its number alone is not unique, because the system uses numbers again. */
export interface ProcessId {
  readonly pid: number;
  readonly host: string;
  /** Start time, if the system reports it. */
  readonly began?: string | undefined;
  /**
   * Where its number is valid: the boot of the machine and the namespace of process numbers, if the system reports them.
   * Two containers or machines may share a host name, but never this.
   */
  readonly space?: string | undefined;
}

/** The state of the process that holds a lock. `elsewhere` is another machine or container, which cannot be seen from here. */
export type Liveness = "alive" | "gone" | "elsewhere";

/** This process. */
export async function currentProcess(): Promise<ProcessId> {
  const [stat, space] = await Promise.all([readStat(process.pid), currentSpace()]);
  return { pid: process.pid, host: hostname(), began: stat?.began, space };
}

/** Whether a process still runs, as far as it can be seen from here. */
export async function readLiveness({ pid, host, began, space }: ProcessId): Promise<Liveness> {
  const isHere = space === undefined ? host === hostname() : space === (await currentSpace());
  if (!isHere) return "elsewhere";
  if (!isThere(pid)) return "gone";
  const stat = await readStat(pid);
  // A killed process stays until its parent collects it, which in a container may be never.
  if (stat?.state === "Z" || stat?.state === "X") return "gone";
  return began === undefined || stat === undefined || began === stat.began ? "alive" : "gone";
}

/** On Linux only; otherwise undefined. */
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

/** On Linux, the state of a process, and its start time since the machine's boot. */
async function readStat(pid: number): Promise<{ state: string; began: string } | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The name before it may contain anything.
    const [state = "", ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state, began: fields[18] ?? "" };
  } catch {
    return undefined;
  }
}
