import { finished } from "node:stream/promises";
import { isOktaId, type TargetType } from "@okta-idm/jobs";
import { CsvError, type Options, parse } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";
import {
  columnsNamed,
  type GivenName,
  ID_PREFIXES,
  kindOfHeader,
  kindsOf,
  knownColumns,
} from "./name-columns.ts";
import { countLineEnds, type LineReader, type TextLine, type TextSource } from "./text-source.ts";

/** The delimiters of spreadsheets, by country and format. */
const DELIMITERS = [",", ";", "\t", "|"];

/** A list of names has no longer row. */
const LONGEST_ROW = 1_048_576;
/** The most lines of a header with line breaks in its cells. */
const MAX_HEADER_LINES = 20;

const CSV: Options = {
  // By default, the first line end is expected at the end of every line.
  record_delimiter: ["\r\n", "\n", "\r"],
  trim: true,
  // Accept `6" rack`. A quote that begins a cell must still end it.
  relax_quotes: true,
  relax_column_count: true,
  max_record_size: LONGEST_ROW,
};

/** The header of a CSV file. */
export interface CsvHeader {
  readonly cells: readonly string[];
  readonly delimiter: string;
  readonly line: number;
}

/** The header, and the lines that were read to find it. Undefined if a quote of the header never closes. */
export interface FoundHeader {
  readonly header: CsvHeader | undefined;
  readonly read: readonly TextLine[];
}

/**
 * Finds the header that begins in a line. Its delimiter is the one that gives the chosen column, or a known column. If
 * none does, it is the delimiter that gives the most cells.
 */
export async function findHeader(
  lines: LineReader,
  first: TextLine,
  { of, column, delimiter }: Pick<NamesInCsv, "of" | "column"> & { readonly delimiter: string | undefined },
): Promise<FoundHeader> {
  const read = [first];
  const fits = (cells: readonly string[]) =>
    (column === undefined ? knownColumns(of, cells) : columnsNamed(column, cells)).length > 0;
  for (;;) {
    const text = read.map((line) => line.text).join("\n");
    const headers = (delimiter === undefined ? DELIMITERS : [delimiter]).map((each) => ({
      cells: headerCells(text, each),
      delimiter: each,
      line: first.number,
    }));
    const whole = headers.filter((header): header is CsvHeader => header.cells !== undefined);
    const fitting = whole.filter(({ cells }) => fits(cells));
    const candidates = fitting.length > 0 ? fitting : whole;
    const isDecided =
      fitting.length > 0 || whole.length === headers.length || read.length === MAX_HEADER_LINES;
    // A cell may continue in the next line.
    const more = isDecided ? undefined : await lines.next();
    if (more !== undefined) {
      read.push(more);
      continue;
    }
    const [header] = [...candidates].sort((one, other) => other.cells.length - one.cells.length);
    return { header, read };
  }
}

