import type { Command } from "../command.ts";
import { LOAD } from "../generated/load-command.ts";

/** Loads a command, by its name in the list of commands. */
export async function loadCommand(name: string): Promise<Command> {
  const load = LOAD[name];
  if (load === undefined) throw new TypeError(`There is no command ${name}`);
  return load();
}
