import { generatedId, hash, pick, STREAM } from "../random.ts";
import { Collection } from "./collection.ts";
import type { OrgRequest } from "./org.ts";
import type { Users } from "./users.ts";

/** A group as the org stores it, without links. */
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
    readonly given: readonly Group[];
    readonly count: number;
    readonly seed: number;
  }) {
    super({ ...options, prefix: "00g", generate: (index) => generateGroup(options.seed, index) });
  }
}

const PLACES = ["Lisbon", "Lagos", "Lyon", "Oslo", "Porto", "Quito", "Riga", "Turin"];
const TEAMS = ["Engineering", "Sales", "Support", "Legal", "Operations"];

/** Every eighth group comes from the directory app of the contract's examples; the others can be changed. */
function generateGroup(seed: number, index: number): Group {
  const bits = hash(seed, STREAM.group, index);
  const fromApp = index % 8 === 7;
  const name = `${pick(TEAMS, bits)} ${pick(PLACES, bits >>> 8)} ${index}`;
  const created = new Date(Date.UTC(2023, bits % 24, 1 + ((bits >>> 8) % 28), 8)).toISOString();
  return {
    id: generatedId("00g", seed, index),
    created,
    lastUpdated: created,
    lastMembershipUpdated: created,
    objectClass: [fromApp ? "okta:windows_security_principal" : "okta:user_group"],
    type: fromApp ? "APP_GROUP" : "OKTA_GROUP",
    profile: { name, description: index % 2 === 0 ? `Everybody in ${name}` : null },
    ...(fromApp ? { source: { id: "0oa5act1dir3ectory9U" } } : undefined),
  };
}

/** The body of a group. */
export function groupBody(group: Group, { origin }: OrgRequest, embedded: object | undefined): object {
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

/** User ids by group id. */
export type Memberships = Readonly<Record<string, readonly string[]>>;

/**
 * The members of groups. Everyone has all users. A given group has its given members. Generated users are in the generated
 * group of their index modulo the number of groups. Only changes are stored.
 */
export class Membership {
  readonly #users: Users;
  readonly #groups: Groups;
  readonly #written = new Map<number, Set<number>>();
  /** By group: added users (true) and removed users (false). */
  readonly #changed = new Map<number, Map<number, boolean>>();

  /** @throws Error if a group or a user is unknown. */
  constructor(users: Users, groups: Groups, given: Memberships) {
    this.#users = users;
    this.#groups = groups;
    for (const [groupId, userIds] of Object.entries(given)) {
      const members = userIds.map((id) => indexIn(users, id, "user"));
      this.#written.set(indexIn(groups, groupId, "group"), new Set(members));
    }
  }

  has(group: number, user: number): boolean {
    if (this.#groups.isRemoved(group) || this.#users.isRemoved(user)) return false;
    return this.#changed.get(group)?.get(user) ?? this.#atFirst(group, user);
  }

  /** Returns whether the membership changed. */
  set(group: number, user: number, member: boolean): boolean {
    if (this.has(group, user) === member) return false;
    const changes = this.#changed.get(group) ?? new Map<number, boolean>();
    this.#changed.set(group, changes.set(user, member));
    return true;
  }

  count(group: number): number {
    return this.members(group)?.length ?? this.#users.count;
  }

  /** Indexes of the members in ascending order. Undefined for the group of all users. */
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
    const isGenerated = group >= this.#groups.givenCount && group < this.#groups.initialCount;
    return (
      isGenerated &&
      user >= this.#users.givenCount &&
      user < this.#users.initialCount &&
      this.#groupOf(user) === group
    );
  }

  #membersAtFirst(group: number): Iterable<number> {
    const written = this.#written.get(group);
    if (written) return written;
    const { givenCount: first, initialCount: groups } = this.#groups;
    const members: number[] = [];
    if (group < first || group >= groups) return members;
    const step = groups - first;
    for (let user = this.#users.givenCount + group - first; user < this.#users.initialCount; user += step)
      members.push(user);
    return members;
  }

  #groupOf(user: number): number {
    const groups = this.#groups.initialCount - this.#groups.givenCount;
    return this.#groups.givenCount + ((user - this.#users.givenCount) % groups);
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
