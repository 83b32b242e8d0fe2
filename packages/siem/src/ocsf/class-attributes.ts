import type { OcsfClassName } from "../event-types/mapping.ts";
import { filled, textOf } from "../values.ts";
import { OCSF_VERSION } from "./classes.ts";
import {
  deviceOf,
  endpointOf,
  entityOf,
  groupOf,
  httpRequestOf,
  privilegesOf,
  resourceOf,
  sessionOf,
  userOf,
} from "./objects.ts";
import type { Source } from "./source.ts";

/** Name of a required service or app if the event has none. */
export const OKTA = "Okta";

/** Parts of an event that several classes need. */
export function eventParts(source: Source) {
  const actorSource = source.inside("actor");
  const client = source.inside("client");
  const agent = client.inside("userAgent");
  const place = client.inside("geographicalContext");
  const security = source.inside("securityContext");
  const request = source.inside("request");
  const authentication = source.inside("authenticationContext");
  const issuer = authentication.inside("issuer");
  const debugContext = source.inside("debugContext");
  const debugData = debugContext.inside("debugData");
  const deviceSource = source.inside("device");
  const user = userOf(actorSource);
  const session = sessionOf(authentication, issuer);
  return {
    sources: {
      actor: actorSource,
      client,
      agent,
      place,
      security,
      request,
      authentication,
      issuer,
      debugContext,
      debugData,
      device: deviceSource,
    },
    outcome: source.inside("outcome"),
    transaction: source.inside("transaction"),
    targets: source.items("target").map((target) => ({ target, kind: targetType(target) })),
    user,
    actor: filled({ user, session }),
    session,
    endpoint: endpointOf(client, place, agent, security, request),
    device: deviceOf(deviceSource),
    http: httpRequestOf(agent, debugData),
  };
}

export type EventParts = ReturnType<typeof eventParts>;

function targetType(target: Source): string | undefined {
  return textOf(target.peek("type"))?.toLowerCase();
}

/** Facts of the event itself. */
interface EventFacts {
  readonly eventType: string | undefined;
  readonly version: string;
  readonly uuid: string | undefined;
  readonly message: string | undefined;
  readonly time: number;
}

/** Maps the attributes of a class. Required attributes are always set. */
export function classAttributes(
  name: OcsfClassName,
  parts: EventParts,
  { eventType, version, uuid, message, time }: EventFacts,
): Readonly<Record<string, unknown>> {
  switch (name) {
    case "authentication":
      return {
        user: targetUser(parts) ?? parts.user ?? NOBODY,
        service: serviceOf(parts),
        session: parts.session,
        is_mfa: eventType?.includes("mfa") ? true : undefined,
      };
    case "account_change":
      return { user: targetUser(parts) ?? parts.user ?? NOBODY };
    case "user_access": {
      const user = targetUser(parts) ?? parts.user ?? NOBODY;
      const resources = resourcesOf(parts, "user");
      const granted = privilegesOf(parts.sources.debugData);
      // Access to an app is named by the app.
      const named = resources?.flatMap(({ name: resource }) => resource ?? []) ?? [];
      const privileges = granted.length > 0 ? granted : named;
      return {
        user,
        privileges: privileges.length > 0 ? privileges : ["unknown"],
        resources,
      };
    }
    case "group_management": {
      const group = firstOf(parts, "usergroup", groupOf) ?? { name: "unknown" };
      const user = targetUser(parts);
      const privileges = privilegesOf(parts.sources.debugData);
      const users = version === OCSF_VERSION ? { user } : { users: user && [user] };
      return { group, ...filled({ ...users, privileges: privileges.length > 0 ? privileges : undefined }) };
    }
    case "entity_management": {
      const entity = firstOf(parts, undefined, entityOf);
      return { entity: entity ?? { name: eventType ?? "unknown", type_id: 0, type: "Unknown" } };
    }
    case "detection_finding": {
      const { endpoint, http } = parts;
      const actor = parts.actor ?? (http && { app_name: OKTA });
      const evidence = filled({ src_endpoint: endpoint, actor, http_request: http });
      return {
        finding_info: {
          uid: uuid ?? "unknown",
          created_time: time,
          ...filled({
            title: message ?? eventType,
            types: eventType === undefined ? undefined : [eventType],
          }),
        },
        ...filled({ evidences: evidence && [evidence], resources: resourcesOf(parts) }),
      };
    }
    case "api_activity":
      return {
        actor: parts.actor ?? { app_name: OKTA },
        api: { operation: eventType ?? "unknown", service: { name: OKTA } },
        // Okta's own actions have no other source.
        src_endpoint: parts.endpoint ?? { svc_name: OKTA },
        resources: resourcesOf(parts),
      };
  }
}

const NOBODY = { name: "unknown", type_id: 0, type: "Unknown" };

/** Returns the first fitting target of a type, or else the first fitting one. */
function firstOf<T>(
  parts: EventParts,
  kind: string | undefined,
  make: (target: Source) => T | undefined,
): T | undefined {
  for (const { target, kind: found } of parts.targets) {
    if (kind !== undefined && found !== kind) continue;
    const made = make(target);
    if (made !== undefined) return made;
  }
  return undefined;
}

function targetUser(parts: EventParts) {
  return firstOf(parts, "user", userOf);
}

/** Returns the app of a sign-in, or Okta. */
function serviceOf(parts: EventParts) {
  return (
    firstOf(parts, "appinstance", (app) =>
      filled({ uid: app.text("id"), name: app.text("displayName") }),
    ) ?? { name: OKTA }
  );
}

function resourcesOf(parts: EventParts, except?: string) {
  const targets = parts.targets.filter(({ kind }) => kind === undefined || kind !== except);
  const resources = targets.flatMap(({ target }) => resourceOf(target) ?? []);
  return resources.length === 0 ? undefined : resources;
}
