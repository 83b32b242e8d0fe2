import "../try-it/node-globals.ts";
import { paginate } from "@okta-idm/core";
import { ActionRunner } from "../try-it/run-action.ts";

/** Reads the log of a mock org, in the format of an export. */
export async function mockLog(url: string): Promise<Blob> {
  const { client } = new ActionRunner(url);
  const lines: string[] = [];
  const since = new Date(Date.now() - 90 * 86_400_000).toISOString();
  const events = paginate(client, "/api/v1/logs", {
    params: { query: { since, until: new Date().toISOString(), limit: 1_000 } },
  });
  for await (const event of events) lines.push(JSON.stringify(event));
  return new Blob(lines.map((line) => `${line}\n`));
}
