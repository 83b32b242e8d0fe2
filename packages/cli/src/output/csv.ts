import { stringify } from "csv-stringify/sync";
import { plainText, valueAt } from "./field.ts";
import type { Format } from "./row-writer.ts";

/** Rows as CSV. A cell that a spreadsheet would take for a formula is escaped: names are whatever people call themselves. */
export function csvFormat(paths: readonly string[]): Format {
  const write = (rows: readonly (readonly string[])[]) =>
    stringify(rows as string[][], { escape_formulas: true, record_delimiter: "unix" });
  return {
    page: (rows, first) => {
      const cells = rows.map((row) => paths.map((path) => plainText(valueAt(row, path))));
      return write(first ? [paths, ...cells] : cells);
    },
    end: () => "",
  };
}
