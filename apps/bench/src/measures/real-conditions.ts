import { since, until } from "../contenders/range.ts";
import { interleaved } from "../rounds.ts";
import { runProcess } from "../run-process.ts";
import { type SectionPlan, sectionOf } from "../section.ts";
import { EVENTS_PER_PAGE, USERS_PER_PAGE } from "../server/settings.ts";
import { connectorExport, eventsIn } from "./export.ts";
import { ALL_USERS, listing } from "./listing.ts";
import { type Bench, contender, type Measure, OKTA_IDM, secureEnvironment } from "./measure.ts";

const SDK = "okta-sdk-nodejs";
const PIPED = "pages gunzipped and piped";
const CONNECTOR = "connector, exportEvents";
const EVENTS_QUERY = `since=${since}&until=${until}&limit=${EVENTS_PER_PAGE}`;

const WHOLE_PROCESS: SectionPlan["quantities"] = [
  { name: "wallMs", head: "time", unit: "milliseconds" },
  { name: "cpuMs", head: "CPU", unit: "milliseconds" },
  { name: "peakBytes", head: "memory", unit: "bytes" },
];

/** Measures with TLS 1.3, gzip and the latency of a real org. */
export const measureRealConditions: Measure = async (bench) => [
  await exportsByTls(bench),
  await listingsByTls(bench),
  await callsByTls(bench),
  await growthByTls(bench),
  await farListing(bench),
  await farExport(bench, 1_000),
  await farExport(bench, 2_000),
];

async function exportsByTls(bench: Bench) {
  const events = bench.quick ? 20_000 : 300_000;
  await bench.server.set({ events, gzip: true });
  const env = await secureEnvironment(bench);
  const plan: SectionPlan = {
    id: "export-tls",
    title: `Exporting ${events.toLocaleString("en")} events to a file over TLS 1.3 and gzip, whole process`,
    quantities: WHOLE_PROCESS,
    bases: ["wallMs", "cpuMs"].flatMap((quantity) => [SDK, PIPED].map((of) => ({ quantity, of }))),
    short: { [SDK]: "SDK", [PIPED]: "piped" },
  };
  const pages = events / EVENTS_PER_PAGE;
  const contenders = {
    [SDK]: eventsIn(bench, [contender("export/okta-sdk.js")], events, env),
    ...(!bench.quick && { "built-in fetch": eventsIn(bench, [contender("export/fetch.js")], events, env) }),
    [CONNECTOR]: connectorExport(bench, events, env),
    [PIPED]: eventsIn(bench, [contender("bytes.js"), `/api/v1/logs?${EVENTS_QUERY}`], pages, env),
    ...(!bench.quick && {
      "curl --compressed": eventsIn(bench, [contender("export/curl.js"), String(pages)], pages, env),
    }),
  };
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return sectionOf(plan, await interleaved(contenders, bench.quick ? 3 : 5, report));
}

async function listingsByTls(bench: Bench) {
  const users = bench.quick ? 10_000 : 100_000;
  await bench.server.set({ users, gzip: true });
  const env = await secureEnvironment(bench);
  const plan: SectionPlan = {
    id: "listing-tls",
    title: `Listing ${users.toLocaleString("en")} users as NDJSON over TLS 1.3 and gzip, whole process`,
    quantities: WHOLE_PROCESS,
    bases: [
      { quantity: "wallMs", of: SDK },
      { quantity: "cpuMs", of: SDK },
    ],
    short: { [SDK]: "SDK" },
  };
  const rows = (...args: string[]) => listing(bench, args, users, env);
  const path = `/api/v1/users?limit=${USERS_PER_PAGE}`;
  const contenders = {
    [SDK]: rows(contender("listing/okta-sdk.js")),
    "okta-idm users list --all": rows(OKTA_IDM, ...ALL_USERS),
    [PIPED]: listing(bench, [contender("bytes.js"), path], users / USERS_PER_PAGE, env),
  };
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return sectionOf(plan, await interleaved(contenders, bench.quick ? 3 : 5, report));
}

