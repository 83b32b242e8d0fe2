import type { Groups } from "./groups.ts";
import type { Users } from "./users.ts";

/** Ids of members by the id of their group. */
export type WrittenMembership = Readonly<Record<string, readonly string[]>>;

/**
 * Who belongs to which group. Everyone has everybody. A group that is written down has those who are written down for
 * it; the made-up users are spread over the made-up groups, each in the group of its index modulo their number.
 * Only what was changed is kept.
 */
export class Membership {
  readonly #users: Users;
  readonly #groups: Groups;
  readonly #written = new Map<number, Set<number>>();
  /** By group: users who came in (true) or went (false). */
  readonly #changed = new Map<number, Map<number, boolean>>();

  /** @throws Error when a group or a user is unknown. */
  constructor(users: Users, groups: Groups, written: WrittenMembership) {
    this.#users = users;
    this.#groups = groups;
    for (const [groupId, userIds] of Object.entries(written)) {
      const members = userIds.map((id) => indexIn(users, id, "user"));
      this.#written.set(indexIn(groups, groupId, "group"), new Set(members));
    }
  }

  has(group: number, user: number): boolean {
    if (this.#groups.isRemoved(group) || this.#users.isRemoved(user)) return false;
    return this.#changed.get(group)?.get(user) ?? this.#atFirst(group, user);
  }

  /** @returns whether it was a change. */
  set(group: number, user: number, member: boolean): boolean {
    if (this.has(group, user) === member) return false;
    const changes = this.#changed.get(group) ?? new Map<number, boolean>();
    this.#changed.set(group, changes.set(user, member));
    return true;
  }

  count(group: number): number {
    return this.members(group)?.length ?? this.#users.count;
  }

  /** Indexes of the members in their order; undefined for the group that has everybody. */
  members(group: number): readonly number[] | undefined {
    if (this.#isEveryone(group)) return undefined;
    const members = new Set(this.#membersAtFirst(group));
    for (const [user, member] of this.#changed.get(group) ?? []) {
      if (member) members.add(user);
      else members.delete(user);
    }
    return [...members].filter((user) => !this.#users.isRemoved(user)).sort((a, b) => a - b);
  }

  #atFirst(group: number, user: number): boolean {
    if (this.#isEveryone(group)) return true;
    const written = this.#written.get(group);
    if (written) return written.has(user);
    const madeUp = group >= this.#groups.written && group < this.#groups.made;
    return madeUp && user >= this.#users.written && user < this.#users.made && this.#groupOf(user) === group;
  }

  #membersAtFirst(group: number): Iterable<number> {
    const written = this.#written.get(group);
    if (written) return written;
    const { written: first, made: groups } = this.#groups;
    const members: number[] = [];
    if (group < first || group >= groups) return members;
    const step = groups - first;
    for (let user = this.#users.written + group - first; user < this.#users.made; user += step)
      members.push(user);
    return members;
  }

  #groupOf(user: number): number {
    const groups = this.#groups.made - this.#groups.written;
    return this.#groups.written + ((user - this.#users.written) % groups);
  }

  #isEveryone(group: number): boolean {
    const { type, profile } = this.#groups.at(group);
    return type === "BUILT_IN" && profile["name"] === "Everyone";
  }
}

function indexIn(collection: Users | Groups, id: string, kind: string): number {
  const index = collection.indexOf(id);
  if (index === undefined) throw new Error(`There is no ${kind} ${id} to make memberships of.`);
  return index;
}
