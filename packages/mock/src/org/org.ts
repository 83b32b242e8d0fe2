import { setImmediate as nextTurn } from "node:timers/promises";
import type { MockClock } from "../clock.ts";
import type { Contract } from "../contract/contract.ts";
import type { Applications } from "./applications.ts";
import type { Assignments } from "./assignments.ts";
import type { GroupRules } from "./group-rules.ts";
import type { Groups, Membership } from "./groups.ts";
import type { Roles } from "./roles.ts";
import type { SystemLog } from "./system-log.ts";
import type { Users } from "./users.ts";

/** A request that the contract knows: its operation found, its path parameters decoded. */
export interface OrgRequest {
  /** The operationId of the contract, e.g. `suspendUser`. */
  readonly operation: string;
  readonly method: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Path and query as they were asked, e.g. `/api/v1/users?limit=2`: what links are made of. */
  readonly url: string;
  /** Origin of the mock, e.g. `http://127.0.0.1:4010`: what links begin with. */
  readonly origin: string;
  /** The JSON of the body; undefined without one. */
  readonly json?: unknown;
  /** Who asks: the owner of the key or token. */
  readonly actor: { readonly id: string; readonly type: string; readonly displayName: string };
  /** The id that the answer will carry as `X-Okta-Request-Id`: events of a write name it. */
  readonly requestId: string;
  /** Id of the API key (`00T…`) that was used, if one was: events of a write name it. */
  readonly apiTokenId?: string;
  /** A list leaves the items of this page for the next one and answers an empty one, as Okta may do at any time. */
  readonly emptyPage?: boolean;
}

/** What the org answers. Headers may repeat a name: `Link` comes as two lines. */
export interface OrgResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** JSON; undefined for an empty body. */
  readonly body?: unknown;
}

/** What an operation answers: at once, or after steps where it may have much to look through. */
export type Handled = OrgResponse | Steps<OrgResponse>;

/** A local Okta org: users, groups, apps and a system log that a request may read and change. */
export interface Org {
  /** Whether it has this operation. The contract's example is the answer to one that it does not have. */
  handles(operation: string): boolean;
  handle(request: OrgRequest): Steps<OrgResponse>;
}

/** What an org is made of. */
export interface OrgOptions {
  /** Seed of everything that is made up; the same seed makes the same org. Default 1. */
  readonly seed?: number;
  /** Default 200. Made when they are looked at, so 100,000 cost no more. */
  readonly users?: number;
  /** Events that are in the log at the start. Default 1,000. */
  readonly events?: number;
  /**
   * A JSON value: `users`, `groups`, `apps` and `events` as the contract has them, and `memberships`, ids of users by
   * the id of their group. Each member stands in the place of what is made up, and may be absent. The log shows no event
   * that is more than 90 days old.
   */
  readonly state?: unknown;
  /** Share of the pages of the log that begin with the event that the page before ended with. Default 0. */
  readonly repeats?: number;
  /** Share of the events of writes that come into the log ten seconds after they came about. Default 0. */
  readonly late?: number;
  /**
   * How long an activation takes, and a deactivation with `Prefer: respond-async`. Default 0: it is done at the next
   * read, as in recordings of Okta's responses.
   */
  readonly transitionMs?: number;
  /** Whether `since` of the log may be older than 180 days. By default it gets the documented 400. */
  readonly allowOldSince?: boolean;
  readonly clock: MockClock;
}

/** Everything there is in an org. */
export interface OrgState {
  readonly contract: Contract;
  readonly clock: MockClock;
  readonly seed: number;
  /** See `OrgOptions`. */
  readonly transitionMs: number;
  /** See `OrgOptions`. */
  readonly allowOldSince: boolean;
  readonly users: Users;
  readonly groups: Groups;
  readonly applications: Applications;
  readonly membership: Membership;
  readonly assignments: Assignments;
  readonly roles: Roles;
  readonly rules: GroupRules;
  readonly log: SystemLog;
}

/** Work that is done step by step, as it may be long. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does the work, and lets other requests in after each step. */
export async function runSteps<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await nextTurn();
  }
}
