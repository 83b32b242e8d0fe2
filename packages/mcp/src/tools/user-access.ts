import { type JsonSchema, operations, printable } from "@okta-idm/core";
import { readUserAccess, type UserAccess, userTarget } from "@okta-idm/jobs";
import { checkArguments } from "../arguments.ts";
import type { OrgServer } from "../org-server.ts";
import { agentValue, fitItems, resultOf } from "../result.ts";
import type { Call, Tool, ToolResult } from "../tool.ts";

const INPUT: JsonSchema = {
  type: "object",
  properties: {
    user: {
      type: "string",
      minLength: 1,
      maxLength: 200,
      description: "Id, login or email address of a user",
    },
  },
  required: ["user"],
  additionalProperties: false,
};

const OUTPUT: JsonSchema = {
  type: "object",
  properties: {
    user: { type: "object" },
    groups: { type: "array", description: "The groups, and how the user was added to each, if Okta says so" },
    apps: { type: "array", description: "The apps, and whether each is assigned to the user or to a group" },
    factors: { type: "array" },
    roles: { type: "array", description: "The admin roles of the user, including those of groups" },
    signIns: { type: "array", description: "The newest sign-ins of the last seven days" },
    devices: { type: "array", description: "Devices in the newest sign-ins of the last seven days" },
    complete: { type: "boolean", description: "Whether nothing is missing" },
    missing: { type: "array", description: "The parts that could not be read, and why" },
  },
  required: ["user", "complete"],
};

export const userAccess: Tool = {
  name: "user_access",
  title: "Get User Access",
  description:
    "Reads the access of a user: groups, apps, factors and admin roles, and recent sign-ins and devices. If one of them cannot be read, the result says so.",
  effect: "read",
  scopes: operations.listUserGroups.scopes,
  isIdempotent: true,
  input: INPUT,
  output: OUTPUT,
  run: runUserAccess,
};

/** The parts of the result. Each is cut to fit. */
const PARTS = ["roles", "groups", "apps", "factors", "signIns", "devices"] as const;

async function runUserAccess(server: OrgServer, { arguments: given, signal }: Call): Promise<ToolResult> {
  const { user: name } = checkArguments<{ user: string }>(INPUT, given);
  const { client } = await server.session();
  const access = await readUserAccess(client, name, { signal, suggest: false });
  const { user, missing: notRead, newestOnly = [], ...parts } = access;
  const missing: string[] = Object.entries(notRead).map(([part, why]) => `${part}: ${printable(why)}`);
  for (const part of newestOnly) {
    missing.push(
      `${part}: only the newest. For the others, use get_events with the filter actor.id eq "${user.id}"`,
    );
  }
  const listed = PARTS.flatMap((part) => {
    const whole = (parts as Partial<UserAccess>)[part];
    if (whole === undefined) return [];
    const { items, isCut } = fitItems((agentValue(whole) as object[]) ?? []);
    if (isCut) missing.push(`${part}: only the first ${items.length} fit`);
    return [[part, items]];
  });
  const { id, name: login, state } = userTarget(user);
  return resultOf({
    user: { id, login: printable(login), status: state },
    ...Object.fromEntries(listed),
    complete: missing.length === 0,
    ...(missing.length > 0 && { missing }),
  });
}
