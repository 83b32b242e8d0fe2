import { join } from "node:path";
import { expectLines } from "../lines.ts";
import { interleaved } from "../rounds.ts";
import { runProcess } from "../run-process.ts";
import { type SectionPlan, sectionOf } from "../section.ts";
import { USERS_PER_PAGE } from "../server/settings.ts";
import { type Bench, contender, environment, type Measure, OKTA_IDM } from "./measure.ts";

const SDK = "okta-sdk-nodejs, stringified";
export const ALL_USERS = ["users", "list", "--all", "--output", "ndjson"];

/** Measures listings of all users as NDJSON, each in its own process. */
export const measureListing: Measure = async (bench) => {
  const users = bench.quick ? 10_000 : 100_000;
  await bench.server.set({ users });
  const plan: SectionPlan = {
    id: "listing",
    title: `Listing ${users.toLocaleString("en")} users as NDJSON, whole process`,
    quantities: [
      { name: "wallMs", head: "time", unit: "milliseconds" },
      { name: "cpuMs", head: "CPU", unit: "milliseconds" },
      { name: "peakBytes", head: "memory", unit: "bytes" },
    ],
    bases: [
      { quantity: "wallMs", of: SDK },
      { quantity: "peakBytes", of: SDK },
    ],
    short: { [SDK]: "SDK" },
  };
  const rows = (...args: string[]) => listing(bench, args, users);
  const contenders = {
    [SDK]: rows(contender("listing/okta-sdk.js")),
    ...(!bench.quick && { "built-in fetch, stringified": rows(contender("listing/fetch.js")) }),
    "core, paginate": rows(contender("listing/core-parsed.js")),
    "core, paginateRaw": rows(contender("listing/core-raw.js")),
    "okta-idm users list --all": rows(OKTA_IDM, ...ALL_USERS),
    "node:http, bytes": listing(
      bench,
      [contender("bytes.js"), `/api/v1/users?limit=${USERS_PER_PAGE}`],
      users / USERS_PER_PAGE,
    ),
  };
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return [sectionOf(plan, await interleaved(contenders, bench.quick ? 3 : 5, report))];
};

/** Runs a program that writes a known number of lines to standard output. */
export function listing(
  bench: Bench,
  args: readonly string[],
  lines: number,
  env: Readonly<Record<string, string>> = environment(bench),
) {
  return async () => {
    const output = join(bench.folder, "users.ndjson");
    const sample = await runProcess({ args, env, output });
    await expectLines(output, lines);
    return sample;
  };
}

/** Runs a listing with `okta-idm`. */
export function oktaIdmListing(bench: Bench, users: number) {
  return listing(bench, [OKTA_IDM, ...ALL_USERS], users);
}
