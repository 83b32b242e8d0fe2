import type { MockClock } from "../clock.ts";
import type { Applications } from "./applications.ts";
import type { Assignments } from "./assignments.ts";
import type { Contract } from "./contract.ts";
import type { GroupRules } from "./group-rules.ts";
import type { Groups } from "./groups.ts";
import type { Membership } from "./membership.ts";
import type { Roles } from "./roles.ts";
import type { SystemLog } from "./system-log.ts";
import type { Users } from "./users.ts";

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
