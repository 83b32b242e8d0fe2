import { eventTypeMapping } from "../event-types/event-type-mapping.ts";
import type { OktaLogEvent } from "../okta-log-event.ts";
import {
  emailOf,
  filled,
  ipOf,
  listOf,
  type Members,
  membersOf,
  pointOf,
  textOf,
  timestampOf,
  wholeOf,
} from "../values.ts";
import { compatibleEcs, distinct, targetOf } from "./compatible-ecs.ts";
import type { EcsDocument } from "./ecs-document.ts";
import { oktaFields } from "./okta-fields.ts";
import { outcomeOf } from "./outcome.ts";

/** The ECS version that documents are written for. */
export const ECS_VERSION = "9.4.0";

/**
 * How an event becomes a document:
 *
 * - `default`: the fields of ECS, and the whole event under `okta.*`
 * - `compatible`: like the ingest pipeline of Elastic's okta integration, package 2.12.0, with its newer event categories
 * - `compatible-3`: like package 3, with the whole login as `user.name`
 */
export type EcsMode = "default" | "compatible" | "compatible-3";

/** The modes, the default first. */
export const ECS_MODES: readonly EcsMode[] = ["default", "compatible", "compatible-3"];

export interface EcsOptions {
  readonly mode?: EcsMode | undefined;
}

/**
 * Maps an event to a document of the Elastic Common Schema. It accepts any event. `event.id` is Okta's `uuid`.
 *
 * @throws TypeError for an unknown mode. No event throws.
 */
export function toEcs(event: OktaLogEvent, { mode = "default" }: EcsOptions = {}): EcsDocument {
  const members = membersOf(event);
  switch (mode) {
    case "compatible":
      return compatibleEcs(members, { wholeLogin: false, textsOfChanges: false });
    case "compatible-3":
      return compatibleEcs(members, { wholeLogin: true, textsOfChanges: true });
    case "default":
      return defaultEcs(members);
    default:
      throw new TypeError(`"${mode}" is no mode of ECS. Use ${ECS_MODES.join(", ")}.`);
  }
}

const SEVERITIES: ReadonlyMap<string, number> = new Map([
  ["DEBUG", 1],
  ["INFO", 2],
  ["WARN", 3],
  ["ERROR", 4],
]);

function defaultEcs(event: Members): EcsDocument {
  const actor = membersOf(event["actor"]);
  const client = membersOf(event["client"]);
  const place = membersOf(client["geographicalContext"]);
  const security = membersOf(event["securityContext"]);
  const outcome = membersOf(event["outcome"]);
  const agent = membersOf(client["userAgent"]);
  const device = membersOf(event["device"]);
  const debugData = membersOf(membersOf(event["debugContext"])["debugData"]);
  const eventType = textOf(event["eventType"]);
  const uuid = textOf(event["uuid"]);
  const severity = textOf(event["severity"]);
  const reason = textOf(outcome["reason"]);
  const published = timestampOf(event["published"]);
  const targets = listOf(event["target"]);
  const targetUser = userOf(targetOf(targets, "user"));
  const targetGroup = groupOf(targetOf(targets, "usergroup"));
  const user = userOf(actor);
  const ip = ipOf(client["ipAddress"]);
  const domain = textOf(security["domain"]);
  const organization = textOf(security["asOrg"]);
  const endpoint = filled({
    ip,
    // Okta sends a dot for an unknown domain.
    domain: domain === "." ? undefined : domain,
    user,
    geo: filled({
      city_name: textOf(place["city"]),
      region_name: textOf(place["state"]),
      country_name: textOf(place["country"]),
      postal_code: textOf(place["postalCode"]),
      location: pointOf(place["geolocation"]),
    }),
    as: filled({
      number: asNumberOf(security["asNumber"]),
      organization: organization === undefined ? undefined : { name: organization },
    }),
  });
  const model = textOf(device["name"]);
  const os = textOf(agent["os"]);
  const requestId = textOf(debugData["requestId"]);
  const { ecs } = eventTypeMapping(eventType ?? "");
  const rawAgent = textOf(agent["rawUserAgent"]);
  const document: { [Member in keyof EcsDocument]: EcsDocument[Member] | undefined } = {
    "@timestamp": published,
    ecs: { version: ECS_VERSION },
    event: filled({
      kind: "event" as const,
      module: "okta",
      dataset: "okta.system",
      provider: "okta",
      id: uuid,
      action: eventType,
      category: [...ecs.category],
      type: ecs.type.length === 0 ? undefined : [...ecs.type],
      outcome: outcomeOf(outcome["result"]),
      reason,
      severity: severity === undefined ? undefined : SEVERITIES.get(severity),
    }) as EcsDocument["event"],
    message: textOf(event["displayMessage"]),
    log: severity === undefined ? undefined : { level: severity.toLowerCase() },
    client: endpoint,
    source: endpoint,
    user: userWithTarget(user, targetUser, targetGroup),
    group: targetGroup,
    device: filled({ id: textOf(device["id"]), model: model === undefined ? undefined : { name: model } }),
    user_agent: filled({
      original: rawAgent,
      name: textOf(agent["browser"]),
      os: os === undefined ? undefined : { name: os },
    }),
    url: filled({ original: textOf(debugData["url"]), path: textOf(debugData["requestUri"]) }),
    http: requestId === undefined ? undefined : { request: { id: requestId } },
    related: filled({ ip: distinct(ip, ...chainOf(event)), user: relatedUsers(actor, user, targetUser) }),
    okta: oktaFields(event),
  };
  return filled(document) as EcsDocument;
}

type User = ReturnType<typeof userOf>;

function userWithTarget(user: User, target: User, group: ReturnType<typeof groupOf>): EcsDocument["user"] {
  if (target === undefined && group === undefined) return user;
  const { id, name, email, full_name } = target ?? {};
  return { ...user, target: filled({ id, name, email, full_name, group }) };
}

/** Maps an actor or a target to a user. Okta sends `unknown` if it has no login. */
function userOf(object: Members) {
  const login = textOf(object["alternateId"]);
  const name = login === "unknown" ? undefined : login;
  return filled({
    id: textOf(object["id"]),
    name,
    email: emailOf(name),
    full_name: textOf(object["displayName"]),
  });
}

function groupOf(object: Members) {
  return filled({ id: textOf(object["id"]), name: textOf(object["displayName"]) });
}

/** The number of an autonomous system has 32 bits. Okta sends 0 or -1 for none. */
function asNumberOf(value: unknown): number | undefined {
  const number = wholeOf(value);
  return number !== undefined && number > 0 ? number : undefined;
}

/** The IP addresses of a request's path. */
function chainOf(event: Members): (string | undefined)[] {
  return listOf(membersOf(event["request"])["ipChain"]).map((hop) => ipOf(membersOf(hop)["ip"]));
}

/** All names of the users of an event, including those of the compatible modes. */
function relatedUsers(actor: Members, user: User, target: User): string[] | undefined {
  const login = textOf(actor["alternateId"]);
  return distinct(
    user?.full_name,
    target?.full_name,
    login && /[A-Za-z0-9._-]+/.exec(login)?.[0],
    user?.name,
    user?.id,
    target?.name,
    target?.id,
  );
}
