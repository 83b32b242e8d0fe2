// Measures the CPU time of mapping in an export: `pnpm --dir packages/siem run bench` after `pnpm run build`. If PYTHON is a Python
// with ocsfkit 0.9.0, it also measures that library.
import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { apiToken, createOktaClient } from "@okta-idm/core";
import { type EventFormat, exportEvents, FileSink, MappedSink } from "@okta-idm/jobs";
import { type OktaLogEvent, toEcs, toOcsf } from "@okta-idm/siem";

const PAGES = Number(process.argv[2] ?? 100);
const ROUNDS = 3;

const FORMATS: readonly (EventFormat & { readonly map: (event: OktaLogEvent) => object })[] = [
  { name: "ecs", map: (event) => toEcs(event) },
  { name: "ecs compatible", map: (event) => toEcs(event, { mode: "compatible" }) },
  { name: "ocsf", map: (event) => toOcsf(event) },
];

const server = fork(fileURLToPath(new URL("log-server.ts", import.meta.url)), [String(PAGES)], {
  execArgv: process.execArgv,
});
const [{ url, sample }] = (await once(server, "message")) as [{ url: string; sample: string[] }];
const folder = await mkdtemp(join(tmpdir(), "okta-idm-bench-"));

/** Microseconds of CPU time per event. */
async function cpu(events: number, work: () => Promise<void> | void): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / events);
  }
  return best;
}

async function exported(format: EventFormat | undefined): Promise<void> {
  const path = join(folder, `${Math.random()}.ndjson`);
  const client = createOktaClient({ orgUrl: url, auth: apiToken("key") });
  const file = new FileSink(path);
  const sink = format === undefined ? file : new MappedSink(file, format);
  const range = { since: "2026-11-01T00:00:00.000Z", until: "2026-11-02T00:00:00.000Z" };
  const { events } = await exportEvents({ client, sink, checkpoint: `${path}.checkpoint`, ...range });
  if (events !== PAGES * 1_000) throw new Error(`${events} events were exported`);
  await rm(path);
}

const parsed = sample.map((line) => JSON.parse(line) as OktaLogEvent);
const plain = await cpu(PAGES * 1_000, () => exported(undefined));
process.stdout.write(
  `${PAGES * 1_000} events, CPU of the whole process in µs an event\nexport as sent: ${plain.toFixed(1)}\n`,
);
for (const format of FORMATS) {
  const whole = await cpu(PAGES * 1_000, () => exported(format));
  const times = 50;
  const mapping = await cpu(times * parsed.length, () => {
    for (let time = 0; time < times; time++) for (const event of parsed) format.map(event);
  });
  const share = Math.round((100 * mapping) / whole);
  process.stdout.write(
    `export in ${format.name}: ${whole.toFixed(1)}, of which mapping ${mapping.toFixed(1)} (${share} %)\n`,
  );
}
process.stdout.write(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB\n`);
const signIns = sample.filter((line) => line.includes('"user.session.start"'));
const times = 50;
const line = await cpu(times * signIns.length, () => {
  for (let time = 0; time < times; time++)
    for (const text of signIns) JSON.stringify(toOcsf(JSON.parse(text)));
});
process.stdout.write(`sign-ins from a line to a line of OCSF: ${Math.round(1e6 / line)} events a second\n`);
const python = spawnSync(
  process.env["PYTHON"] ?? "python3",
  [fileURLToPath(new URL("python_mapper.py", import.meta.url))],
  { input: sample.join("\n"), encoding: "utf8" },
);
process.stdout.write(
  python.status === 0 ? python.stdout : "ocsfkit: skipped, as this Python does not have it\n",
);
await rm(folder, { recursive: true });
server.kill();
