import { interleaved } from "../rounds.ts";
import { runProcess } from "../run-process.ts";
import { type SectionPlan, sectionOf } from "../section.ts";
import { quantityOf } from "../statistics.ts";
import { type Bench, contender, environment, type Measure } from "./measure.ts";

export const LIMIT = "undici.request, thrown away";
export const CORE = "core, all layers";
const SDK = "okta-sdk-nodejs";

/** The clients by name, with their modules. */
const CLIENTS: Readonly<Record<string, string>> = {
  [LIMIT]: "undici",
  "node:http, thrown away": "node-http",
  "node:http, parsed": "node-http-parsed",
  [CORE]: "core",
  "openapi-fetch, built-in fetch": "openapi-fetch",
  "built-in fetch": "fetch",
  [SDK]: "okta-sdk",
  "okta-sdk-nodejs, cache off": "okta-sdk-uncached",
  axios: "axios",
  got: "got",
  ky: "ky",
};
/** Warm-up in milliseconds: V8 compiles the code of a client for up to two seconds. */
const TIMES_MS = { warmUp: 2_250, measured: 1_500 };
const QUICK_TIMES_MS = { warmUp: 1_500, measured: 400 };
const QUICK_CLIENTS = [LIMIT, CORE, SDK];

/** Measures reads of users by id, with a fixed number of concurrent calls. */
export const measureCalls: Measure = async (bench) => {
  await bench.server.set({});
  const sections = [];
  for (const atOnce of bench.quick ? [64] : [1, 16, 64]) sections.push(await callsAtOnce(bench, atOnce));
  return sections;
};

async function callsAtOnce(bench: Bench, atOnce: number) {
  const plan: SectionPlan = {
    id: `calls-${atOnce}`,
    title: `One call, GET of a user by id, ${atOnce} at once`,
    quantities: [
      { name: "callsPerSecond", head: "calls", unit: "per second" },
      { name: "cpuUs", head: "CPU", unit: "microseconds" },
      { name: "serverShare", head: "server", unit: "share" },
    ],
    bases: [{ quantity: "callsPerSecond", of: LIMIT }],
    short: { [LIMIT]: "undici", [SDK]: "SDK" },
  };
  const names = bench.quick ? QUICK_CLIENTS : Object.keys(CLIENTS);
  const { warmUp, measured } = bench.quick ? QUICK_TIMES_MS : TIMES_MS;
  const run = (client: string) => async () => {
    const before = await bench.server.report();
    const args = [contender("calls/main.js"), client, ...[atOnce, warmUp, measured].map(String)];
    const sample = await runProcess({ args, env: environment(bench) });
    const { cpuMs } = await bench.server.report();
    // Share of the time in which the server was busy.
    return { ...sample, serverShare: (cpuMs - before.cpuMs) / quantityOf(sample, "busyMs") };
  };
  const contenders = Object.fromEntries(names.map((name) => [name, run(CLIENTS[name] ?? "")]));
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return sectionOf(plan, await interleaved(contenders, bench.quick ? 3 : 7, report));
}
