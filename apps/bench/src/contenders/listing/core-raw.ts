import { once } from "node:events";
import { apiToken, createOktaClient, inOneLine, paginateRaw } from "@okta-idm/core";
import { token, url } from "../org.ts";
import { openOutput } from "../write-rows.ts";

const okta = createOktaClient({ orgUrl: url, auth: apiToken(token) });
const output = openOutput(process.argv[2]);
const end = Buffer.from("\n");
const users = paginateRaw(okta, "/api/v1/users", { params: { query: { limit: 200 } } });
for await (const { items } of users.pages()) {
  const lines = Buffer.concat(items.flatMap((item) => [inOneLine(item), end]));
  if (!output.write(lines)) await once(output, "drain");
}