/** Undefined if a quote is never closed. */
function headerCells(text: string, delimiter: string): readonly string[] | undefined {
  try {
    const [cells = []] = parseAll(text, { ...CSV, delimiter, to: 1 }) as string[][];
    return cells.map(cellText);
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** A cell without the marks for spreadsheets: `="00123"` keeps zeros, and a leading `'` prevents a formula. */
function cellText(cell: string): string {
  const [, kept] = /^="(.*)"$/s.exec(cell) ?? [];
  return (kept?.replaceAll('""', '"') ?? cell.replace(/^'(?=[=+\-@＝＋－＠])/, "")).trim();
}

export interface NamesInCsv {
  readonly of: TargetType;
  readonly header: CsvHeader;
  /** The header of the column that the user chose. */
  readonly column: string | undefined;
}

/**
 * Yields the cells of one column below the header. Skips rows of blank cells. Cells at the end of a row may be missing.
 *
 * @throws UsageError that names the line.
 */
export async function* namesInCsv(
  source: TextSource,
  lines: LineReader,
  { of, header, column }: NamesInCsv,
): AsyncGenerator<GivenName> {
  const { cells: headers, delimiter } = header;
  const index = chooseColumn(source, of, header, column);
  const name = headers[index] ?? "";
  const kind = kindOfHeader(of, name);
  for await (const { cells, line } of rowsBelow(source, lines, delimiter)) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.slice(headers.length).some((cell) => cell.trim() !== "")) {
      const counts = `this row has ${cells.length} cells, but the header has ${headers.length}`;
      throw source.error(
        `${counts}. Put quotes around cells that contain ${DELIMITER_NAMES[delimiter] ?? delimiter}`,
        line,
      );
    }
    const value = cellText(cells[index] ?? "");
    if (value === "") throw source.error(`the column ${name} is empty`, line);
    const isId = kind !== "id" || isOktaId(of, value);
    // A column that the user chose may hold ids of another system.
    if (!isId && column === undefined) {
      throw source.error(
        `the value in column ${name} is not an Okta ${of} id (${ID_PREFIXES[of]}…). Choose another column with --column`,
        line,
      );
    }
    yield { kind: isId ? kind : "any", value, line };
  }
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ",": "a comma",
  ";": "a semicolon",
  "\t": "a tab",
};

/** @throws UsageError that lists the columns. */
function chooseColumn(
  source: TextSource,
  of: TargetType,
  { cells, line }: CsvHeader,
  column: string | undefined,
): number {
  const found = column === undefined ? knownColumns(of, cells) : columnsNamed(column, cells);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined && cells.some((cell) => cell.includes("@") || isOktaId(of, cell))) {
    throw source.error(`the header is missing. Add a first line such as ${kindsOf(of).join(",")}`, line);
  }
  if (only === undefined) {
    const what =
      column === undefined ? `has none of the columns ${kindsOf(of).join(", ")}` : `has no column ${column}`;
    throw source.error(`${what}. Choose one with --column: ${cells.filter(Boolean).join(", ")}`);
  }
  const matching = found.map((index) => cells[index]).join(", ");
  const next = column === undefined ? "Choose one with --column" : "Rename one of them";
  throw source.error(`has ${found.length} matching columns: ${matching}. ${next}`);
}

interface Row {
  readonly cells: readonly string[];
  /** The line where it begins. */
  readonly line: number;
}

async function* rowsBelow(source: TextSource, lines: LineReader, delimiter: string): AsyncGenerator<Row> {
  let line = lines.number + 1;
  let rows: Row[] = [];
  const parser = parse({
    ...CSV,
    delimiter,
    // The parser's own line count is wrong after a CRLF in quotes, and takes twice the time.
    raw: true,
    on_record(row: unknown) {
      const { record, raw } = row as { readonly record: readonly string[]; readonly raw: string };
      rows.push({ cells: record, line });
      line += countLineEnds(raw);
      return null;
    },
  });
  // Errors are reported to the callback of write, and to finished.
  parser.on("error", () => {}).resume();
  const takeRows = () => {
    const found = rows;
    rows = [];
    return found;
  };
  try {
    for await (const chunk of lines.rest()) {
      await new Promise<void>((resolve, reject) => {
        parser.write(chunk, (error) => (error ? reject(error) : resolve()));
      });
      yield* takeRows();
    }
    parser.end();
    await finished(parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield* takeRows();
    throw source.error(CSV_FAULTS[error.code] ?? "this row is not valid CSV", line);
  }
  yield* takeRows();
}

const CSV_FAULTS: { readonly [Code in CsvError["code"]]?: string } = {
  CSV_QUOTE_NOT_CLOSED: "a quote that begins in this row is never closed",
  CSV_MAX_RECORD_SIZE: "this row has more than a million characters. Perhaps a quote in it is never closed",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE:
    'text follows the closing quote of a cell. Write a quote within a quoted cell twice: ""',
};
