// `connector.js <count> <concurrency> <ledger>`

import { apiToken, createOktaClient } from "@okta-idm/core";
import { runBulk } from "@okta-idm/jobs";
import { report, token, url } from "../org.ts";
import { ids } from "./ids.ts";

const [count = "", atOnce = "", ledger = ""] = process.argv.slice(2);
const client = createOktaClient({ orgUrl: url, auth: apiToken(token) });

function* inputs() {
  for (const userId of ids(Number(count))) yield { input: { path_parameters: { userId } } };
}

const result = await runBulk({ client }, "suspend_user", inputs(), { ledger, atOnce: Number(atOnce) });
report({ failed: result.total - result.changed });
