import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { interleaved } from "../rounds.ts";
import { runProcess } from "../run-process.ts";
import { type SectionPlan, sectionOf } from "../section.ts";
import { contender, type Measure } from "./measure.ts";

/**
 * A collector for a day, in minutes: one event in fifty 5 minutes late, repeats, cursors that expire eight times,
 * and a rate limit that others use up twice a day. The log is simulated in the process: its cost is in the CPU time.
 */
export const measureCollector: Measure = async (bench) => {
  const [hours, perSecond] = bench.quick ? [2, 20] : [24, 20];
  const plan: SectionPlan = {
    id: "collector",
    title: `collectEvents for ${hours} simulated hours at ${perSecond} events a second`,
    quantities: [
      { name: "events", head: "events", unit: "count" },
      { name: "wallMs", head: "time", unit: "milliseconds" },
      { name: "cpuMsPerMillion", head: "CPU a million", unit: "milliseconds" },
      { name: "refused", head: "429s", unit: "count" },
      { name: "firstQuarterBytes", head: "memory after a quarter", unit: "bytes" },
      { name: "lastQuarterBytes", head: "at the end", unit: "bytes" },
      { name: "peakBytes", head: "peak", unit: "bytes" },
    ],
    bases: [],
    short: {},
  };
  const run = async () => {
    const folder = await mkdtemp(join(bench.folder, "collector-"));
    const args = [contender("collect/main.js"), String(hours), String(perSecond), folder];
    const sample = await runProcess({ args });
    await rm(folder, { recursive: true });
    return sample;
  };
  return [
    sectionOf(plan, await interleaved({ "connector, collectEvents": run }, 1, () => bench.tell(plan.title))),
  ];
};
