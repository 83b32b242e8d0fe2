import { type ListPath, type OperationId, operations } from "@okta-idm/core";
import type { TargetType } from "@okta-idm/jobs";
import { type Command, type Options, text, type Values } from "../command.ts";
import { rememberUsers } from "../config/recent-users.ts";
import { momentsOf } from "../lists/instant.ts";
import { listPages } from "../lists/list-pages.ts";
import { timeFor } from "../lists/org-time.ts";
import { writeList } from "../lists/write-list.ts";
import { canWriteAsSent, linesAsSent } from "../output/lines-as-sent.ts";
import { type RowShape, type RowWriter, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { namedTarget } from "../targets/pick-target.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";
import { givenParameters, parameterOptions, refuseBoth, wholeNumber } from "../usage/parameter-options.ts";

/** What is special of a list; the rest is in the contract. */
export interface ListSpec extends RowShape {
  readonly operation: OperationId;
  readonly path: ListPath;
  /** What is listed, e.g. `users`. */
  readonly noun: string;
  /** The largest page that Okta advises; absent for a list that takes no `limit`, which is listed whole. */
  readonly pageSize?: number;
  readonly description: string;
  readonly examples: readonly string[];
  /** Options that only this list has. */
  readonly options?: Options;
  /** Parameters that are given in another way, as an argument is. */
  readonly fixed?: (args: readonly string[]) => Readonly<Record<string, string>>;
  /** The user, group or app whose items these are, which the first argument names. */
  readonly of?: {
    readonly type: TargetType;
    /** The query that its id is in; absent if it is in the path. */
    readonly query?: (id: string) => Readonly<Record<string, string>>;
  };
  /** Parameters that make no sense here. */
  readonly without?: readonly string[];
}

/** Rows that are listed where nobody says how many. */
export const USUAL_ROWS = 200;

const PAGE_OPTIONS: Options = {
  all: { type: "boolean", help: "List all there are, however many" },
  limit: { type: "string", value: "<n>", help: `List so many at most. Default: ${USUAL_ROWS}` },
  after: { type: "string", value: "<cursor>", help: "Go on from where an earlier list stopped" },
};

/** Makes the command of a list: its options are the parameters that the contract has for it. */
export function listCommand(spec: ListSpec): Command {
  const { query } = operations[spec.operation].parameters;
  // The option --fields chooses what is shown, in words of its own.
  const fixed = { ...spec.fixed?.([]), ...spec.of?.query?.("") };
  const except = ["limit", "after", "fields", ...Object.keys(fixed), ...(spec.without ?? [])];
  return {
    description: spec.description,
    options: {
      ...(spec.pageSize !== undefined && PAGE_OPTIONS),
      ...parameterOptions(query, except),
      ...spec.options,
      ...OUTPUT_OPTIONS,
      ...CONNECTION_OPTIONS,
    },
    examples: spec.examples,
    async run(io, args, values) {
      const most = spec.pageSize === undefined ? Number.POSITIVE_INFINITY : rowsAtMost(values);
      const given = givenParameters(query, values, except);
      // What is no moment is rejected before any request.
      momentsOf(given, Date.now());
      const asSent = canWriteAsSent(io, values);
      const writer = asSent ? linesAsSent(io) : await rowWriter(io, values, spec);
      const { client } = await openSession(io, values);
      const of = spec.of && { ...spec.of, ...(await namedTarget(io, client, spec.of.type, args[0] ?? "")) };
      const moments = ["since", "until"].flatMap((name) => (name in given ? [String(given[name])] : []));
      const parameters = {
        ...momentsOf(given, await timeFor(client, moments, io.signal)),
        ...spec.fixed?.(args),
        ...of?.query?.(of.id),
        ...(values["after"] !== undefined && { after: values["after"] }),
      };
      const { path, pageSize } = spec;
      const pathParameters = of && !of.query ? { [`${of.type}Id`]: of.id } : undefined;
      const pages = listPages({
        client,
        path,
        ...(pathParameters && { pathParameters }),
        parameters,
        pageSize,
        most,
        asSent,
        signal: io.signal,
      });
      const remember = (rows: readonly unknown[]) => rememberUsers(io, client.orgUrl, rows);
      return writeList(io, {
        noun: spec.noun,
        pages,
        writer: watchedWriter(writer, remember),
        asked: values["limit"] === undefined ? undefined : most,
      });
    },
  };
}

/** @param seen told of the rows once they are written. */
function watchedWriter(writer: RowWriter, seen: (rows: readonly unknown[]) => void): RowWriter {
  return {
    ...writer,
    write: async (rows) => {
      await writer.write(rows);
      seen(rows);
    },
  };
}

/** How many rows the options ask for. */
export function rowsAtMost(values: Values): number {
  refuseBoth(values, "all", "limit");
  const limit = text(values, "limit");
  if (limit !== undefined) return wholeNumber("--limit", limit, 1);
  return values["all"] === true ? Number.POSITIVE_INFINITY : USUAL_ROWS;
}
