import { type ListPath, type OperationId, operations } from "@okta-idm/core";
import type { TargetType } from "@okta-idm/jobs";
import { type Command, defineCommand, flag, integer, string } from "../command.ts";
import { rememberUsers } from "../config/recent-users.ts";
import { canWriteAsSent, linesAsSent } from "../output/lines-as-sent.ts";
import { type RowShape, type RowWriter, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { namedTarget } from "../targets/named-targets.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";
import { givenParameters, parameterOptions } from "../usage/parameter-options.ts";
import { instantsOf, timeFor } from "./instant.ts";
import { listPages, writeList } from "./list-pages.ts";

/** Columns that fit into 80 characters. */
export const USER_COLUMNS = ["id", "profile.login", "profile.firstName", "profile.lastName", "status"];

export const GROUP_COLUMNS = ["id", "profile.name", "type", "profile.description"];

/** A command that lists objects of the org. Its options follow from the contract. */
export interface ListDefinition extends RowShape {
  readonly operation: OperationId;
  readonly path: ListPath;
  /** The listed objects, e.g. `users`. */
  readonly noun: string;
  /** The largest page that Okta advises. Undefined for a list without `limit`, which is listed completely. */
  readonly pageSize?: number;
  readonly arguments?: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly string[];
  /** Parameters that come from the arguments. */
  readonly fixed?: (args: readonly string[]) => Readonly<Record<string, string>>;
  /** The type of the object that the first argument names. Its items are listed. */
  readonly of?: {
    readonly type: TargetType;
    /** The query with its id. Undefined if the id is in the path. */
    readonly query?: (id: string) => Readonly<Record<string, string>>;
  };
  /** Parameters that have no option. */
  readonly without?: readonly string[];
}

/** How many rows are listed by default. */
export const DEFAULT_ROWS = 200;

const PAGE_OPTIONS = {
  all: flag("List all, however many"),
  limit: integer({ min: 1 }, `List at most this many (default: ${DEFAULT_ROWS})`),
  after: string("<cursor>", "Continue after this place, which an earlier list printed"),
};

/** The options of a list, and those that its paging adds. */
export interface PageValues {
  readonly all?: boolean;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/** How many rows the options ask for. */
export function maxRows({ all = false, limit }: PageValues): number {
  return limit ?? (all ? Number.POSITIVE_INFINITY : DEFAULT_ROWS);
}

/** Defines the command of a list. */
export function defineList(definition: ListDefinition): Command {
  const { operation, path, noun, pageSize, fixed, of, without = [] } = definition;
  const { query } = operations[operation].parameters;
  // --fields chooses the columns of the output instead.
  const except = [
    ...["limit", "after", "fields"],
    ...Object.keys({ ...fixed?.([]), ...of?.query?.("") }),
    ...without,
  ];
  const isPaged = pageSize !== undefined;
  return defineCommand({
    summary: definition.summary,
    description: definition.description,
    arguments: definition.arguments ?? [],
    options: {
      ...((isPaged ? PAGE_OPTIONS : {}) as typeof PAGE_OPTIONS),
      ...parameterOptions(query, except),
      ...OUTPUT_OPTIONS,
      ...CONNECTION_OPTIONS,
    },
    conflicts: isPaged ? [["all", "limit"]] : [],
    examples: definition.examples,
    async run(io, { args, values }) {
      const most = isPaged ? maxRows(values) : Number.POSITIVE_INFINITY;
      const given = givenParameters(query, values, except);
      // Rejects a wrong time before any request.
      instantsOf(given, Date.now());
      const asSent = canWriteAsSent(io, values);
      const writer = asSent ? linesAsSent(io) : await rowWriter(io, values, definition);
      const { client } = await openSession(io, values);
      const target = of && (await namedTarget(io, client, of.type, args[0] ?? ""));
      const times = ["since", "until"].flatMap((name) => (name in given ? [String(given[name])] : []));
      const parameters = {
        ...instantsOf(given, await timeFor(client, times, io.signal)),
        ...fixed?.(args),
        ...(target && of?.query?.(target.id)),
        ...(values.after !== undefined && { after: values.after }),
      };
      const pages = listPages({
        client,
        path,
        ...(target && of?.query === undefined && { pathParameters: { [`${of?.type}Id`]: target.id } }),
        parameters,
        pageSize,
        most,
        asSent,
        signal: io.signal,
      });
      const remember = (rows: readonly unknown[]) => rememberUsers(io, client.orgUrl, rows);
      return writeList(io, { noun, pages, writer: watchedWriter(writer, remember), limit: values.limit });
    },
  });
}

/** @param seen called with rows once they are written. */
function watchedWriter(writer: RowWriter, seen: (rows: readonly unknown[]) => void): RowWriter {
  return {
    ...writer,
    write: async (rows) => {
      await writer.write(rows);
      seen(rows);
    },
  };
}
