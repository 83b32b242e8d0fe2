import {
  defineCommand,
  EXIT,
  FORMAT_OPTIONS,
  FORMAT_REQUIRES,
  flag,
  integer,
  repeated,
  string,
} from "@okta-idm/cli/internal";
import type { Telemetry } from "bullmq";
import { errorOf } from "../errors.ts";
import { serveHealth } from "../health.ts";
import { Metrics } from "../metrics.ts";
import { type RunningWorker, startWorker } from "../start-worker.ts";
import { jsonLog } from "../worker-options.ts";
import { QUEUE_OPTIONS, redisAddress, workerOrgs } from "./options.ts";

export const start = defineCommand({
  summary: "Run the jobs of orgs, and collect their logs",
  description:
    "Run the jobs of orgs and collect their logs until Ctrl-C or SIGTERM. Running jobs end first. Credentials, guards, audit files and limits come from the okta-idm profiles of this machine, or from the environment. Any number of workers can share the queues.",
  options: {
    ...QUEUE_OPTIONS,
    profile: repeated(
      string(
        "<name>",
        "Profile of an org to serve; repeatable (default: the environment, or the current profile)",
      ),
    ),
    allProfiles: flag("Serve the orgs of all profiles"),
    concurrency: integer({ min: 1, max: 200 }, "Jobs of one org to run at the same time (default: 10)"),
    health: string("<[host:]port>", "Serve /healthz, /readyz and /metrics (default host: 127.0.0.1)"),
    grace: integer(
      { min: 0, max: 3_600, value: "<s>" },
      "Seconds that running jobs may continue after a stop (default: 20)",
    ),
    otel: flag("Trace jobs with OpenTelemetry; requires the package bullmq-otel"),
    collect: string(
      "<folder>",
      "Collect the System Log of each org into a file in this folder, which all workers share",
    ),
    webhook: string("<url>", "Post the events of the System Log to this URL"),
    deadLetters: string("<folder>", "Folder for events that the webhook rejects"),
    collectEvery: integer(
      { min: 1, max: 3_600, value: "<s>" },
      "Seconds between two collections of a log (default: 10)",
    ),
    since: string("<date>", "Start of the first collection (default: now)"),
    filter: string("<text>", 'Collect only these events, e.g. severity eq "WARN"'),
    q: string("<text>", "Collect only events with these keywords"),
    rotate: string("<size>", "Start a new file at this size, e.g. 100M"),
    gzip: flag("Compress the files"),
    ...FORMAT_OPTIONS,
  },
  examples: [
    "okta-idm start --profile acme --health 9464",
    "okta-idm start --queue redis://redis.internal:6379 --all-profiles",
    "okta-idm start --all-profiles --collect /var/log/okta --rotate 100M",
  ],
  requires: FORMAT_REQUIRES,
  async run(io, { values }) {
    const redis = redisAddress(io, values);
    const { concurrency = 10, grace = 20, collectEvery = 10, allowDataLoss, health: listen } = values;
    const telemetry = values.otel ? await loadTelemetry() : undefined;
    const orgs = await workerOrgs(io, values);
    const log = jsonLog((line) => io.stderr.write(line));
    const metrics = new Metrics();
    let worker: RunningWorker | undefined;
    // Listens first: an address in use must end the command before it takes jobs.
    const fault = async () => (worker === undefined ? "The worker is starting" : worker.fault());
    const health = listen === undefined ? undefined : await serveHealth({ metrics, fault }, listen);
    if (health) log("listening", { url: health.url });
    try {
      worker = await startWorker({
        redis,
        orgs,
        concurrency,
        graceMs: grace * 1_000,
        collectEveryMs: collectEvery * 1_000,
        allowDataLoss,
        telemetry,
        log,
        metrics,
      });
      await aborted(io.signal);
    } finally {
      await health?.close();
      await worker?.stop();
    }
    return EXIT.done;
  },
});

async function loadTelemetry(): Promise<Telemetry> {
  try {
    const { BullMQOtel } = await import("bullmq-otel");
    return new BullMQOtel({ tracerName: "okta-idm" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw errorOf("telemetryNotInstalled", []);
  }
}

export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
