import type { Application } from "./applications.ts";
import type { Contract } from "./contract.ts";
import type { Group } from "./groups.ts";
import type { WrittenMembership } from "./membership.ts";
import type { LogEvent } from "./system-log.ts";
import type { User } from "./users.ts";

/** What is written down of an org. A member that is absent is made up. */
export interface Written {
  readonly users?: readonly User[];
  readonly groups?: readonly Group[];
  readonly apps?: readonly Application[];
  readonly events?: readonly LogEvent[];
  readonly memberships?: WrittenMembership;
}

/** The people, groups and apps of the contract's examples: the first of every made-up org. */
export function exampleOrg(contract: Contract, seed: number): Required<Omit<Written, "events">> {
  const list = <Item>(operation: string, example: string) =>
    (contract.example(operation, { status: 200, example }) as (Item & { _links?: object })[]).map(
      ({ _links, ...item }) => item as Item,
    );
  return {
    users: [...list<User>("listUsers", "threeUsers"), ADMIN],
    groups: list<Group>("listGroups", "threeKinds").map((group) => builtIn(group, seed)),
    apps: list<Application>("listApplications", "threeKinds"),
    memberships: {
      "00g2fin4ance7Rk9w3Ls": ["00u1ana2ferreira3Q5d"],
      "00g6dir8ectory4Qn1v5": ["00u9chl3martin5Wp2e1"],
    },
  };
}

/** In recordings of Okta's responses the group Everyone often has no description. Here it has none if the seed is even. */
function builtIn(group: Group, seed: number): Group {
  if (group.type !== "BUILT_IN" || seed % 2 !== 0) return group;
  const { description: _, ...profile } = group.profile;
  return { ...group, profile };
}

/** Whom the contract's events name, and who owns the mock's own key. */
export const ADMIN: User = {
  id: "00u7adm2in4istr6ato8",
  status: "ACTIVE",
  created: "2024-01-15T08:00:00.000Z",
  activated: "2024-01-15T08:00:00.000Z",
  statusChanged: "2024-01-15T08:00:00.000Z",
  lastLogin: "2026-01-05T08:30:00.000Z",
  lastUpdated: "2024-01-15T08:00:00.000Z",
  passwordChanged: "2025-10-01T08:00:00.000Z",
  type: { id: "oty1def2ault3type4Xy" },
  profile: {
    login: "admin@example.com",
    email: "admin@example.com",
    secondEmail: null,
    firstName: "Acme",
    lastName: "Admin",
    mobilePhone: null,
  },
  credentials: { password: {}, provider: { type: "OKTA", name: "OKTA" } },
};
