import { OktaError } from "@okta-idm/core";
import { type CommandEntry, type Io, signature } from "./command.ts";
import { COMMANDS } from "./command-table.ts";
import { nearest } from "./did-you-mean.ts";
import { EXIT } from "./exit-code.ts";
import { parseOptions } from "./parse-options.ts";

/** Finds the command that the arguments call, and runs it. */
export async function callCommand(argv: readonly string[], io: Io): Promise<number> {
  const entry = findCommand(argv);
  const command = await entry.load();
  const { args, values } = parseOptions(entry, command.options, argv);
  if (values["help"]) {
    const { commandHelp } = await import("./help.ts");
    io.stdout.write(commandHelp(entry, command));
    return EXIT.done;
  }
  const many = entry.arguments.at(-1)?.endsWith("...") === true;
  const fits = many ? args.length >= entry.arguments.length : args.length === entry.arguments.length;
  if (!fits) throw wrongArguments(entry, args);
  return command.run(io, args, values);
}

/** The command with the longest name that the arguments begin with. */
function findCommand(argv: readonly string[]): CommandEntry {
  const found = COMMANDS.filter(({ name }) =>
    name.split(" ").every((word, index) => word === argv[index]),
  ).sort((a, b) => b.name.length - a.name.length)[0];
  if (found) return found;
  if (argv[0]?.startsWith("-"))
    throw new OktaError("refused", "The command comes first, its options behind it");
  const words = argv.slice(0, 2).filter((word) => !word.startsWith("-"));
  const names = COMMANDS.map(({ name }) => name);
  const ofNoun = names.filter((name) => name.startsWith(`${argv[0]} `));
  const near = nearest(words.join(" "), names);
  const there = near
    ? `Did you mean okta-idm ${near}?`
    : ofNoun.length > 0
      ? `There are ${ofNoun.join(", ")}`
      : "Try okta-idm --help";
  throw new OktaError("refused", `There is no such command. ${there}`);
}

function wrongArguments(entry: CommandEntry, args: readonly string[]): OktaError {
  const takes = entry.arguments.length > 0 ? `${entry.arguments.join(" ")};` : "no arguments.";
  const longer = COMMANDS.filter(({ name }) => name.startsWith(`${entry.name} `));
  const near = nearest(
    [entry.name, args[0]].join(" "),
    longer.map(({ name }) => name),
  );
  const instead = near ?? (args.length > 0 && longer[0] ? signature(longer[0]) : undefined);
  const meant = instead ? `Did you mean okta-idm ${instead}?` : `Try okta-idm ${entry.name} --help`;
  return new OktaError("refused", `okta-idm ${entry.name} takes ${takes} ${meant}`);
}
