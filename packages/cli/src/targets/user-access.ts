import type { OktaClient } from "@okta-idm/core";
import {
  type AccessPart,
  type AppOfUser,
  type GroupOfUser,
  readUserAccess,
  type UserAccess,
} from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { rememberUsers } from "../config/recent-users.ts";
import { EXIT } from "../exit-code.ts";
import { formatName, type RowShape, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { note, painter, print } from "../terminal/print.ts";
import type { ConnectionValues, OutputValues } from "../usage/options.ts";
import { pickTarget } from "./named-targets.ts";

const ROWS: RowShape = { columns: ["part", "id", "name", "detail", "status", "time"] };
const OBJECT: RowShape = { columns: ["user"], single: true };

/** Shows what a user can access: as sections in a table, as one object in JSON and YAML, as rows in ndjson and csv. */
export async function showUserAccess(
  io: Io,
  name: string,
  values: OutputValues & ConnectionValues,
): Promise<number> {
  const format = formatName(values);
  const isFlat = format === "csv" || format === "ndjson" || values.fields !== undefined;
  const writer = await rowWriter(io, values, isFlat ? ROWS : OBJECT);
  const { client } = await openSession(io, values);
  const access = await read(io, client, name);
  rememberUsers(io, client.orgUrl, [access.user]);
  if (format === "table" && !isFlat) await showSections(io, access);
  else {
    await writer.write(isFlat ? accessRows(access) : [access]);
    await writer.end();
  }
  for (const { part, title } of PARTS) {
    const why = access.missing[part];
    if (why !== undefined) note(io, `${title}: ${why}`);
    if (access.newestOnly?.some((one) => one === part))
      note(io, `${title}: only the newest. For older ones, use okta-idm logs list.`);
  }
  return access.complete ? EXIT.done : EXIT.incomplete;
}

async function read(io: Io, client: OktaClient, name: string): Promise<UserAccess> {
  try {
    return await readUserAccess(client, name, { signal: io.signal });
  } catch (error) {
    const picked = await pickTarget(io, error);
    if (picked === undefined) throw error;
    return readUserAccess(client, picked.id, { signal: io.signal });
  }
}

/** The user, and a table for each part. */
async function showSections(io: Io, access: UserAccess): Promise<void> {
  const { recordFormat, tableFormat } = await import("../output/table.ts");
  const paint = painter(io.stdout, io.env);
  const { firstName, lastName } = Object(access.user.profile);
  const head = {
    ...access.user,
    name: [firstName, lastName].filter((text) => typeof text === "string" && text !== "").join(" "),
  };
  const paths = ["id", "profile.login", "name", "status", "lastLogin"];
  const rows = accessRows(access);
  const sections = PARTS.map(({ part, title, row, columns, heads }) => {
    const own = rows.filter((one: AccessRow) => one.part === row);
    if (access[part] === undefined) return `${paint("bold", title)}: not read`;
    if (own.length === 0) return `${paint("bold", title)}: none`;
    // The last column has sentences, which wrap.
    const shape = { columns, heads, sentences: true };
    const table = tableFormat(io, columns, shape).page(own, true).trimEnd();
    return `${paint("bold", title)} (${own.length})\n${table}`;
  });
  const user = recordFormat(io, paths, { columns: paths }).page([head], true).trimEnd();
  await print(io.stdout, `${[user, ...sections].join("\n\n")}\n`);
}

/** A part of what a user can reach, or was seen with. All parts have this form. */
interface AccessRow {
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

const PARTS: readonly PartTable[] = [
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
function accessRows(access: UserAccess): AccessRow[] {
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
