import type { ActionContext } from "@okta-idm/connector";
import { checkOptions, type components, type OktaClient, paginate, unwrap } from "@okta-idm/core";
import { listGroupsOfUser, readAllOfUser } from "../targets/read-target.ts";
import { RESOLVE_OPTIONS, type ResolveOptions, resolveWithState } from "../targets/resolve-target.ts";
import type { TargetName } from "../targets/target.ts";
import { readGroupsWithOrigin, readRulesForOrigin } from "./membership-origin.ts";
import {
  ACCESS_PARTS,
  type AccessPart,
  type AppOfUser,
  type FactorOfUser,
  mapped,
  type Part,
  partOf,
  present,
  type RoleOfUser,
  type SeenDevice,
  type SignIn,
  type UserAccess,
} from "./user-access.ts";

type Schemas = components["schemas"];

/**
 * The largest page of apps.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/#tag/Application/operation/listApplications
 */
const PAGE = 200;

/**
 * Reads what a user can reach: groups, apps, factors and admin roles, and the sign-ins and devices of the last seven days.
 *
 * A part that the token may not read, or that the org does not have, is left out, and `missing` says why. For a user with
 * less than a page of each it takes three round trips: the user is found, everything is read at the same time, and then
 * the names of the apps that groups are from.
 *
 * @throws TargetNotFoundError, AmbiguousTargetError, or an OktaError if nothing can be read, as with a wrong token.
 */
export async function readUserAccess(
  client: OktaClient,
  user: string | TargetName,
  options: ResolveOptions = {},
): Promise<UserAccess> {
  checkOptions("readUserAccess", RESOLVE_OPTIONS, options);
  const { signal, suggest = true } = options;
  const context = { client, signal };
  const name = typeof user === "string" ? { kind: "any" as const, value: user } : user;
  // Group rules belong to the org, so they can be read before the user is known.
  const rules = partOf("listGroupRules", readRulesForOrigin(context));
  // If the user does not exist, nothing awaits this promise.
  rules.catch(() => {});
  const { target } = await resolveWithState(context, "user", name, { suggests: () => suggest, atOnce: true });
  const userId = target.id;
  const call = { params: { path: { userId } }, ...(signal && { signal }) };
  const groups = partOf("listUserGroups", readAllOfUser("groups", listGroupsOfUser(context, userId)));
  const apps = partOf("listApplications", appsOf(context, userId));
  const [found, groupsWithOrigin, appsOrTiles, factors, roles, events] = await Promise.all([
    unwrap(client.GET("/api/v1/users/{userId}", call)),
    readGroupsWithOrigin(context, userId, { groups, rules, apps }),
    apps.then((read) => (read.value ? read : tilesOf(context, userId, read.why))),
    partOf("listFactors", unwrap(client.GET("/api/v1/users/{userId}/factors", call))),
    partOf("listAssignedRolesForUser", unwrap(client.GET("/api/v1/users/{userId}/roles", call))),
    partOf("listLogEvents", newestEventsOf(context, userId)),
  ]);
  const access = accessOf(found, {
    groups: groupsWithOrigin,
    apps: appsOrTiles,
    factors: mapped(factors, (all) => all.map(factorOfUser)),
    roles: mapped(roles, (all) => all.map(roleOfUser)),
    signIns: mapped(events, signInsIn),
    devices: mapped(events, devicesIn),
  });
  const newestOnly = newestOnlyOf(events.value ?? []);
  return newestOnly.length > 0 ? { ...access, newestOnly } : access;
}

function accessOf(
  user: Schemas["User"],
  parts: { readonly [Name in AccessPart]: Part<UserAccess[Name]> },
): UserAccess {
  const values = ACCESS_PARTS.flatMap((part) => (parts[part].value ? [[part, parts[part].value]] : []));
  const missing = ACCESS_PARTS.flatMap((part) => (parts[part].why ? [[part, parts[part].why]] : []));
  return {
    user,
    ...Object.fromEntries(values),
    missing: Object.fromEntries(missing),
    complete: missing.length === 0,
  };
}

/**
 * The apps of a user, with what they are assigned to.
 *
 * Source: `listApplications` of Okta's Management API, `expand=user/{userId}`, which takes a filter on the same user.
 */
async function appsOf({ client, signal }: ActionContext, userId: string): Promise<AppOfUser[]> {
  const query = { filter: `user.id eq "${userId}"`, expand: `user/${userId}`, limit: PAGE };
  const apps = await readAllOfUser(
    "apps",
    paginate(client, "/api/v1/apps", { params: { query }, ...(signal && { signal }) }),
  );
  return apps.map(({ id, label, name, status, _embedded }) => {
    const { scope, status: accountStatus, credentials, _links } = _embedded?.user ?? {};
    const group = _links?.["group"];
    const { href, name: groupName } = Object(Array.isArray(group) ? group[0] : group);
    const groupId = typeof href === "string" ? /\/groups\/(\w+)$/.exec(href)?.[1] : undefined;
    return {
      id,
      label,
      name,
      status,
      ...(scope === "USER" && { assignment: "user" as const }),
      ...(scope === "GROUP" && { assignment: "group" as const }),
      ...(groupId !== undefined && {
        group: { id: groupId, ...(typeof groupName === "string" && { name: groupName }) },
      }),
      ...present({ accountStatus, userName: credentials?.userName }),
    };
  });
}

