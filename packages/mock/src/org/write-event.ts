import { hash, STREAM } from "../random.ts";
import type { Application } from "./applications.ts";
import type { Group } from "./groups.ts";
import type { OrgRequest, OrgState } from "./org.ts";
import type { LogEvent } from "./system-log.ts";
import type { User } from "./users.ts";

/** Event type, legacy event type if known, and message of each operation. */
const EVENTS: Readonly<Record<string, readonly [eventType: string, legacy: string | null, message: string]>> =
  {
    activateUser: ["user.lifecycle.activate", "core.user.config.user_activated", "Activate Okta user"],
    deactivateUser: [
      "user.lifecycle.deactivate",
      "core.user.config.user_deactivated",
      "Deactivate Okta user",
    ],
    suspendUser: ["user.lifecycle.suspend", null, "Suspend Okta user"],
    unsuspendUser: ["user.lifecycle.unsuspend", null, "Unsuspend Okta user"],
    unlockUser: ["user.account.unlock_by_admin", null, "Unlock user account by admin"],
    resetPassword: ["user.account.reset_password", null, "Reset password for user"],
    revokeUserSessions: ["user.session.clear", null, "Clear user session"],
    assignUserToGroup: [
      "group.user_membership.add",
      "core.user_group_member.user_add",
      "Add user to group membership",
    ],
    unassignUserFromGroup: [
      "group.user_membership.remove",
      "core.user_group_member.user_remove",
      "Remove user from group membership",
    ],
    activateApplication: [
      "application.lifecycle.activate",
      "app.generic.config.app_activated",
      "Activate application",
    ],
    deactivateApplication: [
      "application.lifecycle.deactivate",
      "app.generic.config.app_deactivated",
      "Deactivate application",
    ],
    createUser: ["user.lifecycle.create", "core.user.config.user_creation.success", "Create Okta user"],
    updateUser: ["user.account.update_profile", null, "Update user profile for Okta"],
    replaceUser: ["user.account.update_profile", null, "Update user profile for Okta"],
    deleteUser: ["user.lifecycle.delete.initiated", null, "Delete Okta user"],
    expirePassword: ["user.account.expire_password", null, "Expire user password"],
    expirePasswordWithTempPassword: ["user.account.expire_password", null, "Expire user password"],
    reactivateUser: ["user.lifecycle.reactivate", null, "Reactivate Okta user"],
    changePassword: ["user.account.update_password", null, "User update password for Okta"],
    changeRecoveryQuestion: ["user.account.update_profile", null, "Update user profile for Okta"],
    enrollFactor: ["user.mfa.factor.activate", null, "Enroll MFA factor for user"],
    activateFactor: ["user.mfa.factor.activate", null, "Activate factor for user"],
    unenrollFactor: ["user.mfa.factor.deactivate", null, "Reset factor for user"],
    resetFactors: ["user.mfa.factor.reset_all", null, "Reset all factors for user"],
    assignRoleToUser: ["user.account.privilege.grant", null, "Grant user privilege"],
    unassignRoleFromUser: ["user.account.privilege.revoke", null, "Revoke user privilege"],
    assignRoleToGroup: ["group.privilege.grant", null, "Grant group privilege"],
    unassignRoleFromGroup: ["group.privilege.revoke", null, "Revoke group privilege"],
    addGroup: ["group.lifecycle.create", null, "Create Okta group"],
    replaceGroup: ["group.profile.update", null, "Update Okta group profile"],
    deleteGroup: ["group.lifecycle.delete", null, "Delete Okta group"],
    createApplication: ["application.lifecycle.create", null, "Create application"],
    replaceApplication: ["application.lifecycle.update", null, "Update application"],
    assignUserToApplication: ["application.user_membership.add", null, "Add user to application membership"],
    updateApplicationUser: ["application.user_membership.update", null, "Update user in application"],
    unassignUserFromApplication: [
      "application.user_membership.remove",
      null,
      "Remove user from application membership",
    ],
    assignGroupToApplication: ["group.application_assignment.add", null, "Assign application to group"],
    unassignApplicationFromGroup: [
      "group.application_assignment.remove",
      null,
      "Remove application from group",
    ],
    deleteApplication: [
      "application.lifecycle.delete",
      "app.generic.config.app_deleted",
      "Delete application",
    ],
  };

/** The event of a write: actor, targets, and the request id in the transaction. */
export function writeEvent(state: OrgState, request: OrgRequest, target: readonly EventObject[]): LogEvent {
  const [eventType, legacyEventType, displayMessage] = EVENTS[request.operation] ?? [];
  if (!eventType) throw new Error(`There is no event type for ${request.operation}.`);
  const { actor, requestId, apiTokenId, headers } = request;
  const number = state.log.appended;
  const bits = hash(state.seed, STREAM.writeEvent, number).toString(16).padStart(8, "0");
  const session = `trs${bits}`;
  return {
    uuid: `${bits}-${bits.slice(0, 4)}-11f0-8a55-f${number.toString(16).padStart(11, "0")}`,
    published: new Date(state.clock.now()).toISOString(),
    eventType,
    version: "0",
    severity: "INFO",
    legacyEventType: legacyEventType ?? null,
    displayMessage: displayMessage ?? null,
    actor: { ...actor, alternateId: alternateId(state, actor.id), detailEntry: null },
    client: {
      id: null,
      device: "Unknown",
      ipAddress: "127.0.0.1",
      zone: "null",
      userAgent: { rawUserAgent: headers["user-agent"] ?? null, os: "Unknown", browser: "UNKNOWN" },
      geographicalContext: null,
    },
    device: null,
    authenticationContext: {
      authenticationProvider: null,
      credentialProvider: null,
      credentialType: null,
      issuer: null,
      interface: null,
      authenticationStep: 0,
      externalSessionId: session,
      rootSessionId: session,
    },
    securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
    outcome: { result: "SUCCESS", reason: null },
    target,
    transaction: { type: "WEB", id: requestId, detail: apiTokenId ? { requestApiTokenId: apiTokenId } : {} },
    debugContext: {
      debugData: { requestId, requestUri: request.url.split("?", 1)[0] ?? null, url: request.url },
    },
    request: { ipChain: [{ ip: "127.0.0.1", geographicalContext: null, version: "V4", source: null }] },
  };
}

function alternateId({ users }: OrgState, id: string): string {
  const index = users.indexOf(id);
  return index === undefined ? "unknown" : (userTarget(users.at(index)).alternateId ?? "unknown");
}

/** An actor or a target of an event. */
export interface EventObject {
  readonly id: string | null;
  readonly type: string;
  readonly alternateId: string | null;
  readonly displayName: string | null;
  readonly detailEntry: object | null;
}

/** A user as actor or target; `alternateId` is the login. */
export function userTarget({ id, profile }: User): EventObject {
  const displayName = `${profile["firstName"] ?? ""} ${profile["lastName"] ?? ""}`.trim();
  return { id, type: "User", alternateId: String(profile["login"] ?? id), displayName, detailEntry: null };
}

/** A group as a target. */
export function groupTarget({ id, profile }: Group): EventObject {
  const displayName = String(profile["name"] ?? id);
  return { id, type: "UserGroup", alternateId: "unknown", displayName, detailEntry: null };
}

/** An app as a target; `alternateId` is the label. */
export function applicationTarget({ id, label, name }: Application): EventObject {
  return { id, type: "AppInstance", alternateId: label, displayName: name, detailEntry: null };
}
