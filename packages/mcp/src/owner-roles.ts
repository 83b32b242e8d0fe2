import type { Session } from "@okta-idm/cli/internal";
import { OktaError, type OperationId, printable, unwrap } from "@okta-idm/core";
import { isExcludedByRoles } from "@okta-idm/jobs";

/** The admin roles of the token's owner. */
export interface OwnerRoles {
  /** Their types, such as `READ_ONLY_ADMIN`; undefined if they are unknown. */
  readonly types: readonly string[] | undefined;
  /** Why they are unknown. */
  readonly unknown: string | undefined;
}

/** Returns why the owner's roles exclude a write; undefined if it may work. */
export function whyExcluded(
  operation: OperationId | undefined,
  types: readonly string[] | undefined,
): string | undefined {
  if (operation === undefined || types === undefined || !isExcludedByRoles(operation, types))
    return undefined;
  return `the owner of the token is only ${types.join(" and ")}, and that role does not allow it`;
}

/**
 * Reads the roles with the token in use.
 *
 * @throws OktaError if the org cannot be reached, or rejects the token.
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
