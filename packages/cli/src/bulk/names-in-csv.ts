import { pipeline, Readable } from "node:stream";
import type { WriteAction } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { type CsvError, parse } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";
import { isIdColumn } from "./columns.ts";
import { isOktaId } from "./okta-id.ts";
import type { SourceText } from "./source-text.ts";

/** What stands between cells, by what spreadsheets of different countries write. */
const DELIMITERS = [",", ";", "\t"];

/** A file with a longer row is another one than was meant. */
const LONGEST_ROW = 1_048_576;

export interface CsvColumn {
  readonly of: WriteAction["of"];
  readonly delimiter: string;
  /** From 0. */
  readonly index: number;
  /** Whether somebody named it: then it may hold what it wants. */
  readonly isChosen: boolean;
}

/** The cells of the first line, by that delimiter which makes most of them; none where its quotes are not closed. */
export function headOf(line: string): { readonly header: readonly string[]; readonly delimiter: string } {
  const heads = DELIMITERS.map((delimiter) => ({ delimiter, header: cells(line, delimiter) }));
  return heads.reduce((most, head) => (head.header.length > most.header.length ? head : most));
}

/** None where that is no delimiter of it. */
function cells(line: string, delimiter: string): string[] {
  try {
    const [header = []] = parseAll(line, { delimiter, trim: true }) as string[][];
    return header;
  } catch {
    return [];
  }
}

/**
 * The cells of one column, below its head; a row that is blank as a whole, as spreadsheets write them, says nothing.
 *
 * @throws OktaError of kind `refused` that names the line.
 */
export async function* namesInCsv(
  { from, chunks }: SourceText,
  { of, delimiter, index, isChosen }: CsvColumn,
): AsyncGenerator<string> {
  const rows = parse({
    delimiter,
    // By itself it goes by the first one, and takes lines that end in another way for one.
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    trim: true,
    info: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  // Its failure is told to who reads the rows.
  pipeline(Readable.from(chunks), rows, () => {});
  let head: readonly string[] | undefined;
  const refused = (line: number, what: string) =>
    new OktaError("refused", `${from}: line ${line} ${what}. Nothing was changed`);
  try {
    for await (const { record, info } of rows as AsyncIterable<Row>) {
      if (head === undefined) {
        // Comments may stand above the head; below it `#` may be the beginning of anything.
        if (!record[0]?.startsWith("#")) head = record;
        continue;
      }
      if (record.every((cell) => cell === "")) continue;
      if (record.length !== head.length) throw refused(info.lines, "has not as many cells as the head");
      // What is safe to open in a spreadsheet has it in front.
      const name = record[index]?.replace(/^'(?=[=+\-@])/, "") ?? "";
      if (name === "") throw refused(info.lines, `has nothing in the column ${head[index]}`);
      if (!isChosen && isIdColumn(of, head[index] ?? "") && !isOktaId(of, name)) {
        throw refused(info.lines, `has no id of Okta's in the column ${head[index]}: choose by --column`);
      }
      yield name;
    }
  } catch (error) {
    const { code, lines } = error as CsvError & { readonly lines?: number };
    if (!code?.startsWith("CSV_")) throw error;
    throw refused(lines ?? 1, `is no csv (${code})`);
  }
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}
