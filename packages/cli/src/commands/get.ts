import { findTarget, isOktaId, type TargetType } from "@okta-idm/connector";
import { OktaError, operations, segmentFault, unwrap } from "@okta-idm/core";
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
  /** Reads at once what a path leads to, when it is what was named; undefined when a look-up has to find it. */
  readonly readNamed: (
    session: Session,
    name: string,
    query: object,
    signal: AbortSignal,
  ) => Promise<unknown>;
  readonly read: (session: Session, id: string, query: object, signal: AbortSignal) => Promise<unknown>;
}

function getCommand({ type, operation, columns, description, examples, readNamed, read }: GetSpec): Command {
  const { query } = operations[operation].parameters;
  return {
    description,
    options: { ...parameterOptions(query), ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS },
    examples,
    async run(io, [name = ""], values) {
      const writer = await rowWriter(io, values, { columns, single: true });
      const session = await openSession(io, values);
      const given = givenParameters(query, values);
      const found =
        (await readNamed(session, name, given, io.signal)) ??
        (await read(
          session,
          (
            await findTarget(session.client, type, name, { signal: io.signal })
          ).id,
          given,
          io.signal,
        ));
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
  readNamed: async ({ client }, userId, query, signal) => {
    if (segmentFault(userId) !== undefined) return undefined;
    const call = client.GET("/api/v1/users/{userId}", { params: { path: { userId }, query }, signal });
    const user = await ifFound(unwrap(call));
    // The short form of a login leads to a user too.
    const names = [user?.id, user?.profile?.login].map((text) => String(text).toLowerCase());
    return names.includes(userId.toLowerCase()) ? user : undefined;
  },
  read: ({ client }, userId, query, signal) =>
    unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId }, query }, signal })),
});

export const appsGet = getCommand({
  type: "app",
  operation: "getApplication",
  columns: ["id", "label", "status", "signOnMode", "name", "created", "lastUpdated"],
  description: "Shows one app, named by id or label. -o json or yaml shows everything.",
  examples: ["okta-idm apps get Payroll", "okta-idm apps get 0oa3exp5enses8Jm2c7b -o json"],
  readNamed: async ({ client }, appId, query, signal) => {
    if (!isOktaId("app", appId)) return undefined;
    return ifFound(
      unwrap(client.GET("/api/v1/apps/{appId}", { params: { path: { appId }, query }, signal })),
    );
  },
  read: ({ client }, appId, query, signal) =>
    unwrap(client.GET("/api/v1/apps/{appId}", { params: { path: { appId }, query }, signal })),
});

async function ifFound<Found>(reading: Promise<Found>): Promise<Found | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not_found") return undefined;
    throw error;
  }
}
