import { type Command, EXIT, FORMAT_OPTIONS, text, wholeNumber } from "@okta-idm/cli/internal";
import type { Telemetry } from "bullmq";
import { errorOf } from "../errors.ts";
import { serveHealth } from "../health.ts";
import { Metrics } from "../metrics.ts";
import { type RunningWorker, startWorker } from "../start-worker.ts";
import { jsonLog } from "../worker-options.ts";
import { QUEUE_OPTIONS, redisAddress, workerOrgs } from "./options.ts";

export const start: Command = {
  description:
    "Run the jobs of orgs and collect their logs until Ctrl-C or SIGTERM. Running jobs end first. Credentials, guards, audit files and limits come from the okta-idm profiles of this machine, or from the environment. Any number of workers can share the queues.",
  options: {
    ...QUEUE_OPTIONS,
    profile: {
      type: "string",
      value: "<name>",
      multiple: true,
      help: "Profile of an org to serve; repeatable (default: the environment, or the current profile)",
    },
    "all-profiles": { type: "boolean", help: "Serve the orgs of all profiles" },
    concurrency: {
      type: "string",
      value: "<n>",
      help: "Jobs of one org to run at the same time (default: 10)",
    },
    health: {
      type: "string",
      value: "<[host:]port>",
      help: "Serve /healthz, /readyz and /metrics (default host: 127.0.0.1)",
    },
    grace: {
      type: "string",
      value: "<s>",
      help: "Seconds that running jobs may continue after a stop (default: 20)",
    },
    otel: { type: "boolean", help: "Trace jobs with OpenTelemetry; requires the package bullmq-otel" },
    collect: {
      type: "string",
      value: "<folder>",
      help: "Collect the System Log of each org into a file in this folder, which all workers share",
    },
    webhook: {
      type: "string",
      value: "<url>",
      help: "Post the events of the System Log to this URL",
    },
    "dead-letters": {
      type: "string",
      value: "<folder>",
      help: "Folder for events that the webhook rejects",
    },
    "collect-every": {
      type: "string",
      value: "<s>",
      help: "Seconds between two collections of a log (default: 10)",
    },
    since: { type: "string", value: "<date>", help: "Start of the first collection (default: now)" },
    filter: { type: "string", value: "<text>", help: 'Collect only these events, e.g. severity eq "WARN"' },
    q: { type: "string", value: "<text>", help: "Collect only events with these keywords" },
    rotate: { type: "string", value: "<size>", help: "Start a new file at this size, e.g. 100M" },
    gzip: { type: "boolean", help: "Compress the files" },
    ...FORMAT_OPTIONS,
  },
  examples: [
    "okta-idm start --profile acme --health 9464",
    "okta-idm start --queue redis://redis.internal:6379 --all-profiles",
    "okta-idm start --all-profiles --collect /var/log/okta --rotate 100M",
  ],
  async run(io, _args, values) {
    const redis = redisAddress(io, values);
    const concurrency = wholeNumber("--concurrency", text(values, "concurrency") ?? "10", 1, 200);
    const grace = wholeNumber("--grace", text(values, "grace") ?? "20", 0, 3_600);
    const every = wholeNumber("--collect-every", text(values, "collect-every") ?? "10", 1, 3_600);
    const telemetry = values["otel"] === true ? await loadTelemetry() : undefined;
    const orgs = await workerOrgs(io, values);
    const log = jsonLog((line) => io.stderr.write(line));
    const listen = text(values, "health");
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
        collectEveryMs: every * 1_000,
        allowDataLoss: values["allow-data-loss"] === true,
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
};

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
