import type { Values } from "../command.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";

/** What the ledger says already. */
const LEFT_OUT = ["from", "column", "query", "ledger"];

/** The command that goes on with a ledger, with all that still counts of how it was begun, as it is typed in a shell. */
export function resumeCommand(command: string, ledger: string, values: Values): string {
  const options = { ...BULK_OPTIONS, ...WRITE_OPTIONS, ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS };
  const words = Object.keys(options)
    .filter((option) => !LEFT_OUT.includes(option))
    .flatMap((option) => wordsOf(option, option === "resume" ? ledger : values[option]));
  return ["okta-idm", command, ...words].join(" ");
}

function wordsOf(option: string, value: Values[string]): string[] {
  if (value === undefined || value === false) return [];
  if (value === true) return [`--${option}`];
  // One that begins with a hyphen would be taken for an option.
  return [value].flat().map((text) => `--${option}${text.startsWith("-") ? "=" : " "}${quoted(text)}`);
}

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
