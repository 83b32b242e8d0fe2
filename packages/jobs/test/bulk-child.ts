import { apiToken, createOktaClient } from "@okta-idm/core";
import { runBulk } from "../src/index.ts";

/** A bulk run in a process of its own, which tells of each item in a line, and at its end of the result. */
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
