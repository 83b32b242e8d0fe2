import { eventTypeMapping } from "../event-types/event-type-mapping.ts";
import type { OcsfClassName } from "../event-types/mapping.ts";
import type { OktaLogEvent } from "../okta-log-event.ts";
import { filled, membersOf, textOf } from "../values.ts";
import {
  OCSF_CLASSES,
  OCSF_VERSION,
  type OcsfClass,
  RENAMED_IN_USER_MANAGEMENT,
  USER_MANAGEMENT,
} from "./classes.ts";
import {
  deviceOf,
  endpointOf,
  entityOf,
  groupOf,
  httpRequestOf,
  privilegesOf,
  resourceOf,
  sessionOf,
  timeOf,
  userOf,
} from "./objects.ts";
import type { OcsfEvent } from "./ocsf-event.ts";
import { leftOfItems, Source } from "./source.ts";

export interface OcsfOptions {
  /**
   * Version of the schema. `1.9.0-dev` is not released. There, account changes and access of users become User Management (3007),
   * and a group has `users`. Default: `1.8.0`.
   */
  readonly version?: "1.8.0" | "1.9.0-dev" | undefined;
}

const OCSF_VERSIONS: readonly NonNullable<OcsfOptions["version"]>[] = [OCSF_VERSION, "1.9.0-dev"];

const SEVERITIES: Readonly<Record<string, readonly [id: number, caption: string]>> = {
  DEBUG: [1, "Informational"],
  INFO: [1, "Informational"],
  WARN: [3, "Medium"],
  ERROR: [4, "High"],
};

const STATUSES: Readonly<Record<string, readonly [id: number, caption: string]>> = {
  SUCCESS: [1, "Success"],
  ALLOW: [1, "Success"],
  FAILURE: [2, "Failure"],
  DENY: [2, "Failure"],
};

/** Name of a required service or app if the event has none. */
const OKTA = "Okta";

/**
 * Maps an event to OCSF 1.8.0. It accepts any event. `metadata.uid` is Okta's `uuid`. Members without an attribute are in
 * `unmapped`.
 *
 * @throws TypeError for a version that is not supported. No event throws.
 */
export function toOcsf(event: OktaLogEvent, { version = OCSF_VERSION }: OcsfOptions = {}): OcsfEvent {
  if (!OCSF_VERSIONS.includes(version)) {
    throw new TypeError(`OCSF "${version}" is not supported. Use ${OCSF_VERSIONS.join(" or ")}.`);
  }
  const source = new Source(membersOf(event));
  const eventType = source.text("eventType");
  const { ocsf } = eventTypeMapping(eventType ?? "");
  const { schemaClass, activity } = classOf(ocsf.class, ocsf.activity, version);
  const activityId = schemaClass.activities[activity] ?? 99;

  const parts = partsOf(source);
  const isFinding = ocsf.class === "detection_finding";
  const uuid = source.text("uuid");
  const message = source.text("displayMessage");
  const severity = source.text("severity");
  const [severityId, severityName] =
    severity === undefined ? [0, "Unknown"] : (own(SEVERITIES, severity) ?? [99, severity]);
  const published = source.text("published");
  const time = timeOf(published);
  const { device } = parts;
  const specific = attributesOf(ocsf.class, parts, { eventType, version, uuid, message, time });
  const status = isFinding ? FINDING_STATUS : statusOf(parts.outcome);
  const mapped: Record<string, unknown> = {
    activity_id: activityId,
    activity_name: activity,
    category_uid: schemaClass.category.uid,
    category_name: schemaClass.category.caption,
    class_uid: schemaClass.uid,
    class_name: schemaClass.caption,
    type_uid: schemaClass.uid * 100 + activityId,
    type_name: `${schemaClass.caption}: ${activity}`,
    severity_id: severityId,
    severity: severityName,
    time,
    metadata: filled({
      version,
      product: filled({ name: "Okta System Log", vendor_name: OKTA, version: source.text("version") }),
      uid: uuid,
      event_code: eventType,
      original_time: published,
      correlation_uid: parts.transaction.text("id"),
      log_level: severity,
      // In these classes, only the profile of hosts has a device.
      profiles: device !== undefined && !isFinding ? ["host"] : undefined,
    }),
    message,
    status_id: status.status_id,
    status: status.status,
    status_detail: parts.outcome.text("reason"),
    is_alert: isFinding && activity === "Create" ? true : undefined,
    src_endpoint: isFinding ? undefined : parts.endpoint,
    http_request: isFinding ? undefined : parts.http,
    device,
    actor: isFinding ? undefined : parts.actor,
  };
  Object.assign(mapped, specific);
  mapped["unmapped"] = leftOf(source, parts);
  return filled(mapped) as OcsfEvent;
}

