import type { JsonSchema } from "@okta-idm/core";
import { OktaError, operations, printable } from "@okta-idm/core";
import { AmbiguousTargetError, findTarget, findUsers, type Target } from "@okta-idm/jobs";
import { checkArguments } from "../flat-arguments.ts";
import type { OrgServer } from "../org-server.ts";
import { type Call, resultOf, type Tool, type ToolResult } from "../tool.ts";

const INPUT: JsonSchema = {
  type: "object",
  properties: {
    name: {
      type: "string",
      minLength: 1,
      maxLength: 200,
      description: "Id, login or e-mail address of a user, or a part of a name",
    },
  },
  required: ["name"],
  additionalProperties: false,
};

const OUTPUT: JsonSchema = {
  type: "object",
  properties: {
    users: { type: "array" },
    exact: { type: "boolean", description: "Whether these have exactly this id, login or e-mail address" },
    complete: { type: "boolean", description: "Whether these are all" },
  },
  required: ["users", "exact", "complete"],
};

export const findUser: Tool = {
  name: "find_user",
  title: "Find User",
  description:
    "Finds users by id, login or e-mail address. If nobody has exactly that, it returns users of whose login, e-mail address, first or last name it is a part, those who fit best first.",
  effect: "read",
  scopes: operations.listUsers.scopes,
  isIdempotent: true,
  input: INPUT,
  output: OUTPUT,
  run: find,
};

async function find(server: OrgServer, call: Call): Promise<ToolResult> {
  const { name } = checkArguments<{ name: string }>(INPUT, call.arguments);
  const { client } = await server.session();
  const { signal } = call;
  try {
    const user = await findTarget(client, "user", name, { signal, suggest: false });
    return resultOf({ users: [shown(user)], exact: true, complete: true });
  } catch (error) {
    if (error instanceof AmbiguousTargetError) {
      return resultOf({ users: error.candidates.map(shown), exact: true, complete: true });
    }
    if (!(error instanceof OktaError) || error.kind !== "not_found") throw error;
  }
  const found = await findUsers(client, name, { signal });
  const users = found.users.map(({ id, status, profile }) => {
    const { login, email, firstName, lastName } = Object(profile) as Readonly<Record<string, unknown>>;
    return texts({ id, login, email, firstName, lastName, status });
  });
  return resultOf({ users, exact: false, complete: found.complete });
}

function shown({ id, name, email, state }: Target): object {
  return texts({ id, login: name, email, status: state });
}

function texts(given: Readonly<Record<string, unknown>>): object {
  const members = Object.entries(given).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, printable(value)]] : [],
  );
  return Object.fromEntries(members);
}
