import okta from "@okta/okta-sdk-nodejs";
import { token, url } from "../org.ts";
import { openOutput, rowWriter } from "../write-rows.ts";

const client = new okta.Client({ orgUrl: url, token });
const rows = rowWriter(openOutput(process.argv[2]));
const users = await client.userApi.listUsers({ limit: 200 });
await users.each((user) => rows.write(user));
rows.end();
