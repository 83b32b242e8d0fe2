import type { Fault } from "./fault.ts";

/** A fault that befalls a request. */
export interface Befallen {
  readonly fault: Fault;
  /** For one that could not be carried out on this answer: it is kept for another. */
  giveBack(): void;
}

/** The faults that are still to come, in their order: the first that fits a request befalls it. */
export function createFaultScript(random: () => number) {
  let entries: { readonly fault: Fault; times: number }[] = [];

  return {
    add(faults: readonly Fault[]): void {
      for (const fault of faults) {
        entries.push({ fault, times: fault.times ?? (fault.probability === undefined ? 1 : Infinity) });
      }
    },
    clear(): void {
      entries = [];
    },
    /** What is left, with `times` counted down. */
    left(): readonly Fault[] {
      return entries
        .filter(({ times }) => times > 0)
        .map(({ fault, times }) => (times === Infinity ? fault : { ...fault, times }));
    },
    /** The fault for this request, if any, and counts it. */
    next(pathname: string, operation: string | undefined): Befallen | undefined {
      for (const entry of entries) {
        const { fault } = entry;
        if (entry.times <= 0 || !fits(fault, pathname, operation)) continue;
        if (fault.probability !== undefined && random() >= fault.probability) continue;
        entry.times -= 1;
        return {
          fault,
          giveBack: () => {
            entry.times += 1;
          },
        };
      }
      return undefined;
    },
  };
}

export type FaultScript = ReturnType<typeof createFaultScript>;

function fits({ operation, path }: Fault, pathname: string, asked: string | undefined): boolean {
  if (operation !== undefined && operation !== asked) return false;
  if (path === undefined) return true;
  return path.endsWith("*") ? pathname.startsWith(path.slice(0, -1)) : pathname === path;
}
