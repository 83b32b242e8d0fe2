import okta from "@okta/okta-sdk-nodejs";
import { token, url } from "../org.ts";

const client = new okta.Client({ orgUrl: url, token });
const users = await client.userApi.listUsers({ limit: 1 });
await users.each((user) => {
  process.stdout.write(`${JSON.stringify(user)}\n`);
  return false;
});
