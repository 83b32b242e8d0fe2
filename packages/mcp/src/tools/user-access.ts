import { findTarget } from "@okta-idm/connector";
import { type JsonSchema, OktaError, operations, paginate, printable, unwrap } from "@okta-idm/core";
import { checkArguments } from "../flat-arguments.ts";
import type { OrgServer } from "../org-server.ts";
import { fitting, presented } from "../presented.ts";
import { type Call, resultOf, type Tool, type ToolResult } from "../tool.ts";

const INPUT: JsonSchema = {
  type: "object",
  properties: {
    user: {
      type: "string",
      minLength: 1,
      maxLength: 200,
      description: "Id, login or e-mail address of a user",
    },
  },
  required: ["user"],
  additionalProperties: false,
};

const OUTPUT: JsonSchema = {
  type: "object",
  properties: {
    user: { type: "object" },
    groups: { type: "array", description: "The groups that the user belongs to" },
    apps: { type: "array", description: "The apps on the user's dashboard" },
    roles: { type: "array", description: "The admin roles of the user, also those by groups" },
    complete: { type: "boolean", description: "Whether this is all there is" },
    missing: { type: "array", description: "What could not be read, and why" },
  },
  required: ["user", "complete"],
};

export const userAccess: Tool = {
  name: "user_access",
  title: "Get User Access",
  description:
    "Reads what a user can reach: groups, apps on the dashboard, and admin roles. If one of them cannot be read, the result says so.",
  effect: "read",
  scopes: operations.listUserGroups.scopes,
  isIdempotent: true,
  input: INPUT,
  output: OUTPUT,
  run: access,
};

async function access(server: OrgServer, { arguments: given, signal }: Call): Promise<ToolResult> {
  const { user } = checkArguments<{ user: string }>(INPUT, given);
  const { client } = await server.session();
  const { id, name, state } = await findTarget(client, "user", user, { signal });
  const options = { params: { path: { userId: id } }, signal };
  const lists = {
    async groups() {
      const groups: object[] = [];
      for await (const group of paginate(client, "/api/v1/users/{userId}/groups", options)) {
        groups.push({ id: group.id, name: Object(group.profile).name, type: group.type });
      }
      return groups;
    },
    async apps() {
      const links = await unwrap(client.GET("/api/v1/users/{userId}/appLinks", options));
      return links.map(({ appInstanceId, label, appName }) => ({ id: appInstanceId, label, appName }));
    },
    async roles() {
      const roles = await unwrap(client.GET("/api/v1/users/{userId}/roles", options));
      return roles.map(({ type, label, status, assignmentType }) => ({
        type,
        label,
        status,
        assignmentType,
      }));
    },
  };
  const missing: string[] = [];
  const read = async ([what, list]: readonly [string, () => Promise<object[]>]) => {
    try {
      const { items, isCut } = fitting((presented(await list()) as object[]) ?? []);
      if (isCut) missing.push(`${what}: only the first ${items.length} fit`);
      return [[what, items]];
    } catch (error) {
      // A token that may not read one of them may read the others.
      if (!(error instanceof OktaError) || !/^(forbidden|not_found|invalid)$/.test(error.kind)) throw error;
      missing.push(`${what}: ${printable(error.message)}`);
      return [];
    }
  };
  const found = await Promise.all(Object.entries(lists).map(read));
  return resultOf({
    user: { id, login: printable(name), status: state },
    ...Object.fromEntries(found.flat()),
    complete: missing.length === 0,
    ...(missing.length > 0 && { missing }),
  });
}
