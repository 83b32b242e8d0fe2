import { stringify } from "csv-stringify/sync";
import { plainText, valueAt } from "./field.ts";
import type { Format } from "./format.ts";

/** Rows as CSV that no spreadsheet runs as formulas: users choose their own names. */
export function csvFormat(paths: readonly string[]): Format {
  const write = (rows: readonly (readonly string[])[]) =>
    // A reader that quotes with apostrophes would mistake the mark of a formula for a quote.
    stringify(rows as string[][], { record_delimiter: "unix", quoted_match: /^'/ });
  return {
    page: (rows, first) => {
      const cells = rows.map((row) => paths.map((path) => csvCell(valueAt(row, path))));
      return write(first ? [paths.map(csvCell), ...cells] : cells);
    },
    end: () => "",
  };
}

// Line ends of some readers, and other control characters. A reader that ignores quotes would begin a row there.
const LINE_ENDS = /\r\n|(?!\t)[\p{Cc}\u2028\u2029]/gu;
// The first characters of formulas in spreadsheets, also in full-width form. https://owasp.org/www-community/attacks/CSV_Injection
const AT_START = /^\s*[=+\-@\t＝＋－＠]/;
// A reader with another delimiter begins a cell after it, and removes quotes and blanks there. The lookbehind comes
// second, so that it is tried only at these characters.
const BEHIND_DELIMITER = /[=+\-@\t＝＋－＠](?<=[,;|\t](?:[^\S\t]|["'])*[=+\-@\t＝＋－＠])/g;
// Few readers split at a blank or a colon, and text has many of them. Dashes, arrows and numbers stay as they are.
const BEHIND_BLANK =
  /[=+\-@\t＝＋－＠](?<=[ :]["']*[=+\-@\t＝＋－＠])(?![\s>]|$|(?<=[+-])\d[\d.]*(?:[\s,;|)\]}]|$))/g;

/**
 * A value as a CSV cell of one line. A formula at its start is marked with an apostrophe, which spreadsheets understand.
 * A formula that another delimiter would move to the start of a cell is marked with an underscore, because that reader
 * may quote with apostrophes.
 */
export function csvCell(value: unknown): string {
  const text = plainText(value).replace(LINE_ENDS, " ");
  if (typeof value === "number") return text;
  const inside = text.replace(BEHIND_DELIMITER, "_$&").replace(BEHIND_BLANK, "_$&");
  return AT_START.test(text) ? `'${inside}` : inside;
}
