import { generatedId } from "../random.ts";
import type { OrgRequest, OrgState } from "./org.ts";
import { bodyOf, type Handlers, indexInPath, noContent, nowIn, ok, orNotFound } from "./org-requests.ts";
import { invalid, Refusal } from "./refusal.ts";
import { userIndex } from "./user-operations.ts";
import { type EventObject, groupTarget, userTarget, writeEvent } from "./write-event.ts";

/** An admin role that a user or a group has. */
export interface Role {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly status: "ACTIVE";
  readonly created: string;
  readonly lastUpdated: string;
  readonly assignmentType: "USER" | "GROUP";
}

/** Names of Okta's standard roles, by type. */
export const STANDARD_ROLES: Readonly<Record<string, string>> = {
  API_ACCESS_MANAGEMENT_ADMIN: "API Access Management Administrator",
  APP_ADMIN: "Application Administrator",
  GROUP_MEMBERSHIP_ADMIN: "Group Membership Administrator",
  HELP_DESK_ADMIN: "Help Desk Administrator",
  MOBILE_ADMIN: "Mobile Administrator",
  ORG_ADMIN: "Organization Administrator",
  READ_ONLY_ADMIN: "Read-only Administrator",
  REPORT_ADMIN: "Report Administrator",
  SUPER_ADMIN: "Super Administrator",
  USER_ADMIN: "Group Administrator",
};

/** The admin roles of users and groups, by index. */
export class Roles {
  readonly #users = new Map<number, readonly Role[]>();
  readonly #groups = new Map<number, readonly Role[]>();

  ofUser(user: number): readonly Role[] {
    return this.#users.get(user) ?? [];
  }

  ofGroup(group: number): readonly Role[] {
    return this.#groups.get(group) ?? [];
  }

  /** Groups that have a role. */
  groups(): Iterable<number> {
    return this.#groups.keys();
  }

  setOfUser(user: number, roles: readonly Role[]): void {
    this.#users.set(user, roles);
  }

  setOfGroup(group: number, roles: readonly Role[]): void {
    if (roles.length > 0) this.#groups.set(group, roles);
    else this.#groups.delete(group);
  }
}

/** The holder of roles: a user or a group. */
interface Holder {
  /** Roles that are assigned directly, and can be removed. */
  readonly own: readonly Role[];
  /** Roles of a user from groups. */
  readonly inherited: readonly Role[];
  readonly href: string;
  readonly target: EventObject;
  set(roles: readonly Role[]): void;
}

/** The operations on the admin roles of users and groups, by operationId. */
export function roleOperations(state: OrgState): Handlers {
  const { roles, users, groups, membership, log, seed } = state;
  let given = 0;

  const user = (request: OrgRequest): Holder => {
    const index = userIndex(state, request);
    const by = [...roles.groups()].filter((group) => membership.has(group, index));
    return {
      own: roles.ofUser(index),
      inherited: by.flatMap((group) => roles.ofGroup(group)),
      href: `/api/v1/users/${users.at(index).id}`,
      target: userTarget(users.at(index)),
      set: (all) => roles.setOfUser(index, all),
    };
  };

  const group = (request: OrgRequest): Holder => {
    const index = indexInPath(groups, request, "groupId", "groupNotFound");
    return {
      own: roles.ofGroup(index),
      inherited: [],
      href: `/api/v1/groups/${groups.at(index).id}`,
      target: groupTarget(groups.at(index)),
      set: (all) => roles.setOfGroup(index, all),
    };
  };

  const roleBody = (role: Role, { href }: Holder, { origin }: OrgRequest): object => ({
    ...role,
    _links: { assignee: { href: origin + href } },
  });

  const list = (of: (request: OrgRequest) => Holder) => (request: OrgRequest) => {
    const holder = of(request);
    return ok([...holder.own, ...holder.inherited].map((role) => roleBody(role, holder, request)));
  };

  const roleOf = (all: readonly Role[], { path }: OrgRequest): Role => {
    const id = path["roleAssignmentId"] ?? "";
    return orNotFound(
      all.find((role) => role.id === id),
      id,
      "roleNotFound",
    );
  };

  const get = (of: (request: OrgRequest) => Holder) => (request: OrgRequest) => {
    const holder = of(request);
    return ok(roleBody(roleOf([...holder.own, ...holder.inherited], request), holder, request));
  };

  const assign =
    (of: (request: OrgRequest) => Holder, assignmentType: Role["assignmentType"]) =>
    (request: OrgRequest) => {
      const holder = of(request);
      const { type = "" } = bodyOf<Role>(request);
      const label = STANDARD_ROLES[type];
      if (label === undefined) throw invalid("type", "Invalid role type");
      if (holder.own.some((role) => role.type === type)) {
        throw new Refusal({ status: 409, example: "roleAssigned" });
      }
      const at = nowIn(state);
      const id = generatedId("ra1", seed, given);
      given += 1;
      const role: Role = { id, label, type, status: "ACTIVE", created: at, lastUpdated: at, assignmentType };
      holder.set([...holder.own, role]);
      log.append(writeEvent(state, request, [holder.target]));
      return ok(roleBody(role, holder, request), 201);
    };

  const unassign = (of: (request: OrgRequest) => Holder) => (request: OrgRequest) => {
    const holder = of(request);
    const taken = roleOf(holder.own, request);
    holder.set(holder.own.filter(({ id }) => id !== taken.id));
    log.append(writeEvent(state, request, [holder.target]));
    return noContent();
  };

  return {
    listAssignedRolesForUser: list(user),
    assignRoleToUser: assign(user, "USER"),
    getUserAssignedRole: get(user),
    unassignRoleFromUser: unassign(user),
    listGroupAssignedRoles: list(group),
    assignRoleToGroup: assign(group, "GROUP"),
    getGroupAssignedRole: get(group),
    unassignRoleFromGroup: unassign(group),
  };
}
