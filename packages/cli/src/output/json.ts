import { stringifyJson } from "@okta-idm/core";
import type { Format } from "./row-writer.ts";

/** One object. */
export const objectFormat: Format = {
  page: (rows) => rows.map((row) => `${stringifyJson(row, 2)}\n`).join(""),
  end: () => "",
};

/** What readers of lines besides JSON's take for the end of one. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** A row a line. */
export const rowsFormat: Format = {
  page: (rows) => rows.map((row) => `${stringifyJson(row).replace(LINE_ENDS, escaped)}\n`).join(""),
  end: () => "",
};

/** A JSON list that can be read by a program while it is still being written. */
export function listFormat(): Format {
  let before = "[\n";
  return {
    page: (rows) =>
      rows
        .map((row) => {
          const text = `${before}  ${stringifyJson(row, 2).replaceAll("\n", "\n  ")}`;
          before = ",\n";
          return text;
        })
        .join(""),
    end: () => (before === "[\n" ? "[]\n" : "\n]\n"),
  };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
