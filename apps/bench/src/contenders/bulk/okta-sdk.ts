// `okta-sdk.js <count> <concurrency>`
import okta from "@okta/okta-sdk-nodejs";
import { report, token, url } from "../org.ts";
import { forEach } from "./ids.ts";

const [count = "", atOnce = ""] = process.argv.slice(2);
const client = new okta.Client({ orgUrl: url, token });
let failed = 0;
await forEach(Number(count), Number(atOnce), async (userId) => {
  try {
    await client.userApi.suspendUser({ userId });
  } catch {
    failed += 1;
  }
});
report({ failed });
