import { stringify } from "csv-stringify/sync";
import { plainText, valueAt } from "./field.ts";
import type { Format } from "./row-writer.ts";

/** Rows as CSV that no spreadsheet runs: names are whatever people call themselves. */
export function csvFormat(paths: readonly string[]): Format {
  const write = (rows: readonly (readonly string[])[]) =>
    // A reader whose quote is the apostrophe would take the one that marks a formula for a quote.
    stringify(rows as string[][], { record_delimiter: "unix", quoted_match: /^'/ });
  return {
    page: (rows, first) => {
      const cells = rows.map((row) => paths.map((path) => csvCell(valueAt(row, path))));
      return write(first ? [paths.map(csvCell), ...cells] : cells);
    },
    end: () => "",
  };
}

// What some reader takes for the end of a line, and other control characters. Inside a cell it would begin a row where quotes are not understood.
const LINE_ENDS = /\r\n|(?!\t)[\p{Cc}\u2028\u2029]/gu;
// What a spreadsheet takes for the beginning of a formula; also in its full-width form.
const AT_START = /^\s*[=+\-@\t＝＋－＠]/;
// Readers that split at another delimiter begin a cell behind it, and remove quotes and blanks there. The lookbehind
// comes second, so that it is tried at these characters only.
const BEHIND_DELIMITER = /[=+\-@\t＝＋－＠](?<=[,;|\t](?:[^\S\t]|["'])*[=+\-@\t＝＋－＠])/g;
// Few readers split at a blank or a colon, and text has many of them: a dash, an arrow and a number stay as they are.
const BEHIND_BLANK =
  /[=+\-@\t＝＋－＠](?<=[ :]["']*[=+\-@\t＝＋－＠])(?![\s>]|$|(?<=[+-])\d[\d.]*(?:[\s,;|)\]}]|$))/g;

/**
 * A value as a CSV cell, in one line. A formula at its start is marked with an apostrophe, which spreadsheets know. One
 * that another delimiter would bring to the start of a cell is marked with an underscore, because an apostrophe may be
 * that reader's quote.
 */
export function csvCell(value: unknown): string {
  const text = plainText(value).replace(LINE_ENDS, " ");
  if (typeof value === "number") return text;
  const inside = text.replace(BEHIND_DELIMITER, "_$&").replace(BEHIND_BLANK, "_$&");
  return AT_START.test(text) ? `'${inside}` : inside;
}
