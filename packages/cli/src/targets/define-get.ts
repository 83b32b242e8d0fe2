import { OktaError, operations } from "@okta-idm/core";
import type { TargetType } from "@okta-idm/jobs";
import { type Command, defineCommand, flag, type Io } from "../command.ts";
import { rememberUsers } from "../config/recent-users.ts";
import { EXIT } from "../exit-code.ts";
import { type RowShape, rowWriter } from "../output/row-writer.ts";
import { openSession, type Session } from "../session.ts";
import {
  CONNECTION_OPTIONS,
  type ConnectionValues,
  OUTPUT_OPTIONS,
  type OutputValues,
} from "../usage/options.ts";
import { givenParameters, parameterOptions } from "../usage/parameter-options.ts";
import { namedTarget } from "./named-targets.ts";

type Read<Found> = (session: Session, id: string, query: object, signal: AbortSignal) => Promise<Found>;

/** A command that shows one object. */
export interface GetDefinition extends RowShape {
  readonly type: TargetType;
  readonly operation: "getUser" | "getGroup" | "getApplication";
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly string[];
  /** Reads an object by the given name in one request. Resolves with undefined if the name has to be resolved first. */
  readonly readNamed?: Read<unknown>;
  readonly read: Read<unknown>;
  /** Shows what the object can access, for the option `--access`. */
  readonly showAccess?: (io: Io, name: string, values: OutputValues & ConnectionValues) => Promise<number>;
}

const ACCESS_OPTION = {
  access: flag(
    "Show groups, apps, factors and admin roles of the user, and sign-ins and devices of the last seven days",
  ),
};
const OPEN_OPTION = {
  open: flag("Print the address of its page in the Admin Console, and offer to open it"),
};

/** Defines the command that shows an object, named by id or name. */
export function defineGet(definition: GetDefinition): Command {
  const { type, operation, summary, description, examples, readNamed, read } = definition;
  const { query } = operations[operation].parameters;
  const { showAccess } = definition;
  const parameters = parameterOptions(query);
  return defineCommand({
    summary,
    description,
    arguments: [`<${type}>`],
    options: {
      ...((showAccess ? ACCESS_OPTION : {}) as typeof ACCESS_OPTION),
      ...OPEN_OPTION,
      ...parameters,
      ...OUTPUT_OPTIONS,
      ...CONNECTION_OPTIONS,
    },
    conflicts: [
      ["open", "output"],
      ["open", "fields"],
      ["access", "open"],
      ...Object.keys(parameters).map((parameter) => ["access", parameter as "open"] as const),
    ],
    examples,
    async run(io, { args: [name = ""], values }) {
      if (values.access && showAccess) return showAccess(io, name, values);
      const writer = await rowWriter(io, values, { ...definition, single: true });
      const session = await openSession(io, values);
      const given = givenParameters(query, values);
      const found =
        (await readNamed?.(session, name, given, io.signal)) ??
        (await read(session, (await namedTarget(io, session.client, type, name)).id, given, io.signal));
      if (type === "user") rememberUsers(io, session.client.orgUrl, [found]);
      if (values.open) {
        return (await import("./open-page.ts")).openPage(io, session.client, type, found);
      }
      await writer.write([found]);
      await writer.end();
      return EXIT.done;
    },
  });
}

/** The object, or undefined if Okta does not know it. */
export async function ifFound<Found>(reading: Promise<Found>): Promise<Found | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not_found") return undefined;
    throw error;
  }
}
