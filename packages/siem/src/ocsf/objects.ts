import { emailOf, filled, instantOf, ipOf, membersOf, pointOf, textOf, wholeOf } from "../values.ts";
import type { Source } from "./source.ts";

/** A value of an enumeration, with its caption. */
interface Kind {
  readonly type_id: number;
  readonly type: string;
}

const UNKNOWN: Kind = { type_id: 0, type: "Unknown" };

/** Returns the schema's type for an Okta name. Okta's own name if there is none. */
function kindOf(kinds: Readonly<Record<string, Kind>>, name: string | undefined): Kind {
  if (name === undefined || name.toLowerCase() === "unknown") return UNKNOWN;
  const found = Object.hasOwn(kinds, name.toLowerCase()) ? kinds[name.toLowerCase()] : undefined;
  return found ?? { type_id: 99, type: name };
}

/** Reads the type of an actor or a target. Okta's name stays unread if the schema has another one. */
function typeOf(kinds: Readonly<Record<string, Kind>>, source: Source): Kind {
  const name = textOf(source.peek("type"));
  const kind = kindOf(kinds, name);
  if (kind.type === name) source.held("type");
  return kind;
}

const USER: Kind = { type_id: 1, type: "User" };
const SERVICE: Kind = { type_id: 4, type: "Service" };
const USER_KINDS: Readonly<Record<string, Kind>> = {
  user: USER,
  appuser: USER,
  systemprincipal: { type_id: 3, type: "System" },
  appinstance: SERVICE,
  publicclientapp: SERVICE,
  publicclientappentity: SERVICE,
};

const OS_KINDS: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/windows (phone|mobile)/i, { type_id: 101, type: "Windows Mobile" }],
  [/windows/i, { type_id: 100, type: "Windows" }],
  [/ipados|ipad/i, { type_id: 302, type: "iPadOS" }],
  [/ios|iphone/i, { type_id: 301, type: "iOS" }],
  [/mac|osx/i, { type_id: 300, type: "macOS" }],
  [/android/i, { type_id: 201, type: "Android" }],
  [/linux|ubuntu/i, { type_id: 200, type: "Linux" }],
];

const ENDPOINT_KINDS: Readonly<Record<string, Kind>> = {
  mobile: { type_id: 5, type: "Mobile" },
  tablet: { type_id: 4, type: "Tablet" },
};

const ENTITY_KINDS: Readonly<Record<string, Kind>> = {
  device: { type_id: 1, type: "Device" },
  user: { type_id: 2, type: "User" },
  usergroup: { type_id: 3, type: "Group" },
  organization: { type_id: 4, type: "Organization" },
  policyentity: { type_id: 5, type: "Policy" },
  "network zone": { type_id: 7, type: "Network Zone" },
  networkzone: { type_id: 7, type: "Network Zone" },
};

/** Returns a login or a name. Okta sends `unknown` if it has none. */
function nameOf(value: unknown): string | undefined {
  const name = textOf(value);
  return name === "unknown" ? undefined : name;
}

/** Maps an actor or a target to a user. Undefined if it has neither id nor name. */
export function userOf(source: Source) {
  const login = source.take("alternateId", nameOf);
  const uid = source.text("id");
  const displayName = source.text("displayName");
  const name = login ?? displayName;
  if (uid === undefined && name === undefined) return undefined;
  const { type_id, type } = typeOf(USER_KINDS, source);
  return filled({ uid, name, display_name: displayName, email_addr: emailOf(login), type_id, type });
}

/** Maps a target to a group. */
export function groupOf(source: Source) {
  const [uid, name] = [source.text("id"), source.text("displayName")];
  if (uid === undefined && name === undefined) return undefined;
  return filled({ uid, name, type: source.text("type") });
}

/** Maps a target to a resource. */
export function resourceOf(source: Source) {
  const uid = source.text("id");
  const name = source.text("displayName") ?? source.take("alternateId", nameOf);
  if (uid === undefined && name === undefined) return undefined;
  return filled({ uid, name, type: source.text("type") });
}

/** Maps a target to a managed entity. */
export function entityOf(source: Source) {
  const uid = source.text("id");
  const displayName = source.text("displayName");
  const name = displayName ?? source.take("alternateId", nameOf);
  if (uid === undefined && name === undefined) return undefined;
  const { type_id, type } = typeOf(ENTITY_KINDS, source);
  return filled({ uid, name, type_id, type });
}

