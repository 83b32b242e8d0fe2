import { apiToken, createOktaClient } from "@okta-idm/core";
import { exportEvents, FileSink } from "../src/index.ts";

/** An export in its own process, which prints a line for each page. */
const { url, file, since, until, resume } = JSON.parse(process.argv[2] ?? "");
const { complete } = await exportEvents({
  client: createOktaClient({ orgUrl: url, auth: apiToken("key") }),
  sink: new FileSink(file),
  checkpoint: `${file}.checkpoint`,
  since,
  until,
  resume,
  onProgress: ({ events }) => process.stdout.write(`${events}\n`),
});
if (!complete) process.exitCode = 10;
