import okta from "@okta/okta-sdk-nodejs";
import { token, url } from "../org.ts";
import { since, until } from "../range.ts";
import { openOutput, rowWriter } from "../write-rows.ts";

const client = new okta.Client({ orgUrl: url, token });
const rows = rowWriter(openOutput(process.argv[2]));
const events = await client.systemLogApi.listLogEvents({ since, until, limit: 1_000 });
await events.each((event) => rows.write(event));
rows.end();
