import { version } from "@okta-idm/core";
import { callCommand } from "./call-command.ts";
import type { Io } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { Interrupted, OutputFailed } from "./interrupted.ts";
import { note, print } from "./terminal/print.ts";
import { programHelp, shortHelp } from "./usage/help.ts";
import { showHelp } from "./usage/show-help.ts";

export { Interrupted } from "./interrupted.ts";

// What is imported here every start pays for: the help and the version need nothing else of core and connector.

const VERSION = new Set(["--version", "-v", "-V", "version"]);

/** Runs the program and resolves with its exit code. Nothing else here or below touches `process`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [first, ...rest] = argv;
    if (first === "help" && rest.length > 0) return await callCommand([...rest, "--help"], io);
    if (first === undefined) {
      await print(io.stdout, shortHelp(version));
      return EXIT.done;
    }
    if (first === "--help" || first === "-h" || first === "help") {
      await showHelp(io, programHelp(version));
      return EXIT.done;
    }
    if (VERSION.has(first)) {
      await print(io.stdout, `${version}\n`);
      return EXIT.done;
    }
    return await callCommand(argv, io);
  } catch (error) {
    return await exitCodeOf(error, io);
  }
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
  const { tellError } = await import("./terminal/error-text.ts");
  return tellError(io, error);
}
