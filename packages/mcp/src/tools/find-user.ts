import { type JsonSchema, OktaError, operations, printable } from "@okta-idm/core";
import { AmbiguousTargetError, findUsers, resolveTarget, type Target } from "@okta-idm/jobs";
import { checkArguments } from "../arguments.ts";
import type { OrgServer } from "../org-server.ts";
import { resultOf } from "../result.ts";
import type { Call, Tool, ToolResult } from "../tool.ts";

const INPUT: JsonSchema = {
  type: "object",
  properties: {
    name: {
      type: "string",
      minLength: 1,
      maxLength: 200,
      description: "Id, login or email address of a user, or a part of a name",
    },
  },
  required: ["name"],
  additionalProperties: false,
};

const OUTPUT: JsonSchema = {
  type: "object",
  properties: {
    users: { type: "array" },
    exact: {
      type: "boolean",
      description: "Whether these users have exactly this id, login or email address",
    },
    complete: { type: "boolean", description: "Whether the list is complete" },
  },
  required: ["users", "exact", "complete"],
};

export const findUser: Tool = {
  name: "find_user",
  title: "Find User",
  description:
    "Finds users by id, login or email address. If no user matches exactly, it returns users with the text in their login, email address, first or last name, best matches first.",
  effect: "read",
  scopes: operations.listUsers.scopes,
  isIdempotent: true,
  input: INPUT,
  output: OUTPUT,
  run: runFindUser,
};

async function runFindUser(server: OrgServer, call: Call): Promise<ToolResult> {
  const { name } = checkArguments<{ name: string }>(INPUT, call.arguments);
  const { client } = await server.session();
  const { signal } = call;
  try {
    const user = await resolveTarget(client, "user", name, { signal, suggest: false });
    return resultOf({ users: [describeUser(user)], exact: true, complete: true });
  } catch (error) {
    if (error instanceof AmbiguousTargetError) {
      return resultOf({ users: error.candidates.map(describeUser), exact: true, complete: true });
    }
    if (!(error instanceof OktaError) || error.kind !== "not_found") throw error;
  }
  const found = await findUsers(client, name, { signal });
  const users = found.users.map(({ id, status, profile }) => {
    const { login, email, firstName, lastName } = Object(profile) as Readonly<Record<string, unknown>>;
    return printableTexts({ id, login, email, firstName, lastName, status });
  });
  return resultOf({ users, exact: false, complete: found.complete });
}

function describeUser({ id, name, email, state }: Target): object {
  return printableTexts({ id, login: name, email, status: state });
}

function printableTexts(given: Readonly<Record<string, unknown>>): object {
  const members = Object.entries(given).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, printable(value)]] : [],
  );
  return Object.fromEntries(members);
}
