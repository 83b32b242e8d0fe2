import { hash, madeUpId, pick, STREAM } from "../random.ts";
import { Collection } from "./collection.ts";
import type { OrgRequest } from "./org.ts";
import type { Users } from "./users.ts";

/** A group as the org keeps it: as it is answered, but for the links. */
export interface Group {
  readonly id: string;
  readonly type: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly created?: string | null;
  readonly lastUpdated?: string | null;
  readonly lastMembershipUpdated?: string | null;
  readonly objectClass?: readonly string[] | null;
  readonly source?: { readonly id?: string | null } | null;
}

/** The groups of the org. */
export class Groups extends Collection<Group> {
  constructor(options: {
    readonly written: readonly Group[];
    readonly count: number;
    readonly seed: number;
  }) {
    super({ ...options, prefix: "00g", make: (index) => madeUpGroup(options.seed, index) });
  }
}

const PLACES = ["Lisbon", "Lagos", "Lyon", "Oslo", "Porto", "Quito", "Riga", "Turin"];
const TEAMS = ["Engineering", "Sales", "Support", "Legal", "Operations"];

/** Every eighth comes from the directory app of the contract's examples; all others may be changed by call. */
function madeUpGroup(seed: number, index: number): Group {
  const bits = hash(seed, STREAM.group, index);
  const fromApp = index % 8 === 7;
  const name = `${pick(TEAMS, bits)} ${pick(PLACES, bits >>> 8)} ${index}`;
  const created = new Date(Date.UTC(2023, bits % 24, 1 + ((bits >>> 8) % 28), 8)).toISOString();
  return {
    id: madeUpId("00g", seed, index),
    created,
    lastUpdated: created,
    lastMembershipUpdated: created,
    objectClass: [fromApp ? "okta:windows_security_principal" : "okta:user_group"],
    type: fromApp ? "APP_GROUP" : "OKTA_GROUP",
    profile: { name, description: index % 2 === 0 ? `Everybody in ${name}` : null },
    ...(fromApp ? { source: { id: "0oa5act1dir3ectory9U" } } : undefined),
  };
}

/** A group as it is answered. */
export function groupAnswer(group: Group, { origin }: OrgRequest, embedded: object | undefined): object {
  const href = `${origin}/api/v1/groups/${group.id}`;
  const logo = `${origin}/assets/img/logos/groups/okta-medium.png`;
  return {
    ...group,
    _links: {
      logo: [{ name: "medium", href: logo, type: "image/png" }],
      users: { href: `${href}/users` },
      apps: { href: `${href}/apps` },
      ...(group.source?.id ? { source: { href: `${origin}/api/v1/apps/${group.source.id}` } } : undefined),
    },
    ...(embedded && { _embedded: embedded }),
  };
}

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