/** Maps `client`, `securityContext` and `request` to the source endpoint. Undefined if nothing identifies it. */
export function endpointOf(client: Source, place: Source, agent: Source, security: Source, request: Source) {
  const ip = client.take("ipAddress", ocsfIp);
  const domain = security.take("domain", domainOf);
  // The schema requires one of these; other members do not identify the source.
  if (ip === undefined && domain === undefined) return undefined;
  const chain = request
    .items("ipChain")
    .flatMap((hop) => hop.take("ip", ocsfIp) ?? [])
    .filter((hop) => hop !== ip);
  const device = client.text("device");
  const kind = device === undefined ? undefined : kindOf(ENDPOINT_KINDS, device);
  return filled({
    ip,
    domain,
    zone: client.take("zone", zoneOf),
    intermediate_ips: chain.length === 0 ? undefined : [...new Set(chain)],
    isp: security.text("isp"),
    autonomous_system: filled({
      number: security.take("asNumber", asNumberOf),
      name: security.text("asOrg"),
    }),
    location: locationOf(place),
    os: osOf(agent.text("os")),
    type_id: kind?.type_id,
    type: kind?.type,
  });
}

/** Okta sends the text `null` for an unknown zone. */
function zoneOf(value: unknown): string | undefined {
  return value === "null" ? undefined : textOf(value);
}

/** Okta sends a dot for an unknown domain. */
function domainOf(value: unknown): string | undefined {
  return value === "." ? undefined : textOf(value);
}

function asNumberOf(value: unknown): number | undefined {
  const number = wholeOf(value);
  return number !== undefined && number > 0 ? number : undefined;
}

/** The schema requires ISO codes for country and region. Okta sends names, so they are in the description. */
function locationOf(place: Source) {
  const city = place.text("city");
  const code = place.take("postalCode", textOf);
  if (city === undefined && code === undefined) return undefined;
  const geolocation = place.peek("geolocation");
  const point = pointOf(geolocation);
  if (point && Object.keys(membersOf(geolocation)).length === 2) place.held("geolocation");
  const country = place.take("country", textOf);
  const desc = [city, place.text("state"), country].filter((name) => name !== undefined).join(", ");
  return filled({
    city,
    postal_code: code,
    country: country !== undefined && /^[A-Z]{2}$/.test(country) ? country : undefined,
    desc: desc === "" ? undefined : desc,
    lat: point?.lat,
    long: point?.lon,
  });
}

function osOf(name: string | undefined) {
  if (name === undefined) return undefined;
  const isUnknown = name.toLowerCase().startsWith("unknown");
  const kind = isUnknown ? UNKNOWN : OS_KINDS.find(([pattern]) => pattern.test(name))?.[1];
  return { name, type_id: kind?.type_id ?? 99, type: kind?.type ?? name };
}

/** Maps Okta's device. Undefined if there is none. */
export function deviceOf(source: Source) {
  const [uid, name] = [source.text("id"), source.text("name")];
  if (uid === undefined && name === undefined) return undefined;
  const platform = source.text("os_platform") ?? source.text("osPlatform");
  const os = osOf(platform);
  // A version without a platform has no meaning.
  const version = os && (source.text("os_version") ?? source.text("osVersion"));
  return filled({
    uid,
    name,
    ...UNKNOWN,
    is_managed: source.take("managed", (value) => (typeof value === "boolean" ? value : undefined)),
    os: os && { ...os, ...(version !== undefined && { version }) },
  });
}

/** Maps the HTTP request. */
export function httpRequestOf(agent: Source, debugData: Source) {
  const path = debugData.text("requestUri");
  const url = debugData.text("url");
  return filled({
    uid: debugData.text("requestId"),
    user_agent: agent.text("rawUserAgent"),
    url: filled({ path, url_string: url }),
  });
}

/** Maps the session of an event. */
export function sessionOf(authentication: Source, issuer: Source) {
  return filled({
    uid: authentication.text("externalSessionId"),
    uid_alt: authentication.text("rootSessionId"),
    issuer: issuer.text("id"),
  });
}

/** Milliseconds since the epoch. 0 if the text is not a date-time. */
export function timeOf(value: unknown): number {
  return instantOf(value) ?? 0;
}

/** The schema permits addresses of at most 40 characters. */
function ocsfIp(value: unknown): string | undefined {
  const ip = ipOf(value);
  return ip !== undefined && ip.length <= 40 ? ip : undefined;
}

/** Reads privileges from debug data. Several are separated by commas; then the text stays unread, too. */
export function privilegesOf(debugData: Source): string[] {
  return ["privilegeGranted", "privilegeRevoked"].flatMap((name) => {
    const privileges = textOf(debugData.peek(name))?.split(/,\s*/) ?? [];
    if (privileges.length === 1) debugData.held(name);
    return privileges.filter((privilege) => privilege !== "");
  });
}
