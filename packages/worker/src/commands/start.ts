import { type Command, EXIT, FORMAT_OPTIONS, text, wholeNumber } from "@okta-idm/cli/internal";
import { OktaError } from "@okta-idm/core";
import type { Telemetry } from "bullmq";
import { serveHealth } from "../health.ts";
import { jsonLog } from "../log.ts";
import { startWorker } from "../start-worker.ts";
import { QUEUE_OPTIONS, redisOf } from "./queue-options.ts";
import { workerOrgs } from "./worker-orgs.ts";

export const start: Command = {
  description:
    "Do the jobs of orgs until it is stopped, and collect their logs. Credentials, guards, audit files and limits are those of the profiles of okta-idm on this machine, or of the environment. Any number of workers share the queues. Ctrl-C and SIGTERM let jobs under way end first.",
  options: {
    ...QUEUE_OPTIONS,
    profile: {
      type: "string",
      value: "<name>",
      multiple: true,
      help: "Profile of an org to serve; may be given several times (default: the environment, or the profile in use)",
    },
    "all-profiles": { type: "boolean", help: "Serve the orgs of all profiles" },
    concurrency: {
      type: "string",
      value: "<n>",
      help: "Jobs of one org that are under way together (default: 10)",
    },
    health: {
      type: "string",
      value: "<[host:]port>",
      help: "Serve /healthz, /readyz and /metrics (default host: 127.0.0.1)",
    },
    grace: {
      type: "string",
      value: "<s>",
      help: "Seconds that jobs may go on once the worker is stopped (default: 20)",
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
      help: "Post the events of the System Log to this URL instead",
    },
    "dead-letters": {
      type: "string",
      value: "<folder>",
      help: "Folder for events that the webhook did not take",
    },
    "collect-every": {
      type: "string",
      value: "<s>",
      help: "Seconds between two looks at a log (default: 10)",
    },
    since: { type: "string", value: "<date>", help: "Begin to collect here, the first time (default: now)" },
    filter: { type: "string", value: "<text>", help: 'Collect only these events, e.g. severity eq "WARN"' },
    q: { type: "string", value: "<text>", help: "Collect only events with these keywords" },
    rotate: { type: "string", value: "<size>", help: "Begin another file at this size, e.g. 100M" },
    gzip: { type: "boolean", help: "Compress the files" },
    ...FORMAT_OPTIONS,
  },
  examples: [
    "okta-idm start --profile acme --health 9464",
    "okta-idm start --queue redis://redis.internal:6379 --all-profiles",
    "okta-idm start --all-profiles --collect /var/log/okta --rotate 100M",
  ],
  async run(io, _args, values) {
    const redis = redisOf(io, values);
    const concurrency = wholeNumber("--concurrency", text(values, "concurrency") ?? "10", 1, 200);
    const grace = wholeNumber("--grace", text(values, "grace") ?? "20", 0, 3_600);
    const every = wholeNumber("--collect-every", text(values, "collect-every") ?? "10", 1, 3_600);
    const telemetry = values["otel"] === true ? await loadTelemetry() : undefined;
    const orgs = await workerOrgs(io, values);
    const log = jsonLog((line) => io.stderr.write(line));
    const worker = await startWorker({
      redis,
      orgs,
      concurrency,
      graceMs: grace * 1_000,
      collectEveryMs: every * 1_000,
      allowDataLoss: values["allow-data-loss"] === true,
      telemetry,
      log,
    });
    const listen = text(values, "health");
    try {
      const health = listen === undefined ? undefined : await serveHealth(worker, listen);
      if (health) log("listening", { url: health.url });
      await aborted(io.signal);
      await health?.close();
    } finally {
      await worker.stop();
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
    throw new OktaError("refused", "--otel requires a package. Install it: npm install bullmq-otel");
  }
}

export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
