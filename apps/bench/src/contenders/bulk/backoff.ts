// As scripts do, `backoff.js <count> <concurrency>` retries after 429, with a wait that doubles.
import okta from "@okta/okta-sdk-nodejs";
import { report, token, url } from "../org.ts";
import { forEach } from "./ids.ts";

const ATTEMPTS = 6;
const FIRST_DELAY_MS = 500;

const [count = "", atOnce = ""] = process.argv.slice(2);
const requestExecutor = new okta.DefaultRequestExecutor({ maxRetries: 0, requestTimeout: 0 });
const client = new okta.Client({ orgUrl: url, token, requestExecutor });

async function suspend(userId: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return void (await client.userApi.suspendUser({ userId }));
    } catch (error) {
      if ((error as { status?: number }).status !== 429 || attempt === ATTEMPTS) throw error;
      const delayMs = FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}

let failed = 0;
await forEach(Number(count), Number(atOnce), (userId) =>
  suspend(userId).catch(() => {
    failed += 1;
  }),
);
report({ failed });
