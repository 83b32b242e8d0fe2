import { OktaError, printableLines } from "@okta-idm/core";
import { type Io, text, type Values } from "../command.ts";
import { note, print } from "../terminal/print.ts";
import { fieldPaths, valueAt } from "./field.ts";
import { listFormat, objectFormat, rowsFormat } from "./json.ts";
import { noteHidden } from "./print-json.ts";
import { HIDDEN, masked } from "./secrets.ts";

/** Writes rows as they come, a page at a time. */
export interface RowWriter {
  /** Whether it writes a table, for people. */
  readonly isTable?: boolean;
  /** Writes what belongs before the first row, such as the head of a table, without waiting for a row. */
  open?(): Promise<void>;
  write(rows: readonly unknown[]): Promise<void>;
  /** Writes what belongs behind the last row. */
  end(): Promise<void>;
}

/** What rows look like where nothing else is said. */
export interface RowShape {
  /** Dotted paths of the usual columns. */
  readonly columns: readonly string[];
  /** Heads of columns whose path says too little, by path. */
  readonly heads?: Readonly<Record<string, string>>;
  /** Texts of cells in a table whose value is not to be shown as it is, by path. */
  readonly cells?: Readonly<Record<string, (value: unknown, row: unknown) => string>>;
  /** What the rows are, e.g. `users`, for the line that replaces an empty table. */
  readonly noun?: string;
  /** Whether a single object is meant, and not a list of one. */
  readonly single?: boolean;
  /** Whether a table shows a row as lines of a name and a value. A single object is always shown so. */
  readonly record?: boolean;
  /** Rows such as are to come, for a table whose first page does not tell how wide its columns have to be. */
  readonly sample?: readonly unknown[];
  /** Whether the last column holds sentences, which are not to be cut off. */
  readonly sentences?: boolean;
}

/** Turns rows into text; `first` is true for the first page, also where it is empty. */
export interface Format {
  page(rows: readonly unknown[], first: boolean): string;
  end(): string;
}

/** What `--output` takes. */
export const FORMATS = ["table", "json", "ndjson", "csv", "yaml"] as const;
type FormatName = (typeof FORMATS)[number];

/**
 * The writer that the options ask for. On a terminal it hides what signs in as somebody, unless `--show-secrets` is given.
 *
 * @throws OktaError of kind `refused` for a format that there is not.
 */
export async function rowWriter(
  io: Pick<Io, "stdout" | "stderr" | "env">,
  values: Values,
  shape: RowShape,
): Promise<RowWriter> {
  const name = formatName(values);
  const fields = text(values, "fields");
  const paths = fieldPaths(fields, shape.columns);
  if (paths.length === 0)
    throw new OktaError("refused", "--fields names no field: give e.g. id,profile.login");
  const format = await formatOf(io, name, paths, shape);
  const asColumns = name === "table" || name === "csv";
  const pick = (row: unknown) => (fields === undefined || asColumns ? row : picked(row, paths));
  const onTerminal = io.stdout.isTTY === true;
  const hide = onTerminal && values["show-secrets"] !== true ? masked : (row: unknown) => row;
  const write = async (out: string) => {
    // A table has taken care of itself: it holds colours.
    const safe = onTerminal && name !== "table" ? printableLines(out) : out;
    if (safe !== "") await print(io.stdout, safe);
  };
  let first = true;
  let hidden = false;
  let isEmpty = true;
  const unseen = new Set(paths.filter((path) => !shape.columns.includes(path)));
  const open = async () => {
    if (first) await write(format.page([], true));
    first = false;
  };
  return {
    isTable: name === "table",
    open,
    async write(rows) {
      // An empty table is replaced by a sentence.
      if (rows.length === 0 && name === "table") return;
      isEmpty &&= rows.length === 0;
      for (const path of unseen) {
        if (rows.some((row) => valueAt(row, path) !== undefined)) unseen.delete(path);
      }
      const out = format.page(
        rows.map((row) => pick(hide(row))),
        first,
      );
      first = false;
      hidden ||= onTerminal && out.includes(HIDDEN);
      await write(out);
    },
    async end() {
      if (first && name === "table" && shape.noun !== undefined) note(io, `No ${shape.noun} found.`);
      else await open();
      await write(format.end());
      if (hidden) noteHidden(io);
      if (!isEmpty && unseen.size > 0) {
        note(
          io,
          `Nothing here has ${[...unseen].join(", ")}: fields are named as in -o json, e.g. profile.login`,
        );
      }
    },
  };
}

/** The format that `--output` names. */
export function formatName(values: Values): FormatName {
  const asked = text(values, "output") ?? "table";
  const name = FORMATS.find((format) => format === asked);
  if (name !== undefined) return name;
  throw new OktaError("refused", `There is no such format. --output takes ${FORMATS.join(", ")}`);
}

/** Each is loaded where it is asked for: the libraries behind them are larger than all the rest. */
async function formatOf(
  io: Pick<Io, "stdout" | "env">,
  name: FormatName,
  paths: readonly string[],
  shape: RowShape,
): Promise<Format> {
  const { single = false, record = single } = shape;
  switch (name) {
    case "table": {
      const { recordFormat, tableFormat } = await import("./table.ts");
      return (record ? recordFormat : tableFormat)(io, paths, shape);
    }
    case "csv":
      return (await import("./csv.ts")).csvFormat(paths);
    case "yaml":
      return (await import("./yaml.ts")).yamlFormat(single);
    case "ndjson":
      return rowsFormat;
    case "json":
      return single ? objectFormat : listFormat();
  }
}

function picked(row: unknown, paths: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(paths.map((path) => [path, valueAt(row, path) ?? null]));
}
