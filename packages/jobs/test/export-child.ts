import { apiToken, createOktaClient } from "@okta-idm/core";
import { exportEvents, FileSink } from "../src/index.ts";

/** An export in a process of its own, which tells of each page in a line. */
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
