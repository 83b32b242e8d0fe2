import { OktaError } from "@okta-idm/core";
import { type Io, text, type Values } from "../command.ts";
import { print } from "../terminal/print.ts";
import { fieldPaths, valueAt } from "./field.ts";

/** Writes rows as they come, a page at a time. */
export interface RowWriter {
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
  /** Whether a single object is meant, and not a list of one. */
  readonly single?: boolean;
}

/** Turns rows into text; `first` is true for the first page, also where it is empty. */
export interface Format {
  page(rows: readonly unknown[], first: boolean): string;
  end(): string;
}

const FORMATS = ["table", "json", "ndjson", "csv", "yaml"] as const;

/**
 * The writer that the options ask for.
 *
 * @throws OktaError of kind `refused` for a format that there is not.
 */
export async function rowWriter(io: Io, values: Values, shape: RowShape): Promise<RowWriter> {
  const asked = text(values, "output") ?? "table";
  const name = FORMATS.find((format) => format === asked);
  if (name === undefined) {
    throw new OktaError("refused", `There is no such format. --output takes ${FORMATS.join(", ")}`);
  }
  const fields = text(values, "fields");
  const paths = fieldPaths(fields, shape.columns);
  if (paths.length === 0)
    throw new OktaError("refused", "--fields names no field: give e.g. id,profile.login");
  const format = await formatOf(io, name, paths, shape);
  const asColumns = name === "table" || name === "csv";
  const pick = (row: unknown) => (fields === undefined || asColumns ? row : picked(row, paths));
  let first = true;
  return {
    async write(rows) {
      const out = format.page(rows.map(pick), first);
      first = false;
      if (out !== "") await print(io.stdout, out);
    },
    async end() {
      const out = (first ? format.page([], true) : "") + format.end();
      if (out !== "") await print(io.stdout, out);
    },
  };
}

/** Each is loaded where it is asked for: the libraries behind them are larger than all the rest. */
async function formatOf(
  io: Io,
  name: (typeof FORMATS)[number],
  paths: readonly string[],
  { single = false, heads = {} }: RowShape,
): Promise<Format> {
  switch (name) {
    case "table":
      return (await import("./table.ts")).tableFormat(io, paths, heads);
    case "csv":
      return (await import("./csv.ts")).csvFormat(paths);
    case "yaml":
      return (await import("./yaml.ts")).yamlFormat(single);
    case "ndjson":
      return { page: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(""), end: () => "" };
    case "json":
      return single ? singleJson : listJson();
  }
}

const singleJson: Format = {
  page: (rows) => rows.map((row) => `${JSON.stringify(row, null, 2)}\n`).join(""),
  end: () => "",
};

/** A JSON list that can be read by a program while it is still being written. */
function listJson(): Format {
  let before = "[\n";
  return {
    page: (rows) =>
      rows
        .map((row) => {
          const text = before + JSON.stringify(row, null, 2).replace(/^/gm, "  ");
          before = ",\n";
          return text;
        })
        .join(""),
    end: () => (before === "[\n" ? "[]\n" : "\n]\n"),
  };
}

function picked(row: unknown, paths: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(paths.map((path) => [path, valueAt(row, path) ?? null]));
}
