import { listCommand } from "./list.ts";

/** The usual columns of users: all of them are whole on 80 columns. */
export const USER_COLUMNS = ["id", "profile.login", "profile.firstName", "profile.lastName", "status"];

const GROUP_COLUMNS = ["id", "profile.name", "type", "profile.description"];

const USERS = {
  operation: "listUsers",
  path: "/api/v1/users",
  noun: "users",
  columns: USER_COLUMNS,
  pageSize: 200,
} as const;

export const usersList = listCommand({
  ...USERS,
  description:
    "Lists users. Without --search and --filter, deactivated users are left out; --search takes nearly every property, and is what Okta recommends.",
  examples: [
    "okta-idm users list --all --output ndjson > users.ndjson",
    "okta-idm users list --filter 'status eq \"LOCKED_OUT\"'",
    "okta-idm users list --q ana --fields +profile.department",
  ],
});

export const usersSearch = listCommand({
  ...USERS,
  description:
    "Searches users by an Okta expression. Literals stand in double quotes; eq and sw go with everything, co with names, login and e-mail. Deactivated users are found too.",
  examples: [
    "okta-idm users search 'profile.department eq \"Finance\"' --all",
    "okta-idm users search 'lastUpdated gt \"2026-01-01T00:00:00.000Z\"' -o csv",
  ],
  fixed: ([search = ""]) => ({ search }),
});

export const usersGroups = listCommand({
  operation: "listUserGroups",
  path: "/api/v1/users/{userId}/groups",
  noun: "groups",
  columns: GROUP_COLUMNS,
  of: { type: "user" },
  description:
    "List the groups of a user, all of them. To see how the user came into each, use users get --access.",
  examples: ["okta-idm users groups ana@example.com", "okta-idm users groups ana@example.com -o json"],
});

export const usersApps = listCommand({
  operation: "listApplications",
  path: "/api/v1/apps",
  noun: "apps",
  columns: ["id", "label", "status", "_embedded.user.scope", "_embedded.user._links.group.name"],
  heads: { "_embedded.user.scope": "ASSIGNED TO", "_embedded.user._links.group.name": "GROUP" },
  pageSize: 200,
  of: {
    type: "user",
    query: (id) => ({ filter: `user.id eq "${id}"`, expand: `user/${id}` }),
  },
  without: ["q", "useOptimization", "alwaysIncludeVpnSettings"],
  description: "List the apps of a user, and whether each is assigned to the user or to a group.",
  examples: ["okta-idm users apps ana@example.com", "okta-idm users apps ana@example.com --all -o csv"],
});

export const usersFactors = listCommand({
  operation: "listFactors",
  path: "/api/v1/users/{userId}/factors",
  noun: "factors",
  columns: ["id", "factorType", "provider", "status", "profile.name", "lastVerified"],
  heads: { "profile.name": "NAME" },
  of: { type: "user" },
  description: "List the factors that a user has enrolled, all of them.",
  examples: ["okta-idm users factors ana@example.com"],
});

export const groupsMembers = listCommand({
  operation: "listGroupUsers",
  path: "/api/v1/groups/{groupId}/users",
  noun: "users",
  columns: USER_COLUMNS,
  pageSize: 200,
  of: { type: "group" },
  description: "List the members of a group, also those who are suspended or deactivated.",
  examples: [
    "okta-idm groups members Finance",
    "okta-idm groups members Finance --all -o csv --fields profile.login",
  ],
});

export const appsUsers = listCommand({
  operation: "listApplicationUsers",
  path: "/api/v1/apps/{appId}/users",
  noun: "users",
  columns: ["id", "credentials.userName", "scope", "_links.group.name", "status"],
  heads: { scope: "ASSIGNED TO", "_links.group.name": "GROUP" },
  pageSize: 500,
  of: { type: "app" },
  description: "List the users of an app, and whether it is assigned to each or to a group.",
  examples: ["okta-idm apps users Payroll", "okta-idm apps users Payroll --q ana -o json"],
});

export const groupsList = listCommand({
  operation: "listGroups",
  path: "/api/v1/groups",
  noun: "groups",
  columns: GROUP_COLUMNS,
  pageSize: 200,
  description: "Lists groups. With --q there is one page only, of groups whose names begin so.",
  examples: [
    "okta-idm groups list --all",
    "okta-idm groups list --q Fin",
    "okta-idm groups list --expand stats --fields +_embedded.stats.usersCount",
  ],
});

export const appsList = listCommand({
  operation: "listApplications",
  path: "/api/v1/apps",
  noun: "apps",
  columns: ["id", "label", "status", "signOnMode", "name"],
  pageSize: 200,
  description: "Lists apps, active and inactive ones.",
  examples: ["okta-idm apps list --all", "okta-idm apps list --filter 'status eq \"INACTIVE\"' -o json"],
});
