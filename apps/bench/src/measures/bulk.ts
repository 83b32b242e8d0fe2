import { join } from "node:path";
import { interleaved } from "../rounds.ts";
import { runProcess } from "../run-process.ts";
import { type SectionPlan, sectionOf } from "../section.ts";
import { quantityOf, type Sample } from "../statistics.ts";
import { type Bench, contender, environment, type Measure } from "./measure.ts";

const LATENCY_MS = 15;

/** Measures many suspensions under a limit: how much of it is used, and how many requests get 429. */
export const measureBulk: Measure = async (bench) => [await alone(bench), await sharing(bench)];

/** Requests per window, and the number of suspensions. */
function sizes({ quick }: Bench) {
  return quick
    ? { limit: { requests: 100, windowMs: 2_000 }, count: 350 }
    : { limit: { requests: 600, windowMs: 6_000 }, count: 5_000 };
}

const QUANTITIES: SectionPlan["quantities"] = [
  { name: "share", head: "of the rate", unit: "share" },
  { name: "refused", head: "429s", unit: "count" },
  { name: "failed", head: "failed", unit: "count" },
];

async function alone(bench: Bench) {
  const { count, limit } = sizes(bench);
  const plan: SectionPlan = {
    id: "bulk",
    title: `${count.toLocaleString("en")} suspensions, ${limit.requests} permitted in ${limit.windowMs / 1_000} s, ${LATENCY_MS} ms away`,
    quantities: QUANTITIES,
    bases: [],
    short: {},
  };
  const run = (program: string, atOnce: number) => () => underLimit(bench, program, atOnce, 1);
  const contenders = {
    "connector, 50 at once": run("connector", 50),
    ...(!bench.quick && {
      "connector, 1,000 at once": run("connector", 1_000),
      "okta-sdk-nodejs, 10 at once": run("okta-sdk", 10),
      "okta-sdk-nodejs, 50 at once": run("okta-sdk", 50),
      "okta-sdk-nodejs, all at once": run("okta-sdk", count),
      "backoff on 429, 10 at once": run("backoff", 10),
      "backoff on 429, 50 at once": run("backoff", 50),
    }),
  };
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return sectionOf(plan, await interleaved(contenders, 1, report));
}

/** Measures two processes that share a limit. */
async function sharing(bench: Bench) {
  const { limit } = sizes(bench);
  const plan: SectionPlan = {
    id: "bulk-shared",
    title: `The same, half by each of two that share the limit of ${limit.requests}`,
    quantities: [...QUANTITIES, { name: "refusedPerWindow", head: "a window", unit: "count" }],
    bases: [],
    short: {},
  };
  const contenders = {
    "connector, 50 at once": () => underLimit(bench, "connector", 50, 2),
    ...(!bench.quick && { "okta-sdk-nodejs, 50 at once": () => underLimit(bench, "okta-sdk", 50, 2) }),
  };
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return sectionOf(plan, await interleaved(contenders, 1, report));
}

/** Runs a number of processes together, and reads the report of the server. */
async function underLimit(bench: Bench, program: string, atOnce: number, processes: number): Promise<Sample> {
  const { count, limit } = sizes(bench);
  await bench.server.set({ latencyMs: LATENCY_MS, limit });
  const own = Math.ceil(count / processes);
  const samples = await Promise.all(
    Array.from({ length: processes }, () => bulkRun(bench, program, own, atOnce)),
  );
  const failed = samples.reduce((sum, sample) => sum + quantityOf(sample, "failed"), 0);
  const use = Object.values((await bench.server.report()).uses)[0];
  if (use === undefined || use.accepted + failed !== own * processes) {
    throw new Error(`${program} says that ${failed} failed, and the server accepted ${use?.accepted}`);
  }
  const { refused, windows, tookMs, leastMs } = use;
  return { share: leastMs / tookMs, refused, failed, refusedPerWindow: refused / windows };
}

let ledgers = 0;

/** Runs a program that suspends users. */
export function bulkRun(
  bench: Bench,
  program: string,
  count: number,
  atOnce: number,
  ...nodeOptions: string[]
): Promise<Sample> {
  ledgers += 1;
  const ledger = join(bench.folder, `ledger-${ledgers}.ndjson`);
  return runProcess({
    args: [...nodeOptions, contender(`bulk/${program}.js`), String(count), String(atOnce), ledger],
    env: environment(bench),
  });
}
