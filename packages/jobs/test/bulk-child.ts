import { apiToken, createOktaClient } from "@okta-idm/core";
import { runBulk } from "../src/index.ts";

/** A bulk run in its own process. It prints a line for each item, and the result at the end. */
const { url, apiKey, action, items, options } = JSON.parse(process.argv[2] ?? "");
const client = createOktaClient({ orgUrl: url, auth: apiToken(apiKey), retry: { attempts: 1 } });
const tell = (told: object) => process.stdout.write(`${JSON.stringify(told)}\n`);
try {
  const result = await runBulk({ client }, action, items, { ...options, onProgress: tell });
  tell({ result });
} catch (error) {
  const { name, message, code } = error as NodeJS.ErrnoException;
  tell({ error: { name, message, code } });
}
