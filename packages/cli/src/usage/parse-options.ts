import { parseArgs } from "node:util";
import { nearest } from "@okta-idm/core";
import { type Command, isGiven, type Option, type Options, type ValuesOf } from "../command.ts";
import {
  conflict,
  hyphenValue,
  keyAsOption,
  requirement,
  unknownOption,
  valueEmpty,
  valueMissing,
  valueNotTaken,
} from "./usage-errors.ts";

export interface Parsed<Values> {
  readonly args: readonly string[];
  /** Empty if `help` is true. */
  readonly values: Values;
  /** Whether `--help` or `-h` was given. */
  readonly help: boolean;
}

/** `dryRun` as on the command line: `dry-run`. */
export function optionName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, "");
}

/** `dryRun` as `--dry-run`. */
export function dashed(name: string): string {
  return `--${optionName(name)}`;
}

/**
 * Parses the options of a command.
 *
 * @param command as a person calls it, e.g. `okta-idm users list`.
 * @param argv the words after the command.
 * @throws UsageError for an option or a value that it does not take.
 */
export function parseOptions<Defined extends Options>(
  command: string,
  options: Defined,
  argv: readonly string[],
): Parsed<ValuesOf<Defined>> {
  const { positionals, values } = parseWords(command, options, argv);
  const given: Readonly<Record<string, Given>> = values;
  const help = given["help"] === true;
  const parsed = Object.entries(help ? {} : options).map(([key, option]) => {
    const name = optionName(key);
    return [key, readValue(option, given[name], `--${name}`, command)] as const;
  });
  return { args: positionals, values: Object.fromEntries(parsed) as ValuesOf<Defined>, help };
}

function parseWords(command: string, options: Options, argv: readonly string[]) {
  const known = Object.entries(options).map(([key, { type, short, multiple = false }]) => [
    optionName(key),
    { type, multiple, ...(short !== undefined && { short }) },
  ]);
  try {
    return parseArgs({
      args: [...argv],
      options: { ...Object.fromEntries(known), help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw parseError(command, options, error as NodeJS.ErrnoException);
  }
}

type Given = string | boolean | (string | boolean)[] | undefined;

function readValue(
  { type, multiple, parse }: Option,
  given: Given,
  option: string,
  command: string,
): unknown {
  if (type === "boolean") return given === true;
  const texts = [given ?? []].flat().map(String);
  // An empty value comes from a script's variable that is not set.
  if (texts.includes("")) throw valueEmpty(option, command);
  const values = texts.map((text) => (parse === undefined ? text : parse(text, option)));
  return multiple ? values : values[0];
}

/** Never repeats a value: it may be a key. */
function parseError(command: string, options: Options, { code, message }: NodeJS.ErrnoException): Error {
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? "An option";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    if (/key|token|secret|password/i.test(option) && "url" in options) return keyAsOption(option);
    return unknownOption(option, command, nearest(option, [...Object.keys(options), "help"].map(dashed)));
  }
  if (message.includes("does not take an argument")) return valueNotTaken(option, command);
  return message.includes("ambiguous") ? hyphenValue(option) : valueMissing(option, command);
}

/** @throws UsageError for options that the command does not take together. */
export function checkRelations(
  { conflicts, requires }: Pick<Command, "conflicts" | "requires">,
  values: Readonly<Record<string, unknown>>,
): void {
  for (const [option, other] of conflicts) {
    if (isGiven(values[option]) && isGiven(values[other])) throw conflict(dashed(option), dashed(other));
  }
  for (const [option, required, hint] of requires) {
    const names = [required].flat();
    if (!isGiven(values[option]) || names.some((name) => isGiven(values[name]))) continue;
    throw requirement(dashed(option), names.map(dashed), hint ?? "");
  }
}