/** Reads the tiles on the user's dashboard in place of the apps. Every token that may read users may read them. */
async function tilesOf(
  { client, signal }: ActionContext,
  userId: string,
  why = "",
): Promise<Part<AppOfUser[]>> {
  const options = { params: { path: { userId } }, ...(signal && { signal }) };
  const tiles = await partOf("listAppLinks", unwrap(client.GET("/api/v1/users/{userId}/appLinks", options)));
  if (tiles.value === undefined) return { why };
  const apps = tiles.value.map(({ appInstanceId, label, appName }) => ({
    id: appInstanceId,
    label,
    ...present({ name: appName }),
  }));
  // An app may have several tiles.
  const value = [...new Map(apps.map((app) => [app.id, app])).values()];
  return { value, why: `these are the apps on the user's dashboard only: ${why}` };
}

function factorOfUser(factor: Schemas["Factor"]): FactorOfUser {
  const { id, factorType, provider, status, created, lastVerified, profile } = factor;
  const { name, deviceType, phoneNumber, email, questionText, credentialId } = Object(profile);
  return {
    id,
    type: factorType,
    provider,
    ...present({ status, name: name ?? phoneNumber ?? email ?? questionText ?? deviceType ?? credentialId }),
    ...present({ created, lastVerified }),
  };
}

function roleOfUser({ id, type, label, status, assignmentType }: Schemas["Role"]): RoleOfUser {
  return { id, type, ...present({ label, status, assignmentType }) };
}

/** Reads the newest sign-in events of the user. Without `since`, Okta goes back seven days by its own clock. */
async function newestEventsOf({ client, signal }: ActionContext, userId: string) {
  const types = ["user.session.start", "user.authentication.sso", "user.authentication.auth_via_mfa"];
  const isOfType = types.map((type) => `eventType eq "${type}"`).join(" or ");
  const filter = `actor.id eq "${userId}" and (${isOfType})`;
  const query = { filter, sortOrder: "DESCENDING", limit: MOST_EVENTS } as const;
  return await unwrap(client.GET("/api/v1/logs", { params: { query }, ...(signal && { signal }) }));
}

type LogEvent = components["schemas"]["LogEvent"];

/** Number of events to read. */
export const MOST_EVENTS = 100;
const MOST_SIGN_INS = 10;
/** Number of IP addresses to keep for a device. */
const MOST_ADDRESSES = 5;

/** The sign-ins among events, in their order. */
export function signInsIn(events: readonly LogEvent[]): SignIn[] {
  return events
    .filter(isSignIn)
    .slice(0, MOST_SIGN_INS)
    .map(({ published, outcome, client }) => ({
      published,
      ...present({
        result: outcome?.result,
        reason: outcome?.reason,
        ipAddress: client?.ipAddress,
        city: client?.geographicalContext?.city,
        country: client?.geographicalContext?.country,
        os: client?.userAgent?.os,
        browser: client?.userAgent?.browser,
      }),
    }));
}

function isSignIn({ eventType }: LogEvent): boolean {
  return eventType === "user.session.start";
}

/** Returns the parts that are incomplete: older events were not read, or there are more sign-ins than the limit. */
export function newestOnlyOf(events: readonly LogEvent[]): ("signIns" | "devices")[] {
  if (events.length >= MOST_EVENTS) return ["signIns", "devices"];
  return events.filter(isSignIn).length > MOST_SIGN_INS ? ["signIns"] : [];
}

/** Lists the devices in events, newest first. A device is identified by Okta's id, or else by system and browser. */
export function devicesIn(events: readonly LogEvent[]): SeenDevice[] {
  const devices = new Map<string, SeenDevice & { readonly ipAddresses: string[] }>();
  for (const { published, client, device } of events) {
    const seen = present({ os: client?.userAgent?.os, browser: client?.userAgent?.browser });
    const { os, browser } = seen;
    const key = device?.id ?? `${os} ${browser}`;
    if (!device?.id && !os && !browser) continue;
    const known = devices.get(key) ?? {
      ...present({ id: device?.id, name: device?.name, os: os ?? device?.osPlatform, browser }),
      ...(typeof device?.managed === "boolean" && { managed: device.managed }),
      lastSeen: published,
      ipAddresses: [],
    };
    const address = client?.ipAddress;
    if (
      typeof address === "string" &&
      known.ipAddresses.length < MOST_ADDRESSES &&
      !known.ipAddresses.includes(address)
    ) {
      known.ipAddresses.push(address);
    }
    devices.set(key, known);
  }
  return [...devices.values()];
}
