import { type Contract, readContract } from "../contract/contract.ts";
import { applicationAssignmentOperations } from "./application-assignment-operations.ts";
import { applicationOperations } from "./application-operations.ts";
import { applicationWrites } from "./application-writes.ts";
import { Applications } from "./applications.ts";
import { Assignments } from "./assignments.ts";
import { factorOperations } from "./factor-operations.ts";
import { groupOperations } from "./group-operations.ts";
import { GroupRules, groupRuleOperations } from "./group-rules.ts";
import { groupWrites } from "./group-writes.ts";
import { Groups, Membership, type WrittenMembership } from "./groups.ts";
import { ADMIN, exampleOrg, loadState, type Written } from "./initial-state.ts";
import { listLogEvents } from "./list-log-events.ts";
import { madeUpEvents } from "./made-up-event.ts";
import type { Handled, Org, OrgOptions, OrgRequest, OrgState } from "./org.ts";
import { Refusal, refusalAnswers } from "./refusal.ts";
import { Roles, roleOperations, STANDARD_ROLES } from "./roles.ts";
import { schemaOperations } from "./schema-operations.ts";
import { settingOperations } from "./setting-operations.ts";
import { SystemLog, writtenEvents } from "./system-log.ts";
import { listUsers, userOperations } from "./user-operations.ts";
import { userWrites } from "./user-writes.ts";
import { Users } from "./users.ts";

const USERS = 200;
const EVENTS = 1_000;
/** Enough groups and apps for more than one page, however few users there are. */
const GROUPS = 25;
const USERS_A_GROUP = 100;
const APPLICATIONS = 25;
const USERS_AN_APPLICATION = 500;

/**
 * Makes an org. Users and events are made up when they are looked at; only what a request changed is kept.
 *
 * @throws Error when `state` is not what the contract says users, groups, apps and events are.
 */
export function createOrg(options: OrgOptions): Org {
  const contract = readContract();
  const state = orgState(contract, options);
  const operations: Readonly<Record<string, (request: OrgRequest) => Handled>> = {
    listUsers: listUsers(state),
    ...userOperations(state),
    ...userWrites(state),
    ...factorOperations(state),
    ...roleOperations(state),
    ...groupOperations(state),
    ...groupWrites(state),
    ...groupRuleOperations(state),
    ...applicationOperations(state),
    ...applicationWrites(state),
    ...applicationAssignmentOperations(state),
    ...schemaOperations(state),
    ...settingOperations(state),
    listLogEvents: listLogEvents(state, options.repeats ?? 0),
  };
  const answer = refusalAnswers(contract, state.seed);
  return {
    handles: (operation) => Object.hasOwn(operations, operation),
    *handle(request) {
      const operation = operations[request.operation];
      if (!operation) throw new Error(`The org has no operation ${request.operation}.`);
      try {
        const handled = operation(request);
        return "next" in handled ? yield* handled : handled;
      } catch (reason) {
        if (reason instanceof Refusal) return answer(request.operation, reason);
        throw reason;
      }
    },
  };
}

function orgState(contract: Contract, options: OrgOptions): OrgState {
  const { seed = 1, clock, late = 0, transitionMs = 0, allowOldSince = false } = options;
  const written: Written = options.state === undefined ? {} : loadState(options.state, contract);
  const example = exampleOrg(contract, seed);
  const count = written.users?.length ?? options.users ?? USERS;
  const users = new Users({ written: written.users ?? example.users, count, seed, clock });
  const groups = new Groups({
    written: written.groups ?? example.groups,
    count: written.groups?.length ?? Math.max(GROUPS, Math.round(count / USERS_A_GROUP)),
    seed,
  });
  const applications = new Applications({
    written: written.apps ?? example.apps,
    count: written.apps?.length ?? Math.max(APPLICATIONS, Math.round(count / USERS_AN_APPLICATION)),
    seed,
  });
  const memberships = written.memberships ?? withinReach(example.memberships, users, groups);
  const membership = new Membership(users, groups, memberships);
  const assignments = new Assignments(applications, groups, users, membership);
  const first = written.events
    ? writtenEvents(written.events, clock.now())
    : madeUpEvents({ users, groups, applications, seed }, options.events ?? EVENTS, clock.now());
  const log = new SystemLog({ first, clock, seed, late });
  return {
    contract,
    clock,
    seed,
    transitionMs,
    allowOldSince,
    users,
    groups,
    applications,
    membership,
    assignments,
    roles: firstRoles(users),
    rules: new GroupRules(),
    log,
  };
}

/** Of the made-up org, the administrator is a super administrator. */
function firstRoles(users: Users): Roles {
  const roles = new Roles();
  const admin = users.indexOf(ADMIN.id);
  if (admin === undefined) return roles;
  const { created } = ADMIN;
  const type = "SUPER_ADMIN";
  const label = STANDARD_ROLES[type] ?? type;
  const role = { id: "ra1adm2in3istr4ato5r", type, label, status: "ACTIVE", assignmentType: "USER" } as const;
  roles.setOfUser(admin, [{ ...role, created, lastUpdated: created }]);
  return roles;
}

/** The memberships of the examples, as far as their users and groups are in the org. */
function withinReach(memberships: WrittenMembership, users: Users, groups: Groups): WrittenMembership {
  return Object.fromEntries(
    Object.entries(memberships)
      .filter(([group]) => groups.indexOf(group) !== undefined)
      .map(([group, members]) => [group, members.filter((id) => users.indexOf(id) !== undefined)]),
  );
}
