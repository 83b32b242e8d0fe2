import { apiToken, createOktaClient } from "@okta-idm/core";
import { exportEvents, FileSink } from "@okta-idm/jobs";
import { token, url } from "../org.ts";
import { since, until } from "../range.ts";

const [file = ""] = process.argv.slice(2);
const client = createOktaClient({ orgUrl: url, auth: apiToken(token) });
const sink = new FileSink(file);
const { complete } = await exportEvents({ client, sink, checkpoint: `${file}.checkpoint`, since, until });
if (!complete) throw new Error("not all events were exported");
