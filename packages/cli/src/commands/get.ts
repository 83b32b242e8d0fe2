import { OktaError, operations, segmentFault, unwrap } from "@okta-idm/core";
import { isOktaId, type TargetType } from "@okta-idm/jobs";
import type { Command, Options } from "../command.ts";
import { rememberUsers } from "../config/recent-users.ts";
import { EXIT } from "../exit-code.ts";
import { type RowShape, rowWriter } from "../output/row-writer.ts";
import { openSession, type Session } from "../session.ts";
import { namedTarget } from "../targets/pick-target.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";
import { givenParameters, parameterOptions, refuseBoth } from "../usage/parameter-options.ts";

interface GetSpec extends RowShape {
  readonly type: TargetType;
  readonly operation: "getUser" | "getGroup" | "getApplication";
  readonly description: string;
  readonly examples: readonly string[];
  readonly options?: Options;
  /** Reads at once what a path leads to, when it is what was named; undefined when a look-up has to find it. */
  readonly readNamed?: (
    session: Session,
    name: string,
    query: object,
    signal: AbortSignal,
  ) => Promise<unknown>;
  readonly read: (session: Session, id: string, query: object, signal: AbortSignal) => Promise<unknown>;
}

const OPEN_OPTION: Options = {
  open: { type: "boolean", help: "Print the address of its page in the Admin Console, and offer to open it" },
};

function getCommand(spec: GetSpec): Command {
  const { type, operation, description, examples, readNamed, read } = spec;
  const { query } = operations[operation].parameters;
  return {
    description,
    options: {
      ...spec.options,
      ...OPEN_OPTION,
      ...parameterOptions(query),
      ...OUTPUT_OPTIONS,
      ...CONNECTION_OPTIONS,
    },
    examples,
    async run(io, [name = ""], values) {
      for (const other of ["open", ...Object.keys(parameterOptions(query))]) {
        refuseBoth(values, "access", other);
      }
      for (const other of ["output", "fields"]) refuseBoth(values, "open", other);
      if (values["access"] === true) {
        return (await import("./user-access.ts")).showUserAccess(io, name, values);
      }
      const writer = await rowWriter(io, values, { ...spec, single: true });
      const session = await openSession(io, values);
      const given = givenParameters(query, values);
      const found =
        (await readNamed?.(session, name, given, io.signal)) ??
        (await read(session, (await namedTarget(io, session.client, type, name)).id, given, io.signal));
      if (type === "user") rememberUsers(io, session.client.orgUrl, [found]);
      if (values["open"] === true) {
        return (await import("./open-page.ts")).openPage(io, session.client, type, found);
      }
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
  options: {
    access: {
      type: "boolean",
      help: "Show what the user reaches: groups, apps, factors and admin roles; and sign-ins and devices of the last seven days",
    },
  },
  description:
    "Show a user, named by id, login or e-mail address. -o json and yaml show everything that Okta sends. --access takes a few requests more; a part that the token may not read is left out, and a message says why.",
  examples: [
    "okta-idm users get ana@example.com",
    "okta-idm users get ana@example.com --access",
    "okta-idm users get ana@example.com --access -o csv",
    "okta-idm users get ana@example.com --open",
  ],
  readNamed: async ({ client }, userId, query, signal) => {
    if (segmentFault(userId) !== undefined) return undefined;
    const call = client.GET("/api/v1/users/{userId}", { params: { path: { userId }, query }, signal });
    const user = await ifFound(unwrap(call));
    // The short form of a login leads to a user too.
    const names = [user?.id, user?.profile?.login].map((text: unknown) =>
      typeof text === "string" ? text.toLowerCase() : "",
    );
    return names.includes(userId.toLowerCase()) ? user : undefined;
  },
  read: ({ client }, userId, query, signal) =>
    unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId }, query }, signal })),
});

export const groupsGet = getCommand({
  type: "group",
  operation: "getGroup",
  columns: [
    "id",
    "profile.name",
    "type",
    "profile.description",
    "_embedded.app.label",
    "_embedded.stats.usersCount",
    "_embedded.stats.appsCount",
    "created",
    "lastMembershipUpdated",
  ],
  heads: {
    "_embedded.app.label": "FROM APP",
    "_embedded.stats.usersCount": "MEMBERS",
    "_embedded.stats.appsCount": "APPS",
  },
  description: "Show a group, named by id or name, with the number of its members and apps.",
  examples: ["okta-idm groups get Finance", "okta-idm groups get Finance -o json"],
  read: ({ client }, groupId, query, signal) => {
    const params = { path: { groupId }, query: { expand: "stats,app", ...query } };
    return unwrap(client.GET("/api/v1/groups/{groupId}", { params, signal }));
  },
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
