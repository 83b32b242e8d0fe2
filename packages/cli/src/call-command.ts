import type { Command, CommandEntry, Io } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { findCommand } from "./usage/find-command.ts";
import { commandHelp, nounHelp } from "./usage/help.ts";
import { type Parsed, parseOptions } from "./usage/parse-options.ts";
import { showHelp } from "./usage/show-help.ts";

/** Finds the command that the arguments call, and runs it. */
export async function callCommand(argv: readonly string[], io: Io): Promise<number> {
  const entry = findCommand(argv);
  if (entry === undefined) return callNoun(argv, io);
  const command = await entry.load();
  const { args, values } = await parsed(entry, command, argv);
  if (values["help"]) {
    await showHelp(io, commandHelp(entry, command));
    return EXIT.done;
  }
  const many = entry.arguments.at(-1)?.endsWith("...") === true;
  const fits = many ? args.length >= entry.arguments.length : args.length === entry.arguments.length;
  if (fits || command.takesOptionsFor?.(values)) return command.run(io, args, values);
  throw (await usageErrors()).wrongArguments(entry, args);
}

/** A noun without its verb, such as `okta-idm users`, shows what can be done. */
async function callNoun(argv: readonly string[], io: Io): Promise<number> {
  const [noun = "", second] = argv;
  const isHelp = second === "--help" || second === "-h";
  const help = second === undefined || isHelp ? nounHelp(noun) : undefined;
  if (help === undefined) throw (await usageErrors()).noSuchCommand(argv);
  await showHelp(io, help);
  return isHelp ? EXIT.done : EXIT.refused;
}

async function parsed(entry: CommandEntry, command: Command, argv: readonly string[]): Promise<Parsed> {
  try {
    return parseOptions(entry.name, command.options, argv);
  } catch (error) {
    throw (await usageErrors()).wrongOption(entry.name, command.options, error as NodeJS.ErrnoException);
  }
}

/** Loaded for those who mistyped something. */
const usageErrors = () => import("./usage/usage-error.ts");
