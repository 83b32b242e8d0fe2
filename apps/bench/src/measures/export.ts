import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { since, until } from "../contenders/range.ts";
import { expectLines } from "../lines.ts";
import { interleaved } from "../rounds.ts";
import { runProcess } from "../run-process.ts";
import { type SectionPlan, sectionOf } from "../section.ts";
import { EVENTS_PER_PAGE } from "../server/settings.ts";
import { type Bench, contender, environment, type Measure } from "./measure.ts";

const SDK = "okta-sdk-nodejs, stringified";
const LIMIT = "node:http, bytes";
const CONNECTOR = "connector, exportEvents";

const QUANTITIES: SectionPlan["quantities"] = [
  { name: "wallMs", head: "time", unit: "milliseconds" },
  { name: "cpuMs", head: "CPU", unit: "milliseconds" },
  { name: "peakBytes", head: "memory", unit: "bytes" },
];

/** Measures exports of a period to a file, each in its own process. */
export const measureExport: Measure = async (bench) => [await exports(bench), await exportsFromAfar(bench)];

async function exports(bench: Bench) {
  const events = bench.quick ? 20_000 : 300_000;
  await bench.server.set({ events });
  const plan: SectionPlan = {
    id: "export",
    title: `Exporting ${events.toLocaleString("en")} events to a file, whole process`,
    quantities: QUANTITIES,
    bases: [
      { quantity: "wallMs", of: SDK },
      { quantity: "peakBytes", of: SDK },
    ],
    short: { [SDK]: "SDK", [LIMIT]: "bytes" },
  };
  const query = `since=${since}&until=${until}&limit=${EVENTS_PER_PAGE}`;
  const contenders = {
    [SDK]: eventsIn(bench, [contender("export/okta-sdk.js")], events),
    ...(!bench.quick && {
      "built-in fetch, stringified": eventsIn(bench, [contender("export/fetch.js")], events),
    }),
    [CONNECTOR]: connectorExport(bench, events),
    [LIMIT]: eventsIn(bench, [contender("bytes.js"), `/api/v1/logs?${query}`], events / EVENTS_PER_PAGE),
  };
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return sectionOf(plan, await interleaved(contenders, bench.quick ? 3 : 5, report));
}

/** Measures exports with latency, compared with one page after the other. */
async function exportsFromAfar(bench: Bench) {
  const latencyMs = 50;
  const pages = bench.quick ? 20 : 100;
  await bench.server.set({ events: pages * EVENTS_PER_PAGE, latencyMs });
  const plan: SectionPlan = {
    id: "export-latency",
    title: `Exporting ${pages} pages of events, each ${latencyMs} ms away`,
    quantities: [{ name: "wallMs", head: "time", unit: "milliseconds" }],
    bases: [{ quantity: "wallMs", of: "pages × latency" }],
    short: { "pages × latency": "pages" },
  };
  const contenders = {
    "pages × latency": async () => ({ wallMs: pages * latencyMs }),
    [CONNECTOR]: connectorExport(bench, pages * EVENTS_PER_PAGE),
  };
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return sectionOf(plan, await interleaved(contenders, bench.quick ? 1 : 3, report));
}

export function connectorExport(bench: Bench, events: number, env?: Environment) {
  return eventsIn(bench, [contender("export/connector.js")], events, env);
}

type Environment = Readonly<Record<string, string>>;

/**
 * Runs a program that writes a known number of lines to the file of its last argument.
 *
 * The file of the last run is deleted only now, so that the kernel can reuse its memory: a virtual machine may return memory
 * to its host after two seconds, and then pays for each page again.
 */
export function eventsIn(bench: Bench, args: readonly string[], lines: number, env?: Environment) {
  return async () => {
    const file = join(bench.folder, "events.ndjson");
    const before = join(bench.folder, "events-before.ndjson");
    await rm(before, { force: true });
    const sample = await runProcess({ args: [...args, file], env: env ?? environment(bench) });
    await settleDisk(file);
    await expectLines(file, lines);
    await rename(file, before);
    return sample;
  };
}

/** Syncs a file to the disk, so that the next contender finds the disk idle. */
async function settleDisk(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}
