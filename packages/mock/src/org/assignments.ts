import type { Applications } from "./applications.ts";
import type { Groups, Membership } from "./groups.ts";
import type { Users } from "./users.ts";

/** An assignment of an app to a user or group. */
export interface Assignment {
  readonly created: string;
  readonly lastUpdated: string;
  readonly priority?: number;
  readonly profile?: object;
  readonly credentials?: object;
}

/** The assignment of an app to a user, direct or by a group. */
export interface AppUser {
  readonly assignment: Assignment;
  /** Index of the group that assigns the app. Undefined for a direct assignment. */
  readonly group?: number;
}

/**
 * Assignments of apps to users and groups. Initially each app is assigned to one group: its index modulo the number of
 * groups. Only changes are stored.
 */
export class Assignments {
  readonly #applications: Applications;
  readonly #groups: Groups;
  readonly #users: Users;
  readonly #membership: Membership;
  /** By app: groups that received it, and groups that lost it (undefined). */
  readonly #byGroup = new Map<number, Map<number, Assignment | undefined>>();
  readonly #direct = new Map<number, Map<number, Assignment>>();

  constructor(applications: Applications, groups: Groups, users: Users, membership: Membership) {
    this.#applications = applications;
    this.#groups = groups;
    this.#users = users;
    this.#membership = membership;
  }

  /** Indexes of the groups of an app, in ascending order. */
  groupsOf(application: number): readonly number[] {
    const changed = this.#byGroup.get(application);
    const first = this.#initialGroup(application);
    const groups = new Set(first === undefined || changed?.has(first) ? [] : [first]);
    for (const [group, assignment] of changed ?? []) if (assignment) groups.add(group);
    return [...groups].filter((group) => !this.#groups.isRemoved(group)).sort((a, b) => a - b);
  }

  ofGroup(application: number, group: number): Assignment | undefined {
    if (this.#groups.isRemoved(group)) return undefined;
    const changed = this.#byGroup.get(application);
    if (changed?.has(group)) return changed.get(group);
    return this.#initialGroup(application) === group ? this.#initialAssignment(application) : undefined;
  }

  setGroup(application: number, group: number, assignment: Assignment | undefined): void {
    const changed = this.#byGroup.get(application) ?? new Map<number, Assignment | undefined>();
    this.#byGroup.set(application, changed.set(group, assignment));
  }

  /** The assignment of a user: a direct one takes precedence over those of groups. */
  ofUser(application: number, user: number): AppUser | undefined {
    if (this.#users.isRemoved(user)) return undefined;
    const assignment = this.#direct.get(application)?.get(user);
    if (assignment) return { assignment };
    for (const group of this.groupsOf(application)) {
      const byGroup = this.#membership.has(group, user) ? this.ofGroup(application, group) : undefined;
      if (byGroup) return { assignment: byGroup, group };
    }
    return undefined;
  }

  /** Sets or removes a direct assignment. */
  setUser(application: number, user: number, assignment: Assignment | undefined): void {
    const direct = this.#direct.get(application) ?? new Map<number, Assignment>();
    if (assignment) direct.set(user, assignment);
    else direct.delete(user);
    this.#direct.set(application, direct);
  }

  /** Indexes of the users of an app, in ascending order. Undefined if all users have it. */
  usersOf(application: number): readonly number[] | undefined {
    const users = new Set(this.#direct.get(application)?.keys());
    for (const group of this.groupsOf(application)) {
      const members = this.#membership.members(group);
      if (members === undefined) return undefined;
      for (const member of members) users.add(member);
    }
    return [...users].filter((user) => !this.#users.isRemoved(user)).sort((a, b) => a - b);
  }

  #initialGroup(application: number): number | undefined {
    const exists =
      this.#groups.initialCount > 0 && application >= 0 && application < this.#applications.initialCount;
    return exists ? application % this.#groups.initialCount : undefined;
  }

  #initialAssignment(application: number): Assignment {
    const { created, lastUpdated } = this.#applications.at(application);
    const since = created ?? "2024-01-15T08:00:00.000Z";
    return { created: since, lastUpdated: lastUpdated ?? since, priority: 0 };
  }
}
