import type { OperationId } from "@okta-idm/core";

/**
 * The permissions of a custom admin role that cover an operation, and the narrowest standard role.
 *
 * Permissions: "Permission types" in Okta's role assignment concept. Standard roles: the comparison tables of
 * "Standard administrator roles and permissions", and the list of fixed permissions of the help desk administrator.
 */
export interface Permission {
  readonly custom: readonly string[];
  /** Undefined if the tables do not name the action. */
  readonly standard?: string;
}

/** Okta's documentation of the permissions. */
export const PERMISSION_SOURCES = [
  ["Role assignment: permission types", "https://developer.okta.com/docs/concepts/role-assignment/"],
  [
    "Standard administrator roles and permissions",
    "https://help.okta.com/en-us/content/topics/security/administrators-admin-comparison.htm",
  ],
] as const;

const HELP_DESK = "Help desk administrator";
const GROUP_ADMIN = "Group administrator, for the groups it manages";

export const PERMISSIONS: Partial<Readonly<Record<OperationId, Permission>>> = {
  listUsers: { custom: ["okta.users.read"], standard: "Read-only administrator" },
  activateUser: { custom: ["okta.users.lifecycle.activate"], standard: GROUP_ADMIN },
  deactivateUser: { custom: ["okta.users.lifecycle.deactivate"], standard: GROUP_ADMIN },
  suspendUser: { custom: ["okta.users.lifecycle.suspend"], standard: GROUP_ADMIN },
  unsuspendUser: { custom: ["okta.users.lifecycle.unsuspend"] },
  unlockUser: { custom: ["okta.users.lifecycle.unlock"], standard: HELP_DESK },
  resetPassword: { custom: ["okta.users.credentials.resetPassword"], standard: HELP_DESK },
  revokeUserSessions: { custom: ["okta.users.lifecycle.clearSessions"], standard: HELP_DESK },
  listGroups: { custom: ["okta.groups.read"], standard: "Read-only administrator" },
  assignUserToGroup: {
    custom: ["okta.groups.members.manage", "okta.users.groupMembership.manage"],
    standard: "Group membership administrator, for the groups it manages",
  },
  unassignUserFromGroup: {
    custom: ["okta.groups.members.manage", "okta.users.groupMembership.manage"],
    standard: "Group membership administrator, for the groups it manages",
  },
  listApplications: { custom: ["okta.apps.read"], standard: "Read-only administrator" },
  getApplication: { custom: ["okta.apps.read"], standard: "Read-only administrator" },
  activateApplication: { custom: ["okta.apps.manage"], standard: "Application administrator" },
  deactivateApplication: { custom: ["okta.apps.manage"], standard: "Application administrator" },
  deleteApplication: { custom: ["okta.apps.manage"], standard: "Application administrator" },
  listLogEvents: { custom: [], standard: "Report administrator" },
};
