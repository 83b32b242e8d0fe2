import { printableLines, stringifyJson } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { print } from "../terminal/print.ts";
import type { SecretValues } from "../usage/options.ts";
import type { Format } from "./format.ts";
import { HIDDEN, masked, noteHidden } from "./secrets.ts";

/** Prints a response as JSON. On a terminal, secrets are hidden unless `--show-secrets` is given. */
export async function printJson(
  io: Pick<Io, "stdout" | "stderr" | "env">,
  values: SecretValues,
  response: unknown,
): Promise<void> {
  if (io.stdout.isTTY !== true) return print(io.stdout, `${stringifyJson(response, 2)}\n`);
  const shown = values.showSecrets ? response : masked(response);
  const json = stringifyJson(shown, 2);
  await print(io.stdout, `${printableLines(json)}\n`);
  if (shown !== response && json.includes(HIDDEN)) noteHidden(io);
}

/** One object. */
export const objectFormat: Format = {
  page: (rows) => rows.map((row) => `${stringifyJson(row, 2)}\n`).join(""),
  end: () => "",
};

/** Characters that some line readers, besides those of JSON, treat as line ends. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** One row a line. */
export const rowsFormat: Format = {
  page: (rows) => rows.map((row) => `${stringifyJson(row).replace(LINE_ENDS, escaped)}\n`).join(""),
  end: () => "",
};

/** A JSON list that a program can read while it is still being written. */
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
