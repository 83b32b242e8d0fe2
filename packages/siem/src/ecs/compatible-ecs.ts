import { eventTypeMapping } from "../event-types/event-type-mapping.ts";
import {
  asText,
  filled,
  ipOf,
  isEmpty,
  isObject,
  kept,
  listOf,
  type Members,
  membersOf,
  objectIn,
  pointOf,
  setOwn,
  textOf,
  timestampOf,
} from "../values.ts";
import { debugDataFields } from "./debug-data.ts";
import type { EcsDocument } from "./ecs-document.ts";
import { outcomeOf } from "./outcome.ts";

/** Differences between Elastic's packages 2.12.0 and 3. */
export interface ElasticPackage {
  /** `user.name` is the whole login, and `user.email` is set. */
  readonly wholeLogin: boolean;
  /** Values of a change are strings, and two more ids are kept. */
  readonly textsOfChanges: boolean;
}

/**
 * Maps an event like Elastic's ingest pipeline. `source.geo`, `source.as` and the parts of `user_agent` are missing: they come from
 * Elasticsearch's geoip and user_agent processors.
 */
export function compatibleEcs(event: Members, { wholeLogin, textsOfChanges }: ElasticPackage): EcsDocument {
  const actor = membersOf(event["actor"]);
  const client = membersOf(event["client"]);
  const place = membersOf(client["geographicalContext"]);
  const security = membersOf(event["securityContext"]);
  const outcome = membersOf(event["outcome"]);
  const agent = membersOf(client["userAgent"]);
  const eventType = textOf(event["eventType"]);
  const uuid = textOf(event["uuid"]);
  const login = textOf(actor["alternateId"]);
  const name = wholeLogin ? login : login && /[A-Za-z0-9._-]+/.exec(login)?.[0];
  const email = wholeLogin && login !== undefined && login.indexOf("@") > 0 ? login : undefined;
  const fullName = textOf(actor["displayName"]);
  const ip = ipOf(client["ipAddress"]);
  const domain = textOf(security["domain"]);
  const rawAgent = textOf(agent["rawUserAgent"]);
  const asOrganization = textOf(security["asOrg"]);
  const targets = listOf(event["target"]).filter((target) => !isEmpty(target));
  const [targetUser, targetGroup] = [targetOf(targets, "user"), targetOf(targets, "usergroup")];
  const targetName = textOf(targetUser["displayName"]);
  const published = timestampOf(event["published"]);
  const { ecs } = eventTypeMapping(eventType ?? "");
  const user = filled({ id: textOf(actor["id"]), name, email, full_name: fullName });
  const document: { [Member in keyof EcsDocument]: EcsDocument[Member] | undefined } = {
    "@timestamp": published,
    ecs: { version: "8.11.0" },
    event: filled({
      kind: "event" as const,
      action: eventType,
      category: eventType === undefined ? undefined : [...ecs.category],
      type: eventType === undefined || ecs.type.length === 0 ? undefined : [...ecs.type],
      id: uuid,
      outcome: outcomeOf(outcome["result"]),
    }) as EcsDocument["event"],
    client: filled({
      ip,
      domain,
      user,
      geo: filled({
        city_name: textOf(place["city"]),
        region_name: textOf(place["state"]),
        country_name: textOf(place["country"]),
        location: pointOf(place["geolocation"]),
      }),
      as: asOrganization === undefined ? undefined : { organization: { name: asOrganization } },
    }),
    source: filled({ ip, domain, user }),
    user: filled({
      name,
      email,
      full_name: fullName,
      target: filled({
        id: textOf(targetUser["id"]),
        full_name: targetName,
        group: filled({ id: textOf(targetGroup["id"]), name: textOf(targetGroup["displayName"]) }),
      }),
    }),
    user_agent: rawAgent === undefined ? undefined : { original: rawAgent },
    related: filled({ ip: ip === undefined ? undefined : [ip], user: distinct(fullName, targetName, name) }),
    okta: oktaFields(event, targets, textsOfChanges),
  };
  return filled(document) as EcsDocument;
}

