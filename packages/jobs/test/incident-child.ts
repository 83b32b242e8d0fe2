import { apiToken, createOktaClient } from "@okta-idm/core";
import { containUsers, undoRun } from "../src/index.ts";

/** A containment or its undo in its own process, which prints a line for each plan and each step. */
const { url, apiKey, users, undo, options } = JSON.parse(process.argv[2] ?? "");
const client = createOktaClient({ orgUrl: url, auth: apiToken(apiKey), retry: { attempts: 1 } });
const tell = (told: object) => process.stdout.write(`${JSON.stringify(told)}\n`);
const told = {
  owner: "none",
  ...options,
  onPlan: () => void tell({ plan: true }),
  onProgress: ({ left }: { readonly left: number }) => tell({ left }),
};
try {
  const result =
    undo === undefined ? await containUsers({ client }, users, told) : await undoRun({ client }, undo, told);
  tell({ result });
} catch (error) {
  tell({ error: (error as Error).message });
}
