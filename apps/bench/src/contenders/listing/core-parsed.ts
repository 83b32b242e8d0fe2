import { apiToken, createOktaClient, paginate } from "@okta-idm/core";
import { token, url } from "../org.ts";
import { openOutput, rowWriter } from "../write-rows.ts";

const okta = createOktaClient({ orgUrl: url, auth: apiToken(token) });
const rows = rowWriter(openOutput(process.argv[2]));
const users = paginate(okta, "/api/v1/users", { params: { query: { limit: 200 } } });
for await (const user of users) rows.write(user);
rows.end();
