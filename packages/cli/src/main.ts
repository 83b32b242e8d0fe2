import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { OktaError } from "@okta-idm/core";
import { type Command, type Io, parserOptions, type Values } from "./command.ts";
import { commands } from "./commands/index.ts";
import { EXIT, EXIT_BY_KIND, HINT_BY_KIND } from "./exit-code.ts";
import { commandHelp, programHelp } from "./help.ts";

/** Runs the program and resolves with its exit code. Nothing else here or below touches `process`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [first] = argv;
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
    return report(error, io);
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const command = findCommand(argv);
  const { positionals, values } = parse(command, argv);
  if (values["help"]) {
    io.stdout.write(commandHelp(command));
    return EXIT.done;
  }
  const args = positionals.slice(command.name.split(" ").length);
  if (args.length !== command.arguments.length) {
    const takes = command.arguments.join(" ") || "no arguments";
    throw new OktaError("refused", `${command.name} takes ${takes}. Try okta-idm ${command.name} --help`);
  }
  return command.run(io, args, values);
}

/** The command with the longest name that the arguments begin with. */
function findCommand(argv: readonly string[]): Command {
  const found = commands
    .filter(({ name }) => name.split(" ").every((word, index) => word === argv[index]))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (found) return found;
  const names = commands.map(({ name }) => name).join(", ");
  throw new OktaError("refused", `There is no such command. There are ${names}. Try okta-idm --help`);
}

function parse(command: Command, argv: readonly string[]): { positionals: string[]; values: Values } {
  try {
    const args = [...argv];
    return parseArgs({ args, options: parserOptions(command), allowPositionals: true }) as ReturnType<
      typeof parse
    >;
  } catch {
    // The parser's own message may repeat a value, and somebody may have tried to pass the key.
    const names = [...Object.keys(command.options), "help"].map((name) => `--${name}`).join(", ");
    const message = `An option is unknown or lacks its value. ${command.name} takes ${names}`;
    throw new OktaError("refused", `${message}. The key is never an option: set OKTA_API_KEY`);
  }
}

function report(error: unknown, { stderr }: Io): number {
  if (!(error instanceof OktaError)) {
    stderr.write(
      `okta-idm: a defect of this program: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return EXIT.defect;
  }
  stderr.write(`okta-idm: ${error.message}\n`);
  if (error.kind !== "refused") stderr.write(`${HINT_BY_KIND[error.kind]}\n`);
  return EXIT_BY_KIND[error.kind];
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
