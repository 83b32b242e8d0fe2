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

export interface CsvColumn {
  readonly of: WriteAction["of"];
  readonly delimiter: string;
  /** From 0. */
  readonly index: number;
  /** Whether somebody named it: then it may hold what it wants. */
  readonly isChosen: boolean;
}

/** The cells of the first line, by that delimiter which makes most of them. */
export function headOf(line: string): { readonly header: readonly string[]; readonly delimiter: string } {
  const heads = DELIMITERS.map((delimiter) => ({ delimiter, header: cells(line, delimiter) }));
  return heads.reduce((most, head) => (head.header.length > most.header.length ? head : most));
}

function cells(line: string, delimiter: string): string[] {
  const [header = []] = parseAll(line, { delimiter, relax_quotes: true, trim: true }) as string[][];
  return header;
}

/**
 * The cells of one column, below its head; rows that leave it blank say nothing.
 *
 * @throws OktaError of kind `refused` that names the line.
 */
export async function* namesInCsv(
  { from, chunks }: SourceText,
  { of, delimiter, index, isChosen }: CsvColumn,
): AsyncGenerator<string> {
  const options = { delimiter, skip_empty_lines: true, trim: true, info: true, max_record_size: 1_048_576 };
  const rows = parse({ ...options, comment: "#", comment_no_infix: true });
  // Its failure is told to who reads the rows.
  pipeline(Readable.from(chunks), rows, () => {});
  let head: string | undefined;
  try {
    for await (const { record, info } of rows as AsyncIterable<Row>) {
      // What is safe to open in a spreadsheet has it in front.
      const name = (record[index] ?? "").replace(/^'(?=[=+\-@])/, "");
      if (head === undefined) head = name;
      else if (name !== "") {
        if (!isChosen && isIdColumn(of, head) && !isOktaId(of, name)) {
          const what = `line ${info.lines}: the column ${head} holds what is no id of Okta's`;
          throw new OktaError("refused", `${from}, ${what}. Choose another one by --column`);
        }
        yield name;
      }
    }
  } catch (error) {
    const { code, lines } = error as CsvError & { readonly lines?: number };
    if (!code?.startsWith("CSV_")) throw error;
    throw new OktaError("refused", `${from} is no csv at line ${lines} (${code}). Nothing was changed`);
  }
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}
