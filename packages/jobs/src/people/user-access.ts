import { type components, OktaError, type OperationId, operations } from "@okta-idm/core";

type Schemas = components["schemas"];

/** The parts of {@link UserAccess}. Each is read by its own request, and Okta may refuse any of them. */
export const ACCESS_PARTS = ["groups", "apps", "factors", "roles", "signIns", "devices"] as const;
export type AccessPart = (typeof ACCESS_PARTS)[number];

/** The access of a user, and the latest sign-ins. */
export interface UserAccess {
  /** As Okta sends it. */
  readonly user: Schemas["User"];
  readonly groups?: readonly GroupOfUser[];
  readonly apps?: readonly AppOfUser[];
  readonly factors?: readonly FactorOfUser[];
  readonly roles?: readonly RoleOfUser[];
  /** Sign-ins to Okta of the last seven days, newest first: ten at most. */
  readonly signIns?: readonly SignIn[];
  /** Devices in the newest events of the last seven days, as far as the System Log identifies them. */
  readonly devices?: readonly SeenDevice[];
  /** Why a part is absent or incomplete. */
  readonly missing: { readonly [Part in AccessPart]?: string };
  /** Whether nothing is missing. */
  readonly complete: boolean;
  /** Parts that hold only the newest of the seven days, because there is more; absent if there are none. */
  readonly newestOnly?: readonly ("signIns" | "devices")[];
}

/**
 * How a user became a member of a group:
 *
 * - `app`: the app that the group comes from added the user, and only that app can remove the user
 * - `built_in`: Okta added the user, as in the group Everyone
 * - `assigned`: an administrator or an API call added the user
 * - `rule_or_assigned`: an active group rule fills the group, and Okta does not say which members the rule added
 * - `unknown`: the group rules could not be read
 */
export type MembershipOrigin = "app" | "built_in" | "assigned" | "rule_or_assigned" | "unknown";

export interface GroupOfUser {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly origin: MembershipOrigin;
  /** The app that the group is from. */
  readonly app?: { readonly id: string; readonly label?: string };
  /** The active rules that fill the group, without rules that exclude this user. */
  readonly rules?: readonly { readonly id: string; readonly name: string }[];
}

export interface AppOfUser {
  readonly id: string;
  readonly label: string;
  readonly name?: string;
  readonly status?: string;
  /** Whether the app is assigned to the user or to a group; absent if Okta does not say. */
  readonly assignment?: "user" | "group";
  /** The group that it is assigned to. */
  readonly group?: { readonly id: string; readonly name?: string };
  /** Status of the account in the app. */
  readonly accountStatus?: string;
  /** Name of the account in the app. */
  readonly userName?: string;
}

export interface FactorOfUser {
  readonly id: string;
  readonly type: string;
  readonly provider: string;
  readonly status?: string;
  /** Identifies the factor among others: the name of a device, a phone number or an address. */
  readonly name?: string;
  readonly created?: string;
  readonly lastVerified?: string;
}

export interface RoleOfUser {
  readonly id: string;
  readonly type: string;
  readonly label?: string;
  readonly status?: string;
  /** USER if the role is given to the user, GROUP if to a group. */
  readonly assignmentType?: string;
}

export interface SignIn {
  readonly published: string;
  readonly result?: string;
  readonly reason?: string;
  readonly ipAddress?: string;
  readonly city?: string;
  readonly country?: string;
  readonly os?: string;
  readonly browser?: string;
}

export interface SeenDevice {
  /** Okta's id of the device; absent if only system and browser identify it. */
  readonly id?: string;
  readonly name?: string;
  readonly os?: string;
  readonly browser?: string;
  readonly managed?: boolean;
  /** Time of the newest event with this device. */
  readonly lastSeen: string;
  readonly ipAddresses: readonly string[];
}

/** A value that was read, or the reason why not. An incomplete value has both. */
export interface Part<Value> {
  readonly value?: Value | undefined;
  readonly why?: string | undefined;
}

/**
 * Reads one part. If Okta refuses it, or the org does not have it, the other parts are still returned.
 *
 * @throws the error if no other part can be read either: the token is invalid, or the caller aborted.
 */
export async function partOf<Value>(operation: OperationId, reading: Promise<Value>): Promise<Part<Value>> {
  try {
    return { value: await reading };
  } catch (error) {
    if (!(error instanceof OktaError) || error.kind === "unauthenticated" || error.kind === "refused") {
      throw error;
    }
    if (error.kind !== "forbidden") return { why: error.message };
    const scopes = operations[operation].scopes.join(" ");
    return { why: `${error.message}. It takes ${scopes}, and an admin role that may read it` };
  }
}

export function mapped<Value, Result>(
  { value, why }: Part<Value>,
  map: (value: Value) => Result,
): Part<Result> {
  return { value: value === undefined ? undefined : map(value), why };
}

/** Returns the members that are non-empty texts. */
export function present<Name extends string>(
  given: Readonly<Record<Name, unknown>>,
): { readonly [Member in Name]?: string } {
  const members = Object.entries(given).filter(([, value]) => typeof value === "string" && value !== "");
  return Object.fromEntries(members) as { readonly [Member in Name]?: string };
}
