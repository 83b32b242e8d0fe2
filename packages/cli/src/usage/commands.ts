import type { CommandEntry } from "../command.ts";
import { COMMAND_GROUPS } from "../generated/commands.ts";

export { COMMAND_GROUPS };

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = COMMAND_GROUPS.flatMap(({ commands }) => commands);

/** The command with the longest name that the arguments start with; undefined if there is none. */
export function findCommand(argv: readonly string[]): CommandEntry | undefined {
  return COMMANDS.filter(({ name }) => name.split(" ").every((word, index) => word === argv[index])).sort(
    (a, b) => b.name.length - a.name.length,
  )[0];
}

/** The words of the command that runs an action, such as `users suspend`; undefined if no command does. */
export function commandOf(action: string): string | undefined {
  return COMMANDS.find((entry) => entry.action === action)?.name;
}

/** A command with its arguments, as a person types it. */
export function signature({ name, arguments: taken }: Pick<CommandEntry, "name" | "arguments">): string {
  return [name, ...taken].join(" ");
}
