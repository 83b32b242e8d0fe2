import { apiToken } from "@okta-idm/core";
import { FileSink, WebhookSink } from "@okta-idm/jobs";
import { type CollectOrg, startWorker } from "../src/index.ts";

/** Runs a worker in its own process, which prints each line of its log. */
const { redis, orgs, collect, ...options } = JSON.parse(process.argv[2] ?? "");

const sinkOf = (): CollectOrg["sink"] =>
  collect.file
    ? () => new FileSink(collect.file)
    : (signal) => new WebhookSink(collect.webhook, { deadLetterFile: collect.deadLetters, signal });

const worker = await startWorker({
  redis: { url: redis },
  orgs: orgs.map(({ url, apiKey }: { url: string; apiKey: string }) => ({
    client: { orgUrl: url, auth: apiToken(apiKey) },
    ...(collect && { collect: { sink: sinkOf(), since: collect.since } }),
  })),
  log: (event, facts) => process.stdout.write(`${JSON.stringify({ event, ...facts })}\n`),
  ...options,
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void worker.stop());
