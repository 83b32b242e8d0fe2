import { parseArgs } from "node:util";
import type { Options, Values } from "../command.ts";

export interface Parsed {
  /** What stands behind the words of the command. */
  readonly args: readonly string[];
  readonly values: Values;
}

/**
 * Parses the options of a command.
 *
 * @param name its words.
 * @throws the error of `parseArgs`, or one like it for an option that is empty: a variable of a script was not set.
 */
export function parseOptions(name: string, options: Options, argv: readonly string[]): Parsed {
  const own = Object.entries(options).map(([option, { type, short, multiple = false }]) => [
    option,
    { type, multiple, ...(short !== undefined && { short }) },
  ]);
  const { positionals, values } = parseArgs({
    args: [...argv],
    options: { ...Object.fromEntries(own), help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  const empty = Object.entries(values).find(([, value]) => [value].flat().includes(""))?.[0];
  if (empty !== undefined) throw new Error(`'--${empty}' is empty`);
  return { args: positionals.slice(name.split(" ").length), values: values as Values };
}
