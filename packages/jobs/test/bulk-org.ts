import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WriteActionName } from "@okta-idm/connector";
import {
  apiToken,
  createOktaClient,
  type Layer,
  type OktaClient,
  type OktaClientOptions,
  paginate,
} from "@okta-idm/core";
import { type Mock, type MockOptions, startMock } from "@okta-idm/mock";
import type { BulkInput, BulkOptions, LedgerOutcome, LedgerRecord } from "../src/index.ts";
import { runBulk } from "../src/index.ts";

export const ANA = "00u1ana2ferreira3Q5d";
export const ADMIN = "00u7adm2in4istr6ato8";
export const FINANCE = "00g2fin4ance7Rk9w3Ls";
export const EVERYONE = "00g1eve3ryone5Tz7m2x";

export const ofUser = (userId: string, more = {}): BulkInput => ({
  input: { path_parameters: { userId }, ...more },
});
export const ofApp = (appId: string): BulkInput => ({ input: { path_parameters: { appId } } });
export const inGroup = (userId: string, groupId = FINANCE): BulkInput => ({
  input: { path_parameters: { groupId, userId } },
});
export const named = (name: string, input: object = {}): BulkInput => ({ name, input });
/** A password reset with the link in the response. */
export const reset = (userId: string) => ofUser(userId, { parameters: { sendEmail: false } });

const APPS = Array.from({ length: 60 }, (_, index) => ({
  id: `0oa${String(index).padStart(17, "0")}`,
  name: "bookmark",
  label: index < 2 ? "Twins" : `App ${index}`,
  status: index % 2 === 0 ? "ACTIVE" : "INACTIVE",
  created: "2024-01-01T00:00:00.000Z",
}));

type ListPath = "/api/v1/users" | "/api/v1/apps";

/** A mock org, and a folder for ledgers. */
export class BulkOrg {
  readonly mock: Mock;
  readonly folder: string;
  /** Every attempt at a write: `POST /api/v1/users/00u1…/lifecycle/suspend`. */
  readonly writes: string[] = [];
  /** The same of what only reads. */
  readonly reads: string[] = [];
  #ledgers = 0;
  readonly #shared: OktaClient;
  readonly #lists = new Map<string, AsyncGenerator<string>>();

  private constructor(mock: Mock, folder: string) {
    this.mock = mock;
    this.folder = folder;
    this.#shared = this.client();
  }

  static async start(options: MockOptions = {}): Promise<BulkOrg> {
    const limits = { buckets: { "*": { limit: 1_000_000 } } };
    const mock = await startMock({
      seed: 3,
      events: 0,
      limits,
      state: { apps: APPS, memberships: { [FINANCE]: [ANA] } },
      ...options,
    });
    return new BulkOrg(mock, await mkdtemp(join(tmpdir(), "okta-idm-bulk-")));
  }

  async close(): Promise<void> {
    await this.mock.close();
    await rm(this.folder, { recursive: true });
  }

  /** Path of another ledger, which is not there yet. */
  ledger(): string {
    this.#ledgers += 1;
    return join(this.folder, `${this.#ledgers}.jsonl`);
  }

  /** A client with the mock's clock, so that no test waits. */
  client(options: Partial<OktaClientOptions> = {}) {
    const { mock } = this;
    const clock = { now: mock.now, sleep: async (milliseconds: number) => mock.advance(milliseconds) };
    const noted: Layer = (next) => async (request) => {
      const asked = `${request.method} ${new URL(request.url).pathname}`;
      (request.method === "GET" ? this.reads : this.writes).push(asked);
      return apiToken(mock.apiKey)(next)(request);
    };
    return createOktaClient({ orgUrl: mock.url, auth: noted, clock, retry: { attempts: 1 }, ...options });
  }

