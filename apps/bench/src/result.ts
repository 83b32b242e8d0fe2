import { arch, cpus, platform, totalmem } from "node:os";
import type { Section } from "./section.ts";

/** Sections by the name of their measure. */
export type Measured = Readonly<Record<string, readonly Section[]>>;

/** The result of a run, with its machine and date. */
export interface Result {
  readonly command: string;
  readonly measuredAt: string;
  readonly machine: Machine;
  readonly tookMs: number;
  readonly measured: Measured;
}

/** The machine of a run. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
}

export function thisMachine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryBytes: totalmem(),
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
}

/** E.g. `AMD EPYC, 2 cores, 25 GB, linux x64, Node.js v20.20.2`. */
export function describeMachine({ processor, cores, memoryBytes, system, node }: Machine): string {
  return `${processor}, ${cores} cores, ${Math.round(memoryBytes / 1e9)} GB, ${system}, Node.js ${node}`;
}
