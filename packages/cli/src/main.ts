import { readFileSync } from "node:fs";
import { OktaError } from "@okta-idm/core";
import { type Command, type Io, signature } from "./command.ts";
import { commands } from "./commands/index.ts";
import { tellError } from "./error-text.ts";
import { EXIT, EXIT_BY_KIND } from "./exit-code.ts";
import { commandHelp, programHelp } from "./help.ts";
import { parseOptions } from "./parse-options.ts";

/** Runs the program and resolves with its exit code. Nothing else here or below touches `process`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [first, ...rest] = argv;
    if (first === "help" && rest.length > 0) return await runCommand([...rest, "--help"], io);
    if (first === undefined || first === "--help" || first === "-h" || first === "help") {
      io.stdout.write(programHelp(commands, version()));
      return first === undefined ? EXIT.refused : EXIT.done;
    }
    if (first === "--version") {
      io.stdout.write(`${version()}\n`);
      return EXIT.done;
    }
    return await runCommand(argv, io);
  } catch (error) {
    tellError(io, error);
    return error instanceof OktaError ? EXIT_BY_KIND[error.kind] : EXIT.defect;
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const command = findCommand(argv);
  const { args, values } = parseOptions(command, argv);
  if (values["help"]) {
    io.stdout.write(commandHelp(command));
    return EXIT.done;
  }
  if (args.length !== command.arguments.length) {
    const takes = command.arguments.join(" ") || "no arguments";
    const longer = commands.filter(({ name }) => name.startsWith(`${command.name} `)).map(signature);
    const meant =
      longer.length > 0 ? `Did you mean ${longer.join(", ")}?` : `Try okta-idm ${command.name} --help`;
    throw new OktaError("refused", `${command.name} takes ${takes}. ${meant}`);
  }
  return command.run(io, args, values);
}

/** The command with the longest name that the arguments begin with. */
function findCommand(argv: readonly string[]): Command {
  const found = commands
    .filter(({ name }) => name.split(" ").every((word, index) => word === argv[index]))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (found) return found;
  if (argv[0]?.startsWith("-"))
    throw new OktaError("refused", "The command comes first, its options behind it");
  const names = commands.map(({ name }) => name).join(", ");
  throw new OktaError("refused", `There is no such command. There are ${names}. Try okta-idm --help`);
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
