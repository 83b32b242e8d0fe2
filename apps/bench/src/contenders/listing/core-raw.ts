import { apiToken, createOktaClient, inOneLine, paginateRaw } from "@okta-idm/core";
import { token, url } from "../org.ts";
import { openOutput, writeAll } from "../write-rows.ts";

const okta = createOktaClient({ orgUrl: url, auth: apiToken(token) });
const output = openOutput(process.argv[2]);
const end = Buffer.from("\n");
const users = paginateRaw(okta, "/api/v1/users", { params: { query: { limit: 200 } } });
for await (const { items } of users.pages()) {
  writeAll(output, Buffer.concat(items.flatMap((item) => [inOneLine(item), end])));
}
