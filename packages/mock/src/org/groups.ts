import { Collection } from "./collection.ts";
import { hash, pick, STREAM } from "./hash.ts";
import { madeUpId } from "./made-up-id.ts";
import type { OrgRequest } from "./org.ts";

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
