import type { Session } from "@okta-idm/cli/internal";
import { OktaError, type OperationId, printable, unwrap } from "@okta-idm/core";

/** The admin roles of the token's owner. */
export interface OwnerRoles {
  /** Their types, such as `READ_ONLY_ADMIN`; undefined when they are not known. */
  readonly types: readonly string[] | undefined;
  /** Why they are not known. */
  readonly unknown: string | undefined;
}

const ofUsers: readonly OperationId[] = ["activateUser", "deactivateUser", "suspendUser"];
const ofMembers: readonly OperationId[] = ["assignUserToGroup", "unassignUserFromGroup"];
const ofApps: readonly OperationId[] = ["activateApplication", "deactivateApplication", "deleteApplication"];

/**
 * Writes that a standard role excludes, as Okta documents it. Any other role, and any other write, may work.
 *
 * - https://help.okta.com/oie/en-us/content/topics/security/administrators-read-only-admin.htm (report admins as well)
 * - https://help.okta.com/en/prod/Content/Topics/Security/The_Help_Desk_Admin_Role.htm
 * - https://help.okta.com/oie/en-us/Content/Topics/security/administrators-group-membership-admin.htm
 * - https://help.okta.com/oie/en-us/content/topics/security/administrators-admin-comparison.htm
 */
const EXCLUDED = new Map<string, "all writes" | readonly OperationId[]>([
  ["READ_ONLY_ADMIN", "all writes"],
  ["REPORT_ADMIN", "all writes"],
  ["HELP_DESK_ADMIN", [...ofUsers, ...ofMembers, ...ofApps]],
  ["GROUP_MEMBERSHIP_ADMIN", [...ofUsers, "unsuspendUser", "unlockUser", "resetPassword", ...ofApps]],
]);

/** Why the owner's roles exclude a write; undefined when it may work. The rights of several roles add up. */
export function whyExcluded(
  operation: OperationId | undefined,
  types: readonly string[] | undefined,
): string | undefined {
  if (operation === undefined || types === undefined || types.length === 0) return undefined;
  const isExcluded = (type: string) => {
    const writes = EXCLUDED.get(type);
    return writes === "all writes" || writes?.includes(operation) === true;
  };
  if (!types.every(isExcluded)) return undefined;
  return `the owner of the token is only ${types.join(" and ")}, and that role does not allow it`;
}

/**
 * Reads the roles with the token in use.
 *
 * @throws OktaError when no call works: the org cannot be reached, or it rejects the token.
 */
export async function readOwnerRoles(
  { client, settings }: Pick<Session, "client" | "settings">,
  signal: AbortSignal,
): Promise<OwnerRoles> {
  if (settings.credentials.kind !== "api-key") return unknown("the admin role of a service app is not read");
  const paramsOf = (userId: string) => ({ params: { path: { userId } }, signal });
  try {
    const { id = "" } = await unwrap(client.GET("/api/v1/users/{userId}", paramsOf("me")));
    const roles = await unwrap(client.GET("/api/v1/users/{userId}/roles", paramsOf(id)));
    const types = roles.map(({ type }) => type ?? "");
    return types.length > 0 ? { types, unknown: undefined } : unknown("Okta lists no role of the owner");
  } catch (error) {
    if (!(error instanceof OktaError) || /^(network|timeout|unauthenticated)$/.test(error.kind)) throw error;
    return unknown(`they could not be read (${printable(error.message)})`);
  }
}

function unknown(why: string): OwnerRoles {
  return { types: undefined, unknown: why };
}
