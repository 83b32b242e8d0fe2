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

/** A request to an operation of the contract, with decoded path parameters. */
export interface OrgRequest {
  /** The operationId of the contract, e.g. `suspendUser`. */
  readonly operation: string;
  readonly method: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Path and query of the request, e.g. `/api/v1/users?limit=2`, for links. */
  readonly url: string;
  /** Origin of the mock, e.g. `http://127.0.0.1:4010`, for links. */
  readonly origin: string;
  /** The parsed body. Undefined without a body. */
  readonly json?: unknown;
  /** The caller: the owner of the key or token. */
  readonly actor: { readonly id: string; readonly type: string; readonly displayName: string };
  /** The `X-Okta-Request-Id` of the response, for events. */
  readonly requestId: string;
  /** Id of the API token (`00T…`), if one was used, for events. */
  readonly apiTokenId?: string;
  /** Whether a list returns an empty page, with its items on the next page. Okta may do so at any time. */
  readonly emptyPage?: boolean;
}

/** A response of the org. Headers may repeat a name: `Link` has two lines. */
export interface OrgResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** JSON. Undefined for an empty body. */
  readonly body?: unknown;
}

/** The result of an operation: a response, or steps if it may take long. */
export type Handled = OrgResponse | Steps<OrgResponse>;

/** A local Okta org: users, groups, apps and a System Log that requests read and change. */
export interface Org {
  /** Whether it has a handler for this operation. Otherwise, the response is the contract's example. */
  handles(operation: string): boolean;
  handle(request: OrgRequest): Steps<OrgResponse>;
}

/** Options of an org. */
export interface OrgOptions {
  /** Seed of generated data: the same seed generates the same org. Default 1. */
  readonly seed?: number;
  /** Number of users. They are generated on access, so 100,000 take no more memory. Default 200. */
  readonly users?: number;
  /** Number of events in the log at the start. Default 1,000. */
  readonly events?: number;
  /**
   * A JSON value with `users`, `groups`, `apps` and `events` as in the contract, and `memberships`: user ids by group id.
   * Each member is optional and replaces generated data. The log returns no event that is older than 90 days.
   *
   * @see https://developer.okta.com/docs/reference/system-log-query/#data-retention
   */
  readonly state?: unknown;
  /** Share of the pages of the log that begin with the last event of the previous page. Default 0. */
  readonly repeats?: number;
  /** Share of the events of writes that are persisted ten seconds after their `published` time. Default 0. */
  readonly late?: number;
  /**
   * Milliseconds of an activation, and of a deactivation with `Prefer: respond-async`. Default 0: done at the next read, as
   * in recorded responses of Okta.
   */
  readonly transitionMs?: number;
  /** Whether `since` of the log may be more than 180 days ago. By default it gets the documented 400. */
  readonly allowOldSince?: boolean;
  readonly clock: MockClock;
}

/** The state of an org. */
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

/** Work in steps, because it may take long. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs the steps, and lets other requests in between. */
export async function runSteps<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await nextTurn();
  }
}
