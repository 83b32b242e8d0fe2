import { eventTypeMapping } from "../event-types/event-type-mapping.ts";
import type { OcsfClassName } from "../event-types/mapping.ts";
import type { OktaLogEvent } from "../okta-log-event.ts";
import { filled, membersOf, textOf } from "../values.ts";
import { classAttributes, type EventParts, eventParts, OKTA } from "./class-attributes.ts";
import {
  OCSF_CLASSES,
  OCSF_VERSION,
  type OcsfClass,
  RENAMED_IN_USER_MANAGEMENT,
  USER_MANAGEMENT,
} from "./classes.ts";
import { timeOf } from "./objects.ts";
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

  const parts = eventParts(source);
  const isFinding = ocsf.class === "detection_finding";
  const uuid = source.text("uuid");
  const message = source.text("displayMessage");
  const severity = source.text("severity");
  const [severityId, severityName] =
    severity === undefined ? [0, "Unknown"] : (own(SEVERITIES, severity) ?? [99, severity]);
  const published = source.text("published");
  const time = timeOf(published);
  const { device } = parts;
  const specific = classAttributes(ocsf.class, parts, { eventType, version, uuid, message, time });
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

/** Returns the members without an attribute. */
function leftOf(source: Source, parts: EventParts): OcsfEvent["unmapped"] {
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
