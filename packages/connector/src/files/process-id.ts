import { readFile } from "node:fs/promises";
import { hostname } from "node:os";

/** One process, whatever becomes of its number. */
export interface ProcessId {
  readonly pid: number;
  readonly host: string;
  /** When it began, as far as the system tells: a number is used again after a while. */
  readonly began?: string | undefined;
}

/** This process. */
export async function ownProcess(): Promise<ProcessId> {
  return { pid: process.pid, host: hostname(), began: (await readStat(process.pid))?.began };
}

/** Whether a process may still be at work. Of another machine's nothing can be known, so it may. */
export async function mayBeAlive({ pid, host, began }: ProcessId): Promise<boolean> {
  if (host !== hostname()) return true;
  if (!isThere(pid)) return false;
  const stat = await readStat(pid);
  // One that was killed stays there until its parent has taken notice, which in a container may be never.
  if (stat?.state === "Z" || stat?.state === "X") return false;
  return began === undefined || stat === undefined || began === stat.began;
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
