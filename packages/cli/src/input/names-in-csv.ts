import { finished } from "node:stream/promises";
import type { TargetType } from "@okta-idm/jobs";
import { CsvError, type Options, parse } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";
import { countLineEnds, type LineReader, type TextLine } from "./line-reader.ts";
import { columnsNamed, kindOfHeader, kindsOf, knownColumns } from "./name-columns.ts";
import type { GivenName } from "./names-in-file.ts";
import { isOktaId } from "./okta-id.ts";
import type { TextSource } from "./text-source.ts";

/** Delimiters that spreadsheets write, by country and format. */
const DELIMITERS = [",", ";", "\t", "|"];

/** A longer row is not one of a list of names. */
const LONGEST_ROW = 1_048_576;
/** Lines that a header with line breaks in its cells may have. */
const LONGEST_HEADER = 20;

const CSV: Options = {
  // By default it takes the first line end for that of all lines.
  record_delimiter: ["\r\n", "\n", "\r"],
  trim: true,
  // `6" rack`, as people write it. A quote that begins a cell still has to end it.
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

/** The header, if there is one, and the lines that were read to find it. */
export interface FoundHeader {
  readonly header: CsvHeader | undefined;
  readonly read: readonly TextLine[];
}

/**
 * Finds the header that begins in a line. The delimiter is the one by which the header has the wanted column, or a known
 * one; only if there is none, the one that makes the most cells.
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
    const isDecided = fitting.length > 0 || whole.length === headers.length || read.length === LONGEST_HEADER;
    // A cell may go on in the next line.
    const more = isDecided ? undefined : await lines.next();
    if (more !== undefined) {
      read.push(more);
      continue;
    }
    const [header] = [...candidates].sort((one, other) => other.cells.length - one.cells.length);
    return { header, read };
  }
}

/** Undefined where the quotes do not close. */
function headerCells(text: string, delimiter: string): readonly string[] | undefined {
  try {
    const [cells = []] = parseAll(text, { ...CSV, delimiter, to: 1 }) as string[][];
    return cells.map(cellText);
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** A cell without what programs add for spreadsheets: `="00123"` keeps zeros, and `'` in front prevents a formula. */
function cellText(cell: string): string {
  const [, kept] = /^="(.*)"$/s.exec(cell) ?? [];
  return (kept?.replaceAll('""', '"') ?? cell.replace(/^'(?=[=+\-@＝＋－＠])/, "")).trim();
}

export interface NamesInCsv {
  readonly of: TargetType;
  readonly header: CsvHeader;
  /** The header of the column that was asked for. */
  readonly column: string | undefined;
}

/**
 * The cells of one column, below the header. Rows of blank cells are skipped, and cells at the end of a row may be missing.
 *
 * @throws OktaError of kind `refused` that names the line.
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
      throw source.refuse(
        `${counts}. Put quotes around cells that contain ${NAMES[delimiter] ?? delimiter}`,
        line,
      );
    }
    const value = cellText(cells[index] ?? "");
    if (value === "") throw source.refuse(`the column ${name} is empty`, line);
    const isId = kind !== "id" || isOktaId(of, value);
    // A column that a person chose may hold ids of another system.
    if (!isId && column === undefined) {
      throw source.refuse(
        `the column ${name} holds no ${of} id of Okta. Choose a column with --column`,
        line,
      );
    }
    yield { kind: isId ? kind : "any", value, line };
  }
}

const NAMES: Readonly<Record<string, string>> = { ",": "a comma", ";": "a semicolon", "\t": "a tab" };

/** @throws OktaError of kind `refused` that lists the choices. */
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
    throw source.refuse(`there are no column names. Add a first line such as ${kindsOf(of).join(",")}`, line);
  }
  if (only === undefined) {
    const what =
      column === undefined ? `has none of the columns ${kindsOf(of).join(", ")}` : "has no such column";
    throw source.refuse(`${what}. Choose one with --column: ${cells.filter(Boolean).join(", ")}`);
  }
  const those = found.map((index) => cells[index]).join(", ");
  const next = column === undefined ? "Choose one with --column" : "Rename one of them";
  throw source.refuse(`has ${found.length} columns that fit: ${those}. ${next}`);
}

interface Row {
  readonly cells: readonly string[];
  /** Where it begins. */
  readonly line: number;
}

async function* rowsBelow(source: TextSource, lines: LineReader, delimiter: string): AsyncGenerator<Row> {
  let line = lines.number + 1;
  let rows: Row[] = [];
  const parser = parse({
    ...CSV,
    delimiter,
    // The line that the parser itself counts is wrong after CRLF in quotes, and takes twice the time.
    raw: true,
    on_record(parsed: unknown) {
      const { record, raw } = parsed as { readonly record: readonly string[]; readonly raw: string };
      rows.push({ cells: record, line });
      line += countLineEnds(raw);
      return null;
    },
  });
  // Its errors reach the callback of the write, or the end.
  parser.on("error", () => {}).resume();
  const taken = () => {
    const found = rows;
    rows = [];
    return found;
  };
  try {
    for await (const chunk of lines.rest()) {
      await new Promise<void>((resolve, reject) => {
        parser.write(chunk, (error) => (error ? reject(error) : resolve()));
      });
      yield* taken();
    }
    parser.end();
    await finished(parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield* taken();
    throw source.refuse(CSV_FAULTS[error.code] ?? "this row is not valid CSV", line);
  }
  yield* taken();
}

const CSV_FAULTS: { readonly [Code in CsvError["code"]]?: string } = {
  CSV_QUOTE_NOT_CLOSED: "a quote that begins in this row is never closed",
  CSV_MAX_RECORD_SIZE: "this row has more than a million characters. Perhaps a quote in it is never closed",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE:
    'text follows the closing quote of a cell. Write a quote within a quoted cell twice: ""',
};