  run(action: string, items: Iterable<BulkInput>, options: BulkOptions & Partial<OktaClientOptions>) {
    const { now } = this.mock;
    const { auth, clock, fetch, retry, ...more } = options;
    const own = Object.entries({ auth, clock, fetch, retry }).filter(([, value]) => value !== undefined);
    const client = own.length > 0 ? this.client(Object.fromEntries(own)) : this.#shared;
    // Many tests count the reads, so only the tests of guards read the owner of the token.
    return runBulk({ client }, action as WriteActionName, items, { now, owner: "none", ...more });
  }

  /** Users in this status that no other test uses. */
  users(count: number, status = "ACTIVE"): Promise<string[]> {
    return this.#take("/api/v1/users", count, status);
  }

  /** Apps in this status that no other test was given. */
  apps(count: number, status: string): Promise<string[]> {
    return this.#take("/api/v1/apps", count, status);
  }

  async #take(path: ListPath, count: number, status: string): Promise<string[]> {
    const key = `${path} ${status}`;
    const list = this.#lists.get(key) ?? this.#list(path, status);
    this.#lists.set(key, list);
    const taken: string[] = [];
    while (taken.length < count) {
      const { value, done } = await list.next();
      if (done) throw new Error(`The org has too few ${path} that are ${status}`);
      taken.push(value);
    }
    return taken;
  }

  async *#list(path: ListPath, status: string): AsyncGenerator<string> {
    const query = { filter: `status eq "${status}"`, limit: 200 };
    for await (const { id } of paginate(this.client(), path, { params: { query } })) {
      if (id !== ADMIN && id !== ANA) yield id;
    }
  }

  /** How often the org's log says that something was done to each, by the id of user, group or app. */
  async log(eventType: string): Promise<Map<string, number>> {
    const since = new Date(this.mock.now() - 100 * 86_400_000).toISOString();
    const query = { filter: `eventType eq "${eventType}"`, since, limit: 1_000 };
    const counts = new Map<string, number>();
    for await (const { target } of paginate(this.client(), "/api/v1/logs", { params: { query } })) {
      for (const { id } of target ?? []) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }

  async statusOf(userId: string): Promise<string | undefined> {
    const { data } = await this.client().GET("/api/v1/users/{userId}", { params: { path: { userId } } });
    return data?.status;
  }

  async loginOf(userId: string): Promise<string> {
    const { data } = await this.client().GET("/api/v1/users/{userId}", { params: { path: { userId } } });
    return String(data?.profile.login);
  }
}

export async function records(ledger: string): Promise<LedgerRecord[]> {
  const lines = (await readFile(ledger, "utf8")).split("\n");
  return lines.slice(0, -1).map((line) => JSON.parse(line) as LedgerRecord);
}

/** The last outcome of each item, in the order of the items. */
export async function outcomes(ledger: string): Promise<LedgerOutcome[]> {
  const last = new Map<number, LedgerOutcome>();
  for (const record of await records(ledger)) if ("outcome" in record) last.set(record.n, record);
  return [...last.values()].sort((one, other) => one.n - other.n);
}

/** A ledger as an earlier run would have left it. */
export async function leftLedger(
  path: string,
  org: string,
  action: string,
  items: readonly BulkInput[],
  ...more: readonly object[]
): Promise<string> {
  const head = { ledger: 1, action, org, startedAt: "2026-11-23T10:00:00.000Z" };
  const numbered = items.map((item, index) => ({ n: index + 1, ...item }));
  const lines = [head, ...numbered, { planned: items.length }, ...more];
  await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
}

/** That an item was being sent. */
export const sending = (n: number, id: string, more = {}) => ({
  n,
  sending: "2026-11-23T10:00:01.000Z",
  id,
  ...more,
});

/** Outcome of an item. */
export const ended = (n: number, outcome: string, more = {}) => ({
  n,
  outcome,
  ...more,
  startedAt: "2026-11-23T10:00:01.000Z",
  endedAt: "2026-11-23T10:00:02.000Z",
});
