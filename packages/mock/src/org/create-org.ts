import { type Contract, readContract } from "../contract/contract.ts";
import { applicationAssignmentOperations } from "./application-assignment-operations.ts";
import { applicationOperations } from "./application-operations.ts";
import { applicationWrites } from "./application-writes.ts";
import { Applications } from "./applications.ts";
import { Assignments } from "./assignments.ts";
import { factorOperations } from "./factor-operations.ts";
import { generatedEvents } from "./generated-events.ts";
import { groupOperations } from "./group-operations.ts";
import { GroupRules, groupRuleOperations } from "./group-rules.ts";
import { groupWrites } from "./group-writes.ts";
import { Groups, Membership, type Memberships } from "./groups.ts";
import { ADMIN, exampleOrg, type GivenObjects, loadState } from "./initial-state.ts";
import { listLogEvents } from "./list-log-events.ts";
import type { Handled, Org, OrgOptions, OrgRequest, OrgState } from "./org.ts";
import { Refusal, refusalResponses } from "./refusal.ts";
import { Roles, roleOperations, STANDARD_ROLES } from "./roles.ts";
import { schemaOperations } from "./schema-operations.ts";
import { settingOperations } from "./setting-operations.ts";
import { givenEvents, SystemLog } from "./system-log.ts";
import { userOperations } from "./user-operations.ts";
import { userWrites } from "./user-writes.ts";
import { Users } from "./users.ts";

const USERS = 200;
const EVENTS = 1_000;
/** Enough groups and apps for more than one page, even with few users. */
const GROUPS = 25;
const USERS_PER_GROUP = 100;
const APPLICATIONS = 25;
const USERS_PER_APPLICATION = 500;

/**
 * Creates an org. Users and events are generated on access; only changes are stored.
 *
 * @throws Error if `state` does not match the contract.
 */
export function createOrg(options: OrgOptions): Org {
  const contract = readContract();
  const state = orgState(contract, options);
  const operations: Readonly<Record<string, (request: OrgRequest) => Handled>> = {
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
  const refusalResponse = refusalResponses(contract, state.seed);
  return {
    handles: (operation) => Object.hasOwn(operations, operation),
    *handle(request) {
      const operation = operations[request.operation];
      if (!operation) throw new Error(`The org has no operation ${request.operation}.`);
      try {
        const handled = operation(request);
        return "next" in handled ? yield* handled : handled;
      } catch (reason) {
        if (reason instanceof Refusal) return refusalResponse(request.operation, reason);
        throw reason;
      }
    },
  };
}

function orgState(contract: Contract, options: OrgOptions): OrgState {
  const { seed = 1, clock, late = 0, transitionMs = 0, allowOldSince = false } = options;
  const given: GivenObjects = options.state === undefined ? {} : loadState(options.state, contract);
  const example = exampleOrg(contract, seed);
  const count = given.users?.length ?? options.users ?? USERS;
  const users = new Users({ given: given.users ?? example.users, count, seed, clock });
  const groups = new Groups({
    given: given.groups ?? example.groups,
    count: given.groups?.length ?? Math.max(GROUPS, Math.round(count / USERS_PER_GROUP)),
    seed,
  });
  const applications = new Applications({
    given: given.apps ?? example.apps,
    count: given.apps?.length ?? Math.max(APPLICATIONS, Math.round(count / USERS_PER_APPLICATION)),
    seed,
  });
  const memberships = given.memberships ?? existingMemberships(example.memberships, users, groups);
  const membership = new Membership(users, groups, memberships);
  const assignments = new Assignments(applications, groups, users, membership);
  const first = given.events
    ? givenEvents(given.events, clock.now())
    : generatedEvents({ users, groups, applications, seed }, options.events ?? EVENTS, clock.now());
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
    roles: initialRoles(users),
    rules: new GroupRules(),
    log,
  };
}

/** In a generated org, the administrator has the role of super administrator. */
function initialRoles(users: Users): Roles {
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

/** The memberships of users and groups that exist in the org. */
function existingMemberships(memberships: Memberships, users: Users, groups: Groups): Memberships {
  return Object.fromEntries(
    Object.entries(memberships)
      .filter(([group]) => groups.indexOf(group) !== undefined)
      .map(([group, members]) => [group, members.filter((id) => users.indexOf(id) !== undefined)]),
  );
}
