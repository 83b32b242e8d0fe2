import type { Values } from "../command.ts";
import { commandLine, shellWord } from "../usage/command-line.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";

/** What the ledger says already. */
const LEFT_OUT = ["from", "column", "query", "ledger"];

/** The command that resumes a ledger, with all that still counts of how it was started, as it is typed in a shell. */
export function resumeCommand(command: string, ledger: string, values: Values): string {
  const options = { ...BULK_OPTIONS, ...WRITE_OPTIONS, ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS };
  const kept = Object.keys(options).filter((option) => !LEFT_OUT.includes(option));
  return commandLine(command, { ...values, resume: ledger }, kept);
}

/** The command that takes back what a run changed. */
export function undoCommand(command: string, ledger: string, values: Values): string {
  return commandLine(`${command} ${shellWord(ledger)}`, values, [
    "max-changes",
    ...Object.keys(CONNECTION_OPTIONS),
  ]);
}