async function callsByTls(bench: Bench) {
  await bench.server.set({});
  const env = await secureEnvironment(bench);
  const UNDICI = "undici.request, thrown away";
  const plan: SectionPlan = {
    id: "calls-tls",
    title: "One call, GET of a user by id, 64 at once over TLS 1.3 with keep-alive",
    quantities: [
      { name: "callsPerSecond", head: "calls", unit: "per second" },
      { name: "cpuUs", head: "CPU", unit: "microseconds" },
    ],
    bases: [
      { quantity: "callsPerSecond", of: UNDICI },
      { quantity: "callsPerSecond", of: `${SDK}, cache off` },
      { quantity: "cpuUs", of: UNDICI },
    ],
    short: { [UNDICI]: "undici", [`${SDK}, cache off`]: "SDK" },
  };
  const times = bench.quick ? ["1500", "400"] : ["2250", "1500"];
  const run = (client: string) => () =>
    runProcess({ args: [contender("calls/main.js"), client, "64", ...times], env });
  const contenders = {
    [UNDICI]: run("undici"),
    "node:https, parsed": run("node-http-parsed"),
    "core, all layers": run("core"),
    [`${SDK}, cache off`]: run("okta-sdk-uncached"),
  };
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return sectionOf(plan, await interleaved(contenders, bench.quick ? 3 : 7, report));
}

/** Measures a listing with latency. */
async function farListing(bench: Bench) {
  const latencyMs = 250;
  const pages = bench.quick ? 5 : 20;
  await bench.server.set({ users: pages * USERS_PER_PAGE, latencyMs, gzip: true });
  const plan: SectionPlan = {
    id: "listing-250-ms",
    title: `Listing ${pages} pages of users, ${latencyMs} ms each`,
    quantities: [{ name: "wallMs", head: "time", unit: "milliseconds" }],
    bases: [{ quantity: "wallMs", of: "one page after the other" }],
    short: { "one page after the other": "pages" },
  };
  const env = await secureEnvironment(bench);
  const contenders = {
    "one page after the other": async () => ({ wallMs: pages * latencyMs }),
    "okta-idm users list --all": listing(bench, [OKTA_IDM, ...ALL_USERS], pages * USERS_PER_PAGE, env),
  };
  return sectionOf(plan, await interleaved(contenders, 1, (name) => bench.report(`${plan.title}: ${name}`)));
}

/** Measures whether ten and a hundred times the events have the same peak of memory. */
async function growthByTls(bench: Bench) {
  const sizes = bench.quick ? [3_000, 30_000] : [3_000, 30_000, 300_000];
  const name = (events: number) => `${events.toLocaleString("en")} events`;
  const env = await secureEnvironment(bench);
  const plan: SectionPlan = {
    id: "growth-export-tls",
    title: "connector, exportEvents over TLS 1.3 and gzip, by the number of events",
    quantities: WHOLE_PROCESS,
    bases: [],
    short: {},
  };
  const contenders = Object.fromEntries(
    sizes.map((events) => [
      name(events),
      async () => {
        await bench.server.set({ events, gzip: true });
        return connectorExport(bench, events, env)();
      },
    ]),
  );
  return sectionOf(
    plan,
    await interleaved(contenders, 3, (which) => bench.report(`${plan.title}: ${which}`)),
  );
}

/** Measures how much of the rate limit an export of slow pages uses. */
async function farExport(bench: Bench, latencyMs: number) {
  const pages = bench.quick ? 12 : 60;
  const limit = { requests: 120, windowMs: 60_000 };
  const plan: SectionPlan = {
    id: `export-${latencyMs}-ms`,
    title: `Exporting ${pages} pages of events, ${latencyMs.toLocaleString("en")} ms each, 120 requests permitted a minute`,
    quantities: [
      { name: "wallMs", head: "time", unit: "milliseconds" },
      { name: "requests", head: "requests", unit: "count" },
      { name: "refused", head: "429s", unit: "count" },
    ],
    bases: [{ quantity: "wallMs", of: "one page after the other" }],
    short: { "one page after the other": "pages" },
  };
  const env = await secureEnvironment(bench);
  // Only the period with events counts.
  const end = new Date(Date.parse(since) + pages * EVENTS_PER_PAGE).toISOString();
  const run = connectorExport(bench, pages * EVENTS_PER_PAGE, { ...env, BENCH_UNTIL: end });
  const contenders = {
    "one page after the other": async () => ({ wallMs: pages * latencyMs, requests: pages, refused: 0 }),
    [CONNECTOR]: async () => {
      await bench.server.set({ events: pages * EVENTS_PER_PAGE, latencyMs, limit, gzip: true });
      const sample = await run();
      const { uses } = await bench.server.report();
      const [use] = Object.values(uses);
      return { ...sample, requests: use?.accepted ?? 0, refused: use?.refused ?? 0 };
    },
  };
  const report = (name: string) => bench.report(`${plan.title}: ${name}`);
  return sectionOf(plan, await interleaved(contenders, 1, report));
}
