import type { Io } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { Interrupted, OutputClosed } from "./interrupted.ts";
import { version } from "./version.ts";

export { Interrupted, OutputClosed } from "./interrupted.ts";

// What is imported here every start pays for: the help and the version need nothing of all the rest.

/** Runs the program and resolves with its exit code. Nothing else here or below touches `process`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [first, ...rest] = argv;
    if (first === "help" && rest.length > 0) return await call([...rest, "--help"], io);
    if (first === undefined || first === "--help" || first === "-h" || first === "help") {
      const { programHelp } = await import("./help.ts");
      io.stdout.write(programHelp(version));
      return first === undefined ? EXIT.refused : EXIT.done;
    }
    if (first === "--version") {
      io.stdout.write(`${version}\n`);
      return EXIT.done;
    }
    return await call(argv, io);
  } catch (error) {
    return await exitCodeOf(error, io);
  }
}

async function call(argv: readonly string[], io: Io): Promise<number> {
  const { callCommand } = await import("./call-command.ts");
  return callCommand(argv, io);
}

async function exitCodeOf(error: unknown, io: Io): Promise<number> {
  const reason = io.signal.aborted ? io.signal.reason : error;
  if (reason instanceof OutputClosed) return EXIT.done;
  if (reason instanceof Interrupted) {
    io.stderr.write("okta-idm: interrupted\n");
    return EXIT.interrupted;
  }
  const { tellError } = await import("./error-text.ts");
  return tellError(io, error);
}
