import type { OperationId } from "@okta-idm/core";

interface RoleRights {
  /** Writes that Okta documents as allowed. */
  readonly allows: readonly OperationId[];
  /** Writes that Okta documents as excluded. A write in neither list may work. */
  readonly excludes: "all writes" | readonly OperationId[];
  /** The role in a sentence: "Ana is a super admin". */
  readonly name: string;
}

const OF_USERS: readonly OperationId[] = ["activateUser", "deactivateUser", "suspendUser"];
const OF_MEMBERS: readonly OperationId[] = ["assignUserToGroup", "unassignUserFromGroup"];
const OF_APPS: readonly OperationId[] = ["activateApplication", "deactivateApplication", "deleteApplication"];

/**
 * The rights of standard admin roles, by their type.
 *
 * @see https://help.okta.com/oie/en-us/content/topics/security/administrators-admin-comparison.htm
 * @see https://help.okta.com/oie/en-us/content/topics/security/administrators-read-only-admin.htm (and report admins)
 * @see https://help.okta.com/en/prod/Content/Topics/Security/The_Help_Desk_Admin_Role.htm
 * @see https://help.okta.com/oie/en-us/Content/Topics/security/administrators-group-membership-admin.htm
 */
const STANDARD_ROLES: ReadonlyMap<string, RoleRights> = new Map<string, RoleRights>([
  ["SUPER_ADMIN", { name: "a super admin", allows: ["suspendUser"], excludes: [] }],
  ["ORG_ADMIN", { name: "an org admin", allows: ["suspendUser"], excludes: [] }],
  [
    "USER_ADMIN",
    {
      name: "a group admin, so members of the groups that this admin manages",
      allows: ["suspendUser"],
      excludes: [],
    },
  ],
  ["READ_ONLY_ADMIN", { name: "a read-only admin", allows: [], excludes: "all writes" }],
  ["REPORT_ADMIN", { name: "a report admin", allows: [], excludes: "all writes" }],
  [
    "HELP_DESK_ADMIN",
    { name: "a help desk admin", allows: [], excludes: [...OF_USERS, ...OF_MEMBERS, ...OF_APPS] },
  ],
  [
    "GROUP_MEMBERSHIP_ADMIN",
    {
      name: "a group membership admin",
      allows: [],
      excludes: [...OF_USERS, "unsuspendUser", "unlockUser", "resetPassword", ...OF_APPS],
    },
  ],
]);

/** Returns the first role that Okta documents as allowing a write, as a name for a sentence; undefined if none does. */
export function allowingRole(operation: OperationId, types: readonly string[]): string | undefined {
  for (const [type, { name, allows }] of STANDARD_ROLES) {
    if (types.includes(type) && allows.includes(operation)) return name;
  }
  return undefined;
}

/** Whether Okta documents a write as excluded for every role. The rights of several roles add up. */
export function isExcludedByRoles(operation: OperationId, types: readonly string[]): boolean {
  return types.length > 0 && types.every((type) => excludes(type, operation));
}

function excludes(type: string, operation: OperationId): boolean {
  const writes = STANDARD_ROLES.get(type)?.excludes ?? [];
  return writes === "all writes" || writes.includes(operation);
}
