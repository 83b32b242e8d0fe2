import { apiToken, createOktaClient, ndjson, paginateRaw } from "@okta-idm/core";
import { token, url } from "../org.ts";
import { openOutput, writeAll } from "../write-rows.ts";

const okta = createOktaClient({ orgUrl: url, auth: apiToken(token) });
const output = openOutput(process.argv[2]);
const users = paginateRaw(okta, "/api/v1/users", { params: { query: { limit: 200 } }, prefetch: true });
for await (const { items } of users.pages()) writeAll(output, ndjson(items));
