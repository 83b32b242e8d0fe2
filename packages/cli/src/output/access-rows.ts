import type { AccessPart, AppOfUser, GroupOfUser, UserAccess } from "@okta-idm/jobs";

/** A part of what a user can reach, or was seen with. All parts have this form. */
export interface AccessRow {
  readonly part: string;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** How the user got it, or more about it. */
  readonly detail?: string | undefined;
  readonly status?: string | undefined;
  readonly time?: string | undefined;
}

/** A part as a table. */
interface PartTable {
  readonly part: AccessPart;
  readonly title: string;
  /** The name of its rows. */
  readonly row: string;
  readonly columns: readonly (keyof AccessRow)[];
  readonly heads: Readonly<Record<string, string>>;
}

export const PARTS: readonly PartTable[] = [
  {
    part: "groups",
    title: "Groups",
    row: "group",
    columns: ["id", "name", "detail"],
    heads: { detail: "HOW" },
  },
  {
    part: "apps",
    title: "Apps",
    row: "app",
    columns: ["id", "name", "status", "detail"],
    heads: { detail: "ASSIGNED TO" },
  },
  {
    part: "factors",
    title: "Factors",
    row: "factor",
    columns: ["name", "status", "time", "detail"],
    heads: { name: "TYPE", time: "LAST VERIFIED" },
  },
  {
    part: "roles",
    title: "Admin roles",
    row: "role",
    columns: ["name", "status", "detail"],
    heads: { name: "ROLE", detail: "ASSIGNED TO" },
  },
  {
    part: "signIns",
    title: "Sign-ins",
    row: "sign-in",
    columns: ["time", "status", "name", "detail"],
    heads: { status: "RESULT", name: "IP", detail: "FROM" },
  },
  {
    part: "devices",
    title: "Devices",
    row: "device",
    columns: ["time", "name", "status", "detail"],
    heads: { detail: "IP", time: "LAST SEEN" },
  },
];

/** Everything that a user can reach, in the order of {@link PARTS}. */
export function accessRows(access: UserAccess): AccessRow[] {
  const { groups = [], apps = [], factors = [], roles = [], signIns = [], devices = [] } = access;
  return [
    ...groups.map((group) => ({ part: "group", id: group.id, name: group.name, detail: howJoined(group) })),
    ...apps.map((app) => ({
      part: "app",
      id: app.id,
      name: app.label,
      detail: assignedTo(app),
      status: app.accountStatus ?? app.status,
    })),
    ...factors.map(({ id, type, provider, name, status, lastVerified }) => ({
      part: "factor",
      id,
      name: type,
      detail: joined(" ", provider, name),
      status,
      time: lastVerified,
    })),
    ...roles.map(({ id, type, label, assignmentType, status }) => ({
      part: "role",
      id,
      name: label ?? type,
      detail:
        assignmentType === "GROUP" ? "a group" : assignmentType === "USER" ? "the user" : assignmentType,
      status,
    })),
    ...signIns.map(({ published, result, reason, ipAddress, city, country, os, browser }) => ({
      part: "sign-in",
      name: ipAddress,
      detail: joined(" · ", reason, joined(", ", city, country), joined(" on ", browser, os)),
      status: result,
      time: published,
    })),
    ...devices.map(({ id, name, os, browser, managed, lastSeen, ipAddresses }) => ({
      part: "device",
      id,
      name: name ?? joined(" on ", browser, os),
      detail: ipAddresses.join(", "),
      status: managed === undefined ? undefined : managed ? "managed" : "not managed",
      time: lastSeen,
    })),
  ];
}

function howJoined({ origin, app, rules = [] }: GroupOfUser): string {
  switch (origin) {
    case "app":
      return `app ${app?.label ?? app?.id ?? "(unknown)"}`;
    case "built_in":
      return "built in";
    case "assigned":
      return "assigned";
    case "rule_or_assigned":
      return `rule ${rules.map(({ name }) => name).join(", ")}, or assigned`;
    case "unknown":
      return "assigned, or a rule";
  }
}

function assignedTo({ assignment, group }: AppOfUser): string | undefined {
  if (assignment === "user") return "the user";
  return assignment === "group" ? joined(" ", "group", group?.name ?? group?.id) : undefined;
}

function joined(separator: string, ...texts: readonly (string | undefined)[]): string | undefined {
  // A server may send values that are not strings.
  return texts.filter((text) => typeof text === "string" && text !== "").join(separator) || undefined;
}
