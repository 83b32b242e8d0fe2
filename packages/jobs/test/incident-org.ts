import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  apiToken,
  createOktaClient,
  type Layer,
  type OktaClientOptions,
  paginate,
  unwrap,
} from "@okta-idm/core";
import { type Mock, type MockOptions, startMock } from "@okta-idm/mock";
import { type ContainOptions, containUsers, type UndoOptions, undoRun } from "../src/index.ts";

export const ANA = "00u1ana2ferreira3Q5d";
export const BEN = "00u4ben6okafor7hT8k2";
export const FINANCE = "00g2fin4ance7Rk9w3Ls";
export const EVERYONE = "00g1eve3ryone5Tz7m2x";
const PAYROLL = "0oa1pay2roll3App4Xyz";

const group = (id: string, name: string, type = "OKTA_GROUP") => ({
  id,
  type,
  profile: { name, description: null },
  created: "2024-01-01T00:00:00.000Z",
  lastUpdated: "2024-01-01T00:00:00.000Z",
  lastMembershipUpdated: "2024-01-01T00:00:00.000Z",
  objectClass: [type === "APP_GROUP" ? "okta:windows_security_principal" : "okta:user_group"],
});

/** Groups of an org: what they give, and what puts users into them. */
export const GROUPS = {
  everyone: EVERYONE,
  /** Gives an app. */
  finance: FINANCE,
  /** Gives an admin role. */
  admins: "00g3adm5ins7Rk9w3LsX",
  /** Gives nothing. */
  lunch: "00g4lun6ch8Rk9w3LsXy",
  /** Gives an app, and a rule puts users into it. */
  sales: "00g5sal7es9Rk9w3LsXy",
  /** Gives an app, and its own app manages the members. */
  directory: "00g6dir8ectory4Qn1v5",
} as const;

/** A mock org for incidents, and a folder for ledgers. */
export class IncidentOrg {
  readonly mock: Mock;
  readonly folder: string;
  /** Every request: `POST /api/v1/users/00u1…/lifecycle/suspend`. */
  readonly requests: string[] = [];
  #ledgers = 0;

  private constructor(mock: Mock, folder: string) {
    this.mock = mock;
    this.folder = folder;
  }

  /** @param members who is in all groups besides Everyone. */
  static async start(members: readonly string[] = [ANA], options: MockOptions = {}): Promise<IncidentOrg> {
    const { everyone, finance, admins, lunch, sales, directory } = GROUPS;
    const mock = await startMock({
      seed: 3,
      events: 0,
      users: 20,
      limits: { buckets: { "*": { limit: 1_000_000 } } },
      state: {
        groups: [
          group(everyone, "Everyone", "BUILT_IN"),
          group(finance, "Finance"),
          group(admins, "Admins"),
          group(lunch, "Lunch"),
          group(sales, "Sales"),
          group(directory, "Directory", "APP_GROUP"),
        ],
        apps: [
          {
            id: PAYROLL,
            name: "bookmark",
            label: "Payroll",
            status: "ACTIVE",
            created: "2024-01-01T00:00:00.000Z",
          },
        ],
        memberships: Object.fromEntries(
          [finance, admins, lunch, sales, directory].map((id) => [id, [...members]]),
        ),
      },
      ...options,
    });
    const org = new IncidentOrg(mock, await mkdtemp(join(tmpdir(), "okta-idm-incident-")));
    const client = org.client();
    for (const groupId of [finance, sales, directory]) {
      const params = { path: { appId: PAYROLL, groupId } };
      await unwrap(client.PUT("/api/v1/apps/{appId}/groups/{groupId}", { params, body: {} }));
    }
    await unwrap(
      client.POST("/api/v1/groups/{groupId}/roles", {
        params: { path: { groupId: admins } },
        body: { type: "USER_ADMIN" },
      }),
    );
    const rule = await unwrap(
      client.POST("/api/v1/groups/rules", {
        body: {
          type: "group_rule",
          name: "Sales people",
          conditions: { expression: { value: 'user.department=="Sales"', type: "urn:okta:expression:1.0" } },
          actions: { assignUserToGroups: { groupIds: [sales] } },
        },
      }),
    );
    const params = { path: { ruleId: String(rule.id) } };
    await unwrap(client.POST("/api/v1/groups/rules/{ruleId}/lifecycle/activate", { params }));
    org.requests.length = 0;
    return org;
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
      this.requests.push(`${request.method} ${new URL(request.url).pathname}`);
      return apiToken(mock.apiKey)(next)(request);
    };
    return createOktaClient({ orgUrl: mock.url, auth: noted, clock, retry: { attempts: 1 }, ...options });
  }

  contain(users: Iterable<string>, options: ContainOptions & Partial<OktaClientOptions> = {}) {
    const { auth, fetch, clock, retry, ...more } = options;
    const own = Object.entries({ auth, clock, fetch, retry }).filter(([, value]) => value !== undefined);
    return containUsers({ client: this.client(Object.fromEntries(own)) }, users, { owner: "none", ...more });
  }

  undo(path: string, options: UndoOptions = {}) {
    return undoRun({ client: this.client() }, path, { owner: "none", ...options });
  }

  /** Ids of made-up users who are ACTIVE. */
  async users(count: number): Promise<string[]> {
    const ids: string[] = [];
    const query = { filter: 'status eq "ACTIVE"', limit: 200 };
    for await (const { id, profile } of paginate(this.client(), "/api/v1/users", { params: { query } })) {
      if (id !== ANA && profile.login !== "admin@example.com") ids.push(id);
    }
    this.requests.length = 0;
    if (ids.length < count) throw new Error(`There are only ${ids.length} of them`);
    return ids.slice(0, count);
  }

  /** The status of a user, and the names of the groups. */
  async state(userId: string) {
    const client = this.client();
    const params = { path: { userId } };
    const { status } = await unwrap(client.GET("/api/v1/users/{userId}", { params }));
    const groups: string[] = [];
    for await (const { profile } of paginate(client, "/api/v1/users/{userId}/groups", { params })) {
      groups.push(String(profile?.["name"]));
    }
    this.requests.length = 0;
    return { status, groups: groups.sort() };
  }

  /** How often the org's log says that something was done to each user, by the id. */
  async log(eventType: string): Promise<Map<string, number>> {
    const since = new Date(this.mock.now() - 86_400_000).toISOString();
    const query = { filter: `eventType eq "${eventType}"`, since, limit: 1_000 };
    const counts = new Map<string, number>();
    for await (const { target } of paginate(this.client(), "/api/v1/logs", { params: { query } })) {
      for (const { id } of target ?? []) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }
}
