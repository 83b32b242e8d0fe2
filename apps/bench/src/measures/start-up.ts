import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { interleaved } from "../rounds.ts";
import { runProcess } from "../run-process.ts";
import { type SectionPlan, sectionOf } from "../section.ts";
import { quantityOf } from "../statistics.ts";
import { type Bench, contender, environment, type Measure, OKTA_IDM } from "./measure.ts";

const NODE = "node -e 0";
const GET_USERS = ["run", "get_users", "--input", '{"parameters":{"limit":1}}'];

/** Measures whole processes, as a user or a script waits for them. */
export const measureStartUp: Measure = async (bench) => {
  const { server, quick, folder } = bench;
  await server.set({ users: 1 });
  const certificate = join(folder, "bench.pem");
  await writeFile(certificate, server.certificate);
  const plan: SectionPlan = {
    id: "start-up",
    title: "Start-up, whole process",
    quantities: [
      { name: "wallMs", head: "time", unit: "milliseconds" },
      { name: "peakBytes", head: "memory", unit: "bytes" },
    ],
    bases: [
      { quantity: "wallMs", of: NODE },
      { quantity: "peakBytes", of: NODE },
    ],
    short: { [NODE]: "node" },
  };
  const run = (args: readonly string[], url = server.url) => started(bench, args, url);
  const tls = (...args: string[]) => run(args, server.tlsUrl);
  const contenders = {
    [NODE]: run(["-e", "0"]),
    "okta-idm --help": run([OKTA_IDM, "--help"]),
    "okta-idm --version": run([OKTA_IDM, "--version"]),
    "okta-idm run get_users, http": run([OKTA_IDM, ...GET_USERS]),
    "okta-idm run get_users, TLS": tls(OKTA_IDM, ...GET_USERS, "--ca-file", certificate),
    ...(!quick && {
      "node:http, the same call": run([contender("start-up/node-http.cjs")]),
      "node:https, the same call": tls(contender("start-up/node-http.cjs"), certificate),
      "openapi-fetch and built-in fetch": run([contender("start-up/openapi-fetch.js")]),
      "okta-sdk-nodejs, the same call": run([contender("start-up/okta-sdk.js")]),
    }),
  };
  const report = (name: string, round: number) => {
    if (round === 0) bench.report(`${plan.title}: ${name}`);
  };
  return [sectionOf(plan, await interleaved(contenders, quick ? 9 : 31, report))];
};

/** Runs a program twice: once for its time, and once for its memory. */
function started(bench: Bench, args: readonly string[], url: string) {
  return async () => {
    const program = { args, env: environment(bench, url) };
    const alone = await runProcess({ ...program, reportsUsage: false });
    return { ...(await runProcess(program)), wallMs: quantityOf(alone, "wallMs") };
  };
}