/** Status of a finding, which differs from the status of an attempt. */
const FINDING_STATUS = { status_id: 1, status: "New" };

/** Reads the status of an attempt. Okta's name stays unread if the schema has another one. */
function statusOf(outcome: Source): { status_id: number; status: string } {
  const result = textOf(outcome.peek("result"));
  if (result === undefined) return { status_id: 0, status: "Unknown" };
  const [id, caption] = own(STATUSES, result) ?? [99, result];
  if (caption.toUpperCase() === result.toUpperCase()) outcome.held("result");
  return { status_id: id, status: caption };
}

/** Returns an own member, because the text of an event may be a name of `Object.prototype`. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function classOf(
  name: OcsfClassName,
  activity: string,
  version: string,
): { schemaClass: OcsfClass; activity: string } {
  const isMoved = version !== OCSF_VERSION && (name === "account_change" || name === "user_access");
  if (!isMoved) return { schemaClass: OCSF_CLASSES[name], activity };
  return { schemaClass: USER_MANAGEMENT, activity: RENAMED_IN_USER_MANAGEMENT[activity] ?? activity };
}

/** Parts of an event that several classes need. */
function partsOf(source: Source) {
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
    targets: source.items("target").map((target) => ({ target, kind: kindOf(target) })),
    user,
    actor: filled({ user, session }),
    session,
    endpoint: endpointOf(client, place, agent, security, request),
    device: deviceOf(deviceSource),
    http: httpRequestOf(agent, debugData),
  };
}

type Parts = ReturnType<typeof partsOf>;

function kindOf(target: Source): string | undefined {
  return textOf(target.peek("type"))?.toLowerCase();
}

/** Maps the metadata of an event. */
interface Said {
  readonly eventType: string | undefined;
  readonly version: string;
  readonly uuid: string | undefined;
  readonly message: string | undefined;
  readonly time: number;
}

/** Maps the attributes of a class. Required attributes are always set. */
function attributesOf(
  name: OcsfClassName,
  parts: Parts,
  { eventType, version, uuid, message, time }: Said,
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
  parts: Parts,
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

function targetUser(parts: Parts) {
  return firstOf(parts, "user", userOf);
}

/** Returns the app of a sign-in, or Okta. */
function serviceOf(parts: Parts) {
  return (
    firstOf(parts, "appinstance", (app) =>
      filled({ uid: app.text("id"), name: app.text("displayName") }),
    ) ?? { name: OKTA }
  );
}

function resourcesOf(parts: Parts, except?: string) {
  const targets = parts.targets.filter(({ kind }) => kind === undefined || kind !== except);
  const resources = targets.flatMap(({ target }) => resourceOf(target) ?? []);
  return resources.length === 0 ? undefined : resources;
}

/** Returns the members without an attribute. */
function leftOf(source: Source, parts: Parts): OcsfEvent["unmapped"] {
  const { sources, outcome, transaction, targets } = parts;
  const client = sources.client.left({
    userAgent: sources.agent.left(),
    geographicalContext: sources.place.left(),
  });
  return source.left({
    actor: sources.actor.left(),
    client,
    securityContext: sources.security.left(),
    authenticationContext: sources.authentication.left({ issuer: sources.issuer.left() }),
    debugContext: sources.debugContext.left({ debugData: sources.debugData.left() }),
    device: sources.device.left(),
    outcome: outcome.left(),
    transaction: transaction.left(),
    ...(targets.length > 0 && { target: leftOfItems(targets.map(({ target }) => target)) }),
  }) as OcsfEvent["unmapped"];
}
