import { nearest, OktaError } from "@okta-idm/core";
import { type CommandEntry, type Options, signature } from "../command.ts";
import { COMMANDS } from "./command-table.ts";

/** The error for arguments that call no command: it says what may be meant. */
export function noSuchCommand(argv: readonly string[]): OktaError {
  if (argv[0]?.startsWith("-"))
    return new OktaError("refused", "The command comes first, its options behind it");
  const [noun = "", verb = ""] = argv.filter((word) => !word.startsWith("-"));
  const names = COMMANDS.map(({ name }) => name);
  const isNoun = names.some((name) => name.startsWith(`${noun} `));
  const near =
    nearest(`${noun} ${verb}`.trim(), names) ?? (isNoun ? undefined : (nearest(noun, names) ?? ofVerb(noun)));
  const there = near ? `Did you mean okta-idm ${near}?` : `Try okta-idm ${isNoun ? `${noun} ` : ""}--help`;
  return new OktaError("refused", `There is no such command. ${there}`);
}

/** The first command with a verb that somebody typed without its noun. */
function ofVerb(word: string): string | undefined {
  const verbs = COMMANDS.flatMap(({ name }) => name.split(" ")[1] ?? []);
  const verb = nearest(word, verbs);
  return COMMANDS.find(({ name }) => verb !== undefined && name.endsWith(` ${verb}`))?.name;
}

/** The error for a command with too few arguments, or too many. */
export function wrongArguments(entry: CommandEntry, args: readonly string[]): OktaError {
  const takes = entry.arguments.length > 0 ? `${entry.arguments.join(" ")};` : "no arguments.";
  const longer = COMMANDS.filter(({ name }) => name.startsWith(`${entry.name} `));
  const near = nearest(
    [entry.name, args[0]].join(" "),
    longer.map(({ name }) => name),
  );
  const instead = near ?? (args.length > 0 && longer[0] ? signature(longer[0]) : undefined);
  const then = instead ? `Did you mean okta-idm ${instead}?` : `Try okta-idm ${entry.name} --help`;
  return new OktaError("refused", `okta-idm ${entry.name} takes ${takes} ${then}`);
}

/** The error for options that cannot be parsed. It never repeats a value: somebody may have tried to pass the key. */
export function wrongOption(name: string, options: Options, error: NodeJS.ErrnoException): OktaError {
  const { code, message } = error;
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? "An option";
  return new OktaError("refused", `${option} ${said(code, message)}. ${meantOption(name, options, option)}`);
}

function said(code: string | undefined, message: string): string {
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return "is not an option of this command";
  if (message.endsWith("is empty")) return "is empty";
  if (message.includes("does not take an argument")) return "takes no value";
  return message.includes("ambiguous")
    ? "needs a value; one that begins with a hyphen stands behind an equals sign"
    : "needs a value";
}

function meantOption(name: string, options: Options, option: string): string {
  if (/key|token|secret|password/i.test(option) && "url" in options) {
    return "A key is never an option: set OKTA_API_KEY, or make a profile with okta-idm login";
  }
  const known = [...Object.keys(options), "help"].map((known) => `--${known}`);
  const near = known.includes(option) ? undefined : nearest(option, known);
  return near ? `Did you mean ${near}?` : `Try okta-idm ${name} --help`;
}
