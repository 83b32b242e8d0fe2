import { nearest } from "@okta-idm/core";
import type { CommandEntry, Io } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { commandHelp } from "./usage/command-help.ts";
import { COMMANDS, findCommand, signature } from "./usage/commands.ts";
import { showHelp } from "./usage/help.ts";
import { loadCommand } from "./usage/load-command.ts";
import { checkRelations, parseOptions } from "./usage/parse-options.ts";
import type { UsageError } from "./usage/usage-error.ts";
import { commandFirst, unknownCommand, wrongArguments } from "./usage/usage-errors.ts";

/**
 * Finds the command that the arguments call, and runs it. Resolves with the exit code.
 *
 * @throws UsageError for a command, an option or arguments that do not exist.
 */
export async function callCommand(argv: readonly string[], io: Io): Promise<number> {
  const entry = findCommand(argv);
  if (entry === undefined) throw noCommand(argv);
  const { name } = entry;
  const command = await loadCommand(name);
  const words = argv.slice(name.split(" ").length);
  const { args, values, help } = parseOptions(`okta-idm ${name}`, command.options, words);
  if (help) {
    await showHelp(io, commandHelp(entry, command));
    return EXIT.done;
  }
  const isReplaced = command.insteadOfArguments.some((option) => values[option] !== undefined);
  if (!isReplaced && !fits(entry, args)) throw wrongCount(entry, args);
  checkRelations(command, values);
  return command.run(io, { command: name, args, values, loadCommand });
}

function fits({ arguments: taken }: CommandEntry, args: readonly string[]): boolean {
  const isMany = taken.at(-1)?.endsWith("...") === true;
  return isMany ? args.length >= taken.length : args.length === taken.length;
}

/** The error for arguments that call no command, with the command that is probably meant. */
function noCommand(argv: readonly string[]): UsageError {
  if (argv[0]?.startsWith("-")) return commandFirst();
  const [noun = "", verb = ""] = argv.filter((word) => !word.startsWith("-"));
  const names = COMMANDS.map(({ name }) => name);
  const isNoun = names.some((name) => name.startsWith(`${noun} `));
  const given = `${noun} ${verb}`.trim();
  const near = nearest(given, names);
  if (isNoun || near !== undefined) return unknownCommand(given, near, noun);
  const nouns = names.flatMap((name) => (name.includes(" ") ? (name.split(" ")[0] ?? []) : []));
  return unknownCommand(noun, nearest(noun, [...names, ...nouns]) ?? withVerb(noun), "");
}

/** The first command with a verb that was typed without its noun. */
function withVerb(word: string): string | undefined {
  const verb = nearest(
    word,
    COMMANDS.flatMap(({ name }) => name.split(" ")[1] ?? []),
  );
  return COMMANDS.find(({ name }) => verb !== undefined && name.endsWith(` ${verb}`))?.name;
}

/** The error for too few arguments, or too many: `actions get_users` may mean `actions describe get_users`. */
function wrongCount(entry: CommandEntry, args: readonly string[]): UsageError {
  const longer = COMMANDS.filter(({ name }) => name.startsWith(`${entry.name} `));
  const near = nearest(
    [entry.name, args[0]].join(" "),
    longer.map(({ name }) => name),
  );
  const instead = near ?? (args.length > 0 && longer[0] ? signature(longer[0]) : undefined);
  return wrongArguments(`okta-idm ${entry.name}`, entry.arguments, instead);
}
