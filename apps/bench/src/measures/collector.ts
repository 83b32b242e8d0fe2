import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { interleaved } from "../rounds.ts";
import { runProcess } from "../run-process.ts";
import { type SectionPlan, sectionOf } from "../section.ts";
import { contender, type Measure } from "./measure.ts";

/**
 * Measures a collector for a simulated day: one event in fifty is 5 minutes late, events repeat, cursors expire eight times,
 * and others use up the rate limit twice. The log is simulated in the same process, so the CPU time includes it.
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
    sectionOf(
      plan,
      await interleaved({ "connector, collectEvents": run }, 1, () => bench.report(plan.title)),
    ),
  ];
};
