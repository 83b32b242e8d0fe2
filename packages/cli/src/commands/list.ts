import { type ListPath, type OperationId, operations, paginate } from "@okta-idm/core";
import { type Command, type Io, text, type Values } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { instant } from "../instant.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../options.ts";
import { rowWriter } from "../output/row-writer.ts";
import { givenParameters, parameterOptions, wholeNumber } from "../parameter-options.ts";
import { openSession } from "../session.ts";
import { note } from "../terminal/print.ts";
import { progress } from "../terminal/progress.ts";

/** What is special of a list; the rest is in the contract. */
export interface ListSpec {
  readonly operation: OperationId;
  readonly path: ListPath;
  /** What is listed, e.g. `users`. */
  readonly noun: string;
  /** Dotted paths of the usual columns. */
  readonly columns: readonly string[];
  readonly heads?: Readonly<Record<string, string>>;
  /** The largest page that Okta advises. */
  readonly pageSize: number;
  readonly description: string;
  readonly examples: readonly string[];
  /** Parameters that are given in another way, as an argument is. */
  readonly fixed?: (args: readonly string[]) => Readonly<Record<string, string>>;
}

/** Rows that are listed where nobody says how many. */
const USUAL_ROWS = 200;

/** Makes the command of a list: its options are the parameters that the contract has for it. */
export function listCommand(spec: ListSpec): Command {
  const { query } = operations[spec.operation].parameters;
  const except = ["limit", "after", ...Object.keys(spec.fixed?.([]) ?? {})];
  return {
    description: spec.description,
    options: {
      all: { type: "boolean", help: `List all there are, however many` },
      limit: { type: "string", value: "<n>", help: `List so many at most. Default: ${USUAL_ROWS}` },
      after: { type: "string", value: "<cursor>", help: "Go on from where an earlier list stopped" },
      ...parameterOptions(query, except),
      ...OUTPUT_OPTIONS,
      ...CONNECTION_OPTIONS,
    },
    examples: spec.examples,
    async run(io, args, values) {
      const most = rowsAtMost(values);
      const writer = await rowWriter(io, values, spec);
      const { client } = await openSession(io, values);
      const parameters = {
        ...moments(givenParameters(query, values, except), Date.now()),
        ...spec.fixed?.(args),
        limit: Math.min(spec.pageSize, most),
        ...(values["after"] !== undefined && { after: values["after"] }),
      };
      const list = paginate(client, spec.path, { params: { query: parameters }, signal: io.signal } as never);
      return writeList({ io, values, spec, list, most, writer });
    },
  };
}

interface Listing {
  readonly io: Io;
  readonly values: Values;
  readonly spec: Pick<ListSpec, "noun">;
  readonly list: ReturnType<typeof paginate<ListPath>>;
  readonly most: number;
  readonly writer: Awaited<ReturnType<typeof rowWriter>>;
}

async function writeList({ io, values, spec, list, most, writer }: Listing): Promise<number> {
  const shown = progress(io);
  let count = 0;
  let next: string | undefined;
  try {
    for await (const page of list.pages()) {
      const rows = page.items.slice(0, most - count);
      next = page.next;
      shown.clear();
      await writer.write(rows);
      count += rows.length;
      shown.update(() => `${count.toLocaleString("en")} ${spec.noun}`);
      if (count >= most) break;
    }
  } catch (error) {
    shown.clear();
    if (count > 0)
      note(
        io,
        `${count} ${spec.noun} were listed before it broke off. ${goOn(list.end?.complete ? undefined : list.end?.next)}`,
      );
    throw error;
  }
  shown.clear();
  await writer.end();
  if (list.end?.complete) return EXIT.done;
  if (list.end?.reason === "repeated_link") {
    note(
      io,
      `okta-idm: the list is not complete: Okta's pages lead round in a circle after ${count} ${spec.noun}`,
    );
    return EXIT.incomplete;
  }
  if (next === undefined) return EXIT.done;
  note(io, `There are more than these ${count} ${spec.noun}: list them with --all. ${goOn(next)}`);
  return values["limit"] === undefined ? EXIT.incomplete : EXIT.done;
}

/** Where to go on, as an option. */
function goOn(link: string | undefined): string {
  const after = link && URL.canParse(link) ? new URL(link).searchParams.get("after") : null;
  return after ? `Go on from there with --after ${after}` : "";
}

function rowsAtMost(values: Values): number {
  const limit = text(values, "limit");
  if (limit !== undefined) return wholeNumber("--limit", limit, 1);
  return values["all"] === true ? Number.POSITIVE_INFINITY : USUAL_ROWS;
}

/** Moments that may be given as how long ago. */
function moments(parameters: Record<string, unknown>, nowMs: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) =>
      name === "since" || name === "until"
        ? [name, instant(`--${name}`, String(value), nowMs)]
        : [name, value],
    ),
  );
}
