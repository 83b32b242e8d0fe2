// One client of `bulk.js`: suspends users by number and writes its results in one line.
import { apiToken, createOktaClient } from "@okta-idm/core";

const [orgUrl = "", apiKey = "", from = "", count = "", atOnce = ""] = process.argv.slice(2);
const okta = createOktaClient({ orgUrl, auth: apiToken(apiKey) });
const startedMs = performance.now();
const windows = {};
let failed = 0;
let next = Number(from);
const end = next + Number(count);

async function suspend(index) {
  const path = { userId: `00u${String(index).padStart(17, "0")}` };
  const { response } = await okta.POST("/api/v1/users/{userId}/lifecycle/suspend", { params: { path } });
  if (response.status !== 200) throw new Error(`returned ${response.status}`);
  const reset = response.headers.get("X-Rate-Limit-Reset");
  windows[reset] = (windows[reset] ?? 0) + 1;
}

const work = async () => {
  while (next < end) {
    await suspend(next++).catch(() => {
      failed += 1;
    });
  }
};
await Promise.all(Array.from({ length: Math.min(Number(atOnce), Number(count)) }, work));
const refused = okta.rateLimiter.state().reduce((sum, bucket) => sum + bucket.refused, 0);
const seconds = (performance.now() - startedMs) / 1_000;
process.stdout.write(`${JSON.stringify({ failed, refused, windows, seconds })}\n`);