function oktaFields(event: Members, targets: readonly unknown[], textsOfChanges: boolean): Members {
  const actor = membersOf(event["actor"]);
  const client = membersOf(event["client"]);
  const agent = membersOf(client["userAgent"]);
  const security = membersOf(event["securityContext"]);
  const authentication = membersOf(event["authenticationContext"]);
  const transaction = membersOf(event["transaction"]);
  const detail = membersOf(transaction["detail"]);
  const outcome = membersOf(event["outcome"]);
  const debugData = debugDataFields(membersOf(membersOf(event["debugContext"])["debugData"]));
  const chain = listOf(membersOf(event["request"])["ipChain"]).filter((hop) => !isEmpty(hop));
  const device = kept(event["device"]) as Record<string, unknown> | undefined;
  const integrator = objectIn(device?.["device_integrator"]);
  if (device && integrator !== undefined) device["device_integrator"] = integrator;
  const asOrganization = kept(security["asOrg"]);
  return (
    filled({
      uuid: kept(event["uuid"]),
      event_type: kept(event["eventType"]),
      display_message: kept(event["displayMessage"]),
      actor: filled({
        id: kept(actor["id"]),
        type: kept(actor["type"]),
        alternate_id: kept(actor["alternateId"]),
        display_name: kept(actor["displayName"]),
      }),
      client: filled({
        id: kept(client["id"]),
        device: kept(client["device"]),
        ip: ipOf(client["ipAddress"]),
        zone: kept(client["zone"]),
        user_agent: filled({
          raw_user_agent: kept(agent["rawUserAgent"]),
          os: kept(agent["os"]),
          browser: kept(agent["browser"]),
        }),
      }),
      device,
      outcome: filled({ reason: kept(outcome["reason"]), result: kept(outcome["result"]) }),
      target:
        targets.length === 0 ? undefined : targets.map((target) => targetFields(target, textsOfChanges)),
      transaction: filled({
        id: kept(transaction["id"]),
        type: kept(transaction["type"]),
        detail: filled({
          request_api_token_id: kept(detail["requestApiTokenId"]),
          root_api_token_id: textsOfChanges ? kept(detail["rootApiTokenId"]) : undefined,
        }),
      }),
      debug_context: debugData && { debug_data: debugData },
      authentication_context: filled({
        authentication_provider:
          kept(authentication["authenticationProvider"]) ?? kept(authentication["interface"]),
        authentication_step: kept(authentication["authenticationStep"]),
        credential_provider: kept(authentication["credentialProvider"]),
        credential_type: kept(authentication["credentialType"]),
        external_session_id: kept(authentication["externalSessionId"]),
        root_session_id: textsOfChanges ? kept(authentication["rootSessionId"]) : undefined,
        issuer: kept(authentication["issuer"]),
      }),
      security_context: filled({
        as: filled({
          number: kept(security["asNumber"]),
          organization: asOrganization === undefined ? undefined : { name: asOrganization },
        }),
        domain: kept(security["domain"]),
        is_proxy: kept(security["isProxy"]),
        isp: kept(security["isp"]),
      }),
      request: chain.length === 0 ? undefined : { ip_chain: chain.map(hopFields) },
    }) ?? {}
  );
}

function targetFields(target: unknown, textsOfChanges: boolean): unknown {
  if (!isObject(target)) return target;
  const { alternateId, displayName, detailEntry, changeDetails, ...rest } = target;
  const { methodTypeUsed, methodUsedVerifiedProperties } = membersOf(detailEntry);
  const detail = filled({
    methodTypeUsed: kept(methodTypeUsed),
    methodUsedVerifiedProperties: kept(methodUsedVerifiedProperties),
  });
  const changes = kept(changeDetails);
  return filled({
    ...(kept(rest) as object | undefined),
    alternate_id: kept(alternateId),
    display_name: kept(displayName),
    detailEntry: detail,
    changeDetails: textsOfChanges ? withTexts(changes) : changes,
  });
}

function withTexts(changes: unknown): unknown {
  if (!isObject(changes)) return changes;
  const texts = (values: unknown) =>
    isObject(values)
      ? Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asText(value)]))
      : values;
  return filled({ ...changes, from: texts(changes["from"]), to: texts(changes["to"]) });
}

function hopFields(hop: unknown): unknown {
  if (!isObject(hop)) return hop;
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(hop)) {
    const value = hop[name];
    if (name !== "geographicalContext") setOwn(fields, name, kept(value));
    else if (isObject(value)) {
      const { postalCode, ...place } = value;
      fields["geographical_context"] = kept({ ...place, postal_code: postalCode });
    }
  }
  return filled(fields);
}

/** Returns the first target of a type in lower case. */
export function targetOf(targets: readonly unknown[], type: string): Members {
  const found = targets.find((target) => {
    const kind = membersOf(target)["type"];
    return typeof kind === "string" && kind.toLowerCase() === type;
  });
  return membersOf(found);
}

/** Returns the distinct texts. Undefined if there is none. */
export function distinct(...texts: readonly (string | undefined)[]): string[] | undefined {
  const found = new Set<string>();
  for (const text of texts) if (text !== undefined) found.add(text);
  return found.size === 0 ? undefined : [...found];
}
