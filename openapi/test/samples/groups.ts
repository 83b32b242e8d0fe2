import { put, withNulls } from "../pointer.ts";
import { each, link, type Samples } from "./sample.ts";

const path = "/api/v1/groups/00g1finance2team3X4y";

const logo = (size: string) =>
  link(`/assets/img/logos/groups/okta-${size}.png`, { name: size, type: "image/png" });

/** A group of people. */
export const group = {
  id: "00g1finance2team3X4y",
  created: "2023-02-01T08:00:00.000Z",
  lastUpdated: "2024-02-01T08:00:00.000Z",
  lastMembershipUpdated: "2026-01-05T08:00:00.000Z",
  objectClass: ["okta:user_group"],
  type: "OKTA_GROUP",
  profile: { name: "Finance", description: "All of finance" },
  _links: {
    logo: [logo("medium"), logo("large")],
    users: link(`${path}/users`),
    apps: link(`${path}/apps`),
    owners: link(`${path}/owners`),
  },
};

/** A group that a directory brought in. */
export const directoryGroup = {
  ...group,
  type: "APP_GROUP",
  objectClass: ["okta:windows_security_principal"],
  source: { id: "0oa1acme2directory3X4" },
  profile: {
    name: "Domain Users",
    description: null,
    dn: "CN=Domain Users,CN=Users,DC=acme,DC=example",
    groupType: "Security",
    groupScope: "Global",
    samAccountName: "Domain Users",
    objectSid: "S-1-5-21-1-2-3-513",
    externalId: "6f5a0c1e",
    windowsDomainQualifiedName: "ACME\\Domain Users",
  },
  _links: { ...group._links, source: link("/api/v1/apps/0oa1acme2directory3X4") },
};

const list = (...body: unknown[]) => ({ operation: "listGroups", status: 200, body });

/** Groups by what is special about them. */
export const groups: Samples = {
  "a page of groups of both kinds": list(group, directoryGroup),
  "an empty page of groups": list(),
  "a group without description": list(put(group, "/profile/description", null)),
  "a group with custom attributes": list({
    ...group,
    profile: { ...group.profile, critical: true, rank: 3, share: 1.5, sites: ["Porto", "Bonn"], note: null },
  }),
  "a group with parts that are null": list(
    withNulls(directoryGroup, ["/source", "/objectClass", "/lastMembershipUpdated", "/_links/logo"]),
  ),
  "a group with no more than it must have": list({
    id: "00g1",
    type: "BUILT_IN",
    profile: { name: "Everyone" },
  }),
  "a group with counts and an app embedded": list({
    ...directoryGroup,
    _embedded: {
      stats: {
        usersCount: 3,
        appsCount: 1,
        groupPushMappingsCount: 0,
        hasAdminPrivilege: false,
        _links: { users: link(`${path}/users`), apps: link(`${path}/apps`) },
      },
      app: { id: "0oa1" },
    },
  }),
  ...each(
    ["OKTA_GROUP", "APP_GROUP", "BUILT_IN", "SOMETHING_NEW"],
    (type) => `a group of type ${type}`,
    (type) => list({ ...group, type }),
  ),
};
