import { readFile } from "node:fs/promises";
import { apiToken, createOktaClient, paginate } from "@okta-idm/core";
import type { LedgerOutcome, LedgerRecord } from "@okta-idm/jobs";
import type { Mock, MockOptions } from "@okta-idm/mock";

/** Limits that no test meets. */
export const UNLIMITED: NonNullable<MockOptions["limits"]> = { buckets: { "*": { limit: 1_000_000 } } };

const clientOf = ({ url, apiKey }: Mock) => createOktaClient({ orgUrl: url, auth: apiToken(apiKey) });

/** Ids of users who are ACTIVE, and not the owner of the mock's key. */
export async function activeUsers(mock: Mock, count: number): Promise<string[]> {
  const ids: string[] = [];
  const query = { filter: 'status eq "ACTIVE"', limit: 200 };
  for await (const { id, profile } of paginate(clientOf(mock), "/api/v1/users", { params: { query } })) {
    if (profile.login !== "admin@example.com") ids.push(id);
    if (ids.length === count) return ids;
  }
  throw new Error(`There are only ${ids.length} of them`);
}

/** How often the org's own log says that something was done to each, by the id of the user. */
export async function doneInLog(mock: Mock, eventType: string): Promise<Map<string, number>> {
  const since = new Date(mock.now() - 3_600_000).toISOString();
  const query = { filter: `eventType eq "${eventType}"`, since, limit: 1_000 };
  const counts = new Map<string, number>();
  for await (const { target } of paginate(clientOf(mock), "/api/v1/logs", { params: { query } })) {
    for (const { id } of target ?? []) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export async function ledgerRecords(path: string): Promise<LedgerRecord[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.slice(0, -1).map((line) => JSON.parse(line) as LedgerRecord);
}

/** The last outcome of each item, in the order of the items. */
export async function ledgerOutcomes(path: string): Promise<LedgerOutcome[]> {
  const last = new Map<number, LedgerOutcome>();
  for (const record of await ledgerRecords(path)) if ("outcome" in record) last.set(record.n, record);
  return [...last.values()].sort((one, other) => one.n - other.n);
}
