import { printableLines } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { note, print } from "../terminal/print.ts";
import type { FORMATS, OutputValues } from "../usage/options.ts";
import { UsageError } from "../usage/usage-error.ts";
import { fieldPaths, valueAt } from "./field.ts";
import type { Format, RowShape } from "./format.ts";
import { listFormat, objectFormat, rowsFormat } from "./json.ts";
import { HIDDEN, masked, noteHidden } from "./secrets.ts";

export type { RowShape } from "./format.ts";

/** Writes rows page by page. */
export interface RowWriter {
  /** Whether it writes a table, for people. */
  readonly isTable?: boolean;
  /** Writes the text before the first row, such as a table's headings, without waiting for a row. */
  open?(): Promise<void>;
  write(rows: readonly unknown[]): Promise<void>;
  /** Writes the text after the last row. */
  end(): Promise<void>;
}

type FormatName = (typeof FORMATS)[number];

/**
 * Creates the writer that the options select. On a terminal, it hides secrets unless `--show-secrets` is given.
 *
 * @throws UsageError for an empty list of fields.
 */
export async function rowWriter(
  io: Pick<Io, "stdout" | "stderr" | "env">,
  values: OutputValues,
  shape: RowShape,
): Promise<RowWriter> {
  const name = formatName(values);
  const { fields } = values;
  const paths = fieldPaths(fields, shape.columns);
  if (paths.length === 0) {
    throw new UsageError("--fields is empty. Pass field names such as id,profile.login");
  }
  const format = await formatOf(io, name, paths, shape);
  const asColumns = name === "table" || name === "csv";
  const pick = (row: unknown) => (fields === undefined || asColumns ? row : picked(row, paths));
  const onTerminal = io.stdout.isTTY === true;
  const hide = onTerminal && values.showSecrets !== true ? masked : (row: unknown) => row;
  const write = async (out: string) => {
    // A table is made safe cell by cell, because it holds colors.
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
      // A message replaces an empty table.
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
        const fields = `${unseen.size === 1 ? "field" : "fields"} ${[...unseen].join(", ")}`;
        note(io, `No row has the ${fields}. Use the names that -o json shows, such as profile.login.`);
      }
    },
  };
}

/** The format that `--output` selects. */
export function formatName(values: OutputValues): FormatName {
  return values.output ?? "table";
}

/** Loads only the format that is needed, because the libraries behind them are large. */
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
