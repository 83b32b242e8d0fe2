import type { Fault } from "./fault.ts";

/** The fault that applies to a request. */
export interface ScriptedFault {
  readonly fault: Fault;
  /** Keeps the fault for the next match, because it cannot apply to this response. */
  giveBack(): void;
}

/** The pending faults, in order. The first one that matches a request is applied. */
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
    /** The pending faults with their remaining `times`. */
    left(): readonly Fault[] {
      return entries
        .filter(({ times }) => times > 0)
        .map(({ fault, times }) => (times === Infinity ? fault : { ...fault, times }));
    },
    /** Returns the fault for this request, and counts it. */
    next(pathname: string, operation: string | undefined): ScriptedFault | undefined {
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

function fits({ operation, path }: Fault, pathname: string, requested: string | undefined): boolean {
  if (operation !== undefined && operation !== requested) return false;
  if (path === undefined) return true;
  return path.endsWith("*") ? pathname.startsWith(path.slice(0, -1)) : pathname === path;
}
