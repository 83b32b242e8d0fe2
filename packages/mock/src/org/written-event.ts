import type { EventObject } from "./event-object.ts";
import { userTarget } from "./event-object.ts";
import { hash, STREAM } from "./hash.ts";
import type { OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import type { LogEvent } from "./system-log.ts";

/** The type that Okta gives to the event of an operation, the older type where it is known, and the words. */
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
    deleteApplication: [
      "application.lifecycle.delete",
      "app.generic.config.app_deleted",
      "Delete application",
    ],
  };

/** The event of a write, by which it is found again: actor, targets, and the request in the transaction. */
export function writtenEvent(state: OrgState, request: OrgRequest, target: readonly EventObject[]): LogEvent {
  const [eventType, legacyEventType, displayMessage] = EVENTS[request.operation] ?? [];
  if (!eventType) throw new Error(`There is no event type for ${request.operation}.`);
  const { actor, requestId, apiTokenId, headers } = request;
  const number = state.log.appended;
  const bits = hash(state.seed, STREAM.writtenEvent, number).toString(16).padStart(8, "0");
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
