import { findTarget, type TargetType } from "@okta-idm/connector";
import { operations, unwrap } from "@okta-idm/core";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession, type Session } from "../session.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";
import { givenParameters, parameterOptions } from "../usage/parameter-options.ts";

interface GetSpec {
  readonly type: TargetType;
  readonly operation: "getUser" | "getApplication";
  readonly columns: readonly string[];
  readonly description: string;
  readonly examples: readonly string[];
  readonly read: (session: Session, id: string, query: object, signal: AbortSignal) => Promise<unknown>;
}

function getCommand({ type, operation, columns, description, examples, read }: GetSpec): Command {
  const { query } = operations[operation].parameters;
  return {
    description,
    options: { ...parameterOptions(query), ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS },
    examples,
    async run(io, [name = ""], values) {
      const writer = await rowWriter(io, values, { columns, single: true });
      const session = await openSession(io, values);
      const { id } = await findTarget(session.client, type, name, { signal: io.signal });
      const found = await read(session, id, givenParameters(query, values), io.signal);
      await writer.write([found]);
      await writer.end();
      return EXIT.done;
    },
  };
}

export const usersGet = getCommand({
  type: "user",
  operation: "getUser",
  columns: [
    "id",
    "profile.login",
    "profile.email",
    "profile.firstName",
    "profile.lastName",
    "status",
    "statusChanged",
    "created",
    "lastLogin",
    "passwordChanged",
    "lastUpdated",
  ],
  description: "Shows one user, named by id, login or e-mail address. -o json or yaml shows everything.",
  examples: ["okta-idm users get ana@example.com", "okta-idm users get ana@example.com -o yaml"],
  read: ({ client }, userId, query, signal) =>
    unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId }, query }, signal })),
});

export const appsGet = getCommand({
  type: "app",
  operation: "getApplication",
  columns: ["id", "label", "status", "signOnMode", "name", "created", "lastUpdated"],
  description: "Shows one app, named by id or label. -o json or yaml shows everything.",
  examples: ["okta-idm apps get Payroll", "okta-idm apps get 0oa3exp5enses8Jm2c7b -o json"],
  read: ({ client }, appId, query, signal) =>
    unwrap(client.GET("/api/v1/apps/{appId}", { params: { path: { appId }, query }, signal })),
});
