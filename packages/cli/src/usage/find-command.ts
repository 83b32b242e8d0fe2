import type { CommandEntry } from "../command.ts";
import { COMMANDS } from "./command-table.ts";

/** The command with the longest name that the arguments begin with; undefined where there is none. */
export function findCommand(argv: readonly string[]): CommandEntry | undefined {
  return COMMANDS.filter(({ name }) => name.split(" ").every((word, index) => word === argv[index])).sort(
    (a, b) => b.name.length - a.name.length,
  )[0];
}
