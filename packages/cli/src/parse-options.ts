import { parseArgs } from "node:util";
import { OktaError } from "@okta-idm/core";
import { type Command, parserOptions, type Values } from "./command.ts";

/**
 * Parses the options of a command.
 *
 * @throws OktaError of kind `refused`. It never repeats a value: somebody may have tried to pass the key.
 */
export function parseOptions(command: Command, argv: readonly string[]): { args: string[]; values: Values } {
  try {
    const options = parserOptions(command);
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { args: positionals.slice(command.name.split(" ").length), values: values as Values };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? "An option";
    throw new OktaError("refused", `${option} ${said(code, message)}. ${takes(command)}`);
  }
}

function said(code: string | undefined, message: string): string {
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return "is not an option of this command";
  return message.includes("does not take an argument") ? "takes no value" : "needs a value";
}

function takes({ name, options }: Command): string {
  const names = Object.keys({ ...options, help: {} }).map((option) => `--${option}`);
  const key = "url" in options ? " The key is never an option: set OKTA_API_KEY." : "";
  return `${name} takes ${names.join(", ")}.${key}`;
}
