import { commandLine, shellWord } from "../usage/command-line.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";

/** Options whose values the ledger has. */
const IN_LEDGER = ["from", "column", "query", "ledger"];

/** The command that resumes a run, with the options of its start that still apply. */
export function resumeCommand(command: string, ledger: string, values: object): string {
  const options = { ...BULK_OPTIONS, ...WRITE_OPTIONS, ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS };
  const kept = Object.keys(options).filter((option) => !IN_LEDGER.includes(option));
  return commandLine(command, { ...values, resume: ledger }, kept);
}

/** The command that undoes a run. */
export function undoCommand(command: string, ledger: string, values: object): string {
  return commandLine(`${command} ${shellWord(ledger)}`, values, [
    "maxChanges",
    ...Object.keys(CONNECTION_OPTIONS),
  ]);
}
