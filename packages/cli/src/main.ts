import { version } from "@okta-idm/core";
import type { Io } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { Interrupted, OutputFailed } from "./interrupted.ts";
import { note, print } from "./terminal/print.ts";
import { findCommand } from "./usage/commands.ts";
import { nounHelp, programHelp, shortHelp, showHelp } from "./usage/help.ts";

export { Interrupted } from "./interrupted.ts";

// Every start loads what this file imports. Help and version need nothing else of core and jobs.

const HELP = new Set(["--help", "-h"]);
const VERSION = new Set(["--version", "-v", "-V", "version"]);

/** Runs the program and resolves with its exit code. Nothing else here or below touches `process`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await run(argv[0] === "help" && argv.length > 1 ? [...argv.slice(1), "--help"] : argv, io);
  } catch (error) {
    return await exitCodeOf(error, io);
  }
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  const [first, second] = argv;
  if (first === undefined) {
    await print(io.stdout, shortHelp(version));
    return EXIT.done;
  }
  if (HELP.has(first) || first === "help") {
    await showHelp(io, programHelp(version));
    return EXIT.done;
  }
  if (VERSION.has(first)) {
    await print(io.stdout, `${version}\n`);
    return EXIT.done;
  }
  const isHelp = HELP.has(second ?? "");
  // `profiles` is a command and the first word of others: its help is that of the command.
  const noun = second === undefined || isHelp ? nounHelp(first) : undefined;
  if (noun !== undefined && findCommand([first]) === undefined) {
    await showHelp(io, noun);
    return isHelp ? EXIT.done : EXIT.refused;
  }
  const { callCommand } = await import("./call-command.ts");
  return callCommand(argv, io);
}

async function exitCodeOf(thrown: unknown, io: Io): Promise<number> {
  const error = io.signal.aborted ? io.signal.reason : thrown;
  if (error instanceof Interrupted) {
    note(io, "okta-idm: interrupted");
    return EXIT.interrupted;
  }
  if (error instanceof OutputFailed) {
    if (error.closed) return EXIT.done;
    note(io, `okta-idm: ${error.message}`);
    return EXIT.defect;
  }
  const { printError } = await import("./terminal/error-text.ts");
  return printError(io, error);
}
