import { parseArgs } from "node:util";
import { OktaError } from "@okta-idm/core";
import type { CommandEntry, Options, Values } from "./command.ts";
import { nearest } from "./did-you-mean.ts";

/**
 * Parses the options of a command.
 *
 * @throws OktaError of kind `refused`. It never repeats a value: somebody may have tried to pass the key.
 */
export function parseOptions(
  { name }: Pick<CommandEntry, "name">,
  options: Options,
  argv: readonly string[],
): { args: string[]; values: Values } {
  try {
    const own = Object.entries(options).map(([option, { type, short, multiple = false }]) => [
      option,
      { type, multiple, ...(short !== undefined && { short }) },
    ]);
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: { ...Object.fromEntries(own), help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    return { args: positionals.slice(name.split(" ").length), values: values as Values };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? "An option";
    throw new OktaError("refused", `${option} ${said(code, message)}. ${meant(name, options, option)}`);
  }
}

function said(code: string | undefined, message: string): string {
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return "is not an option of this command";
  return message.includes("does not take an argument") ? "takes no value" : "needs a value";
}

function meant(name: string, options: Options, option: string): string {
  if (/key|token|secret|password/i.test(option) && "url" in options) {
    return "A key is never an option: set OKTA_API_KEY, or make a profile with okta-idm login";
  }
  const known = [...Object.keys(options), "help"].map((known) => `--${known}`);
  const near = known.includes(option) ? undefined : nearest(option, known);
  return near ? `Did you mean ${near}?` : `Try okta-idm ${name} --help`;
}
