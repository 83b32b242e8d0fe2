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
