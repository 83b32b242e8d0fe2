import { choiceNeeded, integerNeeded } from "./usage/usage-errors.ts";

/** Where a command writes. `process.stdout` is one. */
export interface Output {
  /** Calls `written` when the text is out, with the error if it cannot be written. */
  write(text: string | Buffer, written?: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean;
  /** Only set on a terminal. */
  readonly columns?: number;
  readonly rows?: number;
}

/** The input and output of a command, its environment, and the signal that stops it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts on Ctrl-C, or when nobody reads the output any more. */
  readonly signal: AbortSignal;
  /** Makes the heap grow more slowly, to save memory. Undefined if others share the process. */
  readonly keepHeapSmall?: () => void;
}

declare const VALUE: unique symbol;

/** An option of a command. `Value` is the type of its value in {@link ValuesOf}. */
export interface Option<Value = unknown> {
  readonly type: "string" | "boolean";
  readonly help: string;
  /** Placeholder of the value in the help, e.g. `<json>`. */
  readonly value?: string;
  readonly short?: string;
  /** Whether it may be repeated. */
  readonly multiple?: boolean;
  /** Section of the help. Default: Options. */
  readonly section?: string;
  /** Values that it accepts, for completion. */
  readonly choices?: readonly string[];
  /** Reads a given value. Throws UsageError if it is not acceptable. */
  readonly parse?: (given: string, option: string) => unknown;
  /** Only a type. */
  readonly [VALUE]?: Value;
}

/** Options by name. `dryRun` is `--dry-run` on the command line. */
export type Options = Readonly<Record<string, Option>>;

/** The values of options: a flag is a boolean, a repeatable option a list, any other may be undefined. */
export type ValuesOf<Defined extends Options> = {
  readonly [Name in keyof Defined]: Defined[Name] extends Option<infer Value> ? Value : never;
};

type Details = Pick<Option, "short" | "section">;

/** An option without a value. */
export function flag(help: string, details: Details = {}): Option<boolean> {
  return { type: "boolean", help, ...details };
}

/** An option that takes any text. */
export function string(value: string, help: string, details: Details = {}): Option<string | undefined> {
  return { type: "string", value, help, ...details };
}

/** An option that takes the path of a file. */
export function file(help: string, details: Details = {}): Option<string | undefined> {
  return string("<file>", help, details);
}

export interface IntegerLimits extends Details {
  readonly min: number;
  readonly max?: number;
  /** Placeholder in the help. Default: `<n>`. */
  readonly value?: string;
}

/** An option that takes a whole number. */
export function integer(limits: IntegerLimits, help: string): Option<number | undefined> {
  const { min, max, value = "<n>", ...details } = limits;
  const parse = (given: string, option: string) => wholeNumber(option, given, min, max);
  return { type: "string", value, help, parse, ...details };
}

/** An option that takes one of some words. */
export function choice<const Word extends string>(
  choices: readonly Word[],
  help: string,
  { value = `<${choices.join("|")}>`, ...details }: Details & { readonly value?: string } = {},
): Option<Word | undefined> {
  const parse = (given: string, option: string) => {
    if ((choices as readonly string[]).includes(given)) return given;
    throw choiceNeeded(option, choices, given);
  };
  return { type: "string", value, help, choices, parse, ...details };
}

/** The same option, which may be given several times. */
export function repeated<Value>(option: Option<Value>): Option<readonly NonNullable<Value>[]> {
  return { ...option, multiple: true } as Option<readonly NonNullable<Value>[]>;
}

/** @throws UsageError unless the value is a whole number from `min` to `max`. */
export function wholeNumber(option: string, given: string, min = 0, max = Number.MAX_SAFE_INTEGER): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= min && number <= max) return number;
  throw integerNeeded(option, given, min, max === Number.MAX_SAFE_INTEGER ? undefined : max);
}

/** Whether a value of {@link ValuesOf} was given on the command line. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** A table in the help of a command, e.g. the states that a change accepts. */
export interface HelpTable {
  readonly title: string;
  readonly rows: readonly (readonly [word: string, sentence: string])[];
}

/** The words that a command is called with, its arguments and the values of its options. */
export interface Call<Values> {
  /** The words of the command, e.g. `users suspend`. */
  readonly command: string;
  readonly args: readonly string[];
  readonly values: Values;
  /** Loads a command of the same program by its name. */
  readonly loadCommand: (name: string) => Promise<Command>;
}

/** An option, the option or list of options that it requires, and what to do instead. */
export type Requirement<Name extends string = string> = readonly [
  option: Name,
  required: Name | readonly Name[],
  hint?: string,
];

export type Conflict<Name extends string = string> = readonly [option: Name, other: Name];

/** A command, as its file in `commands/` defines it. */
export interface Command<Defined extends Options = Options> {
  /** One line for the list of commands, without a full stop. */
  readonly summary: string;
  readonly description: string;
  /** Placeholders of the arguments, e.g. `<user>...`; one with dots takes one or more. */
  readonly arguments: readonly string[];
  readonly options: Defined;
  readonly requires: readonly Requirement[];
  readonly conflicts: readonly Conflict[];
  /** Options that replace the arguments. If one is given, `run` checks the arguments. */
  readonly insteadOfArguments: readonly string[];
  readonly examples: readonly string[];
  readonly table?: HelpTable | undefined;
  /** The action that it runs, so that other commands can refer to it. */
  readonly action?: string | undefined;
  /** Runs it and resolves with the exit code. */
  run(io: Io, call: Call<ValuesOf<Defined>>): Promise<number>;
}

type Name<Defined> = Extract<keyof Defined, string>;

/** A command that refers to its options only by names that exist. */
export interface Definition<Defined extends Options>
  extends Omit<Command<Defined>, "arguments" | "requires" | "conflicts" | "insteadOfArguments"> {
  readonly arguments?: readonly string[];
  readonly requires?: readonly Requirement<Name<Defined>>[];
  readonly conflicts?: readonly Conflict<Name<Defined>>[];
  readonly insteadOfArguments?: readonly Name<Defined>[];
}

/** Defines a command. The types of `values` in `run` follow from the options. */
export function defineCommand<const Defined extends Options>(
  definition: Definition<Defined>,
): Command<Defined> {
  return { arguments: [], requires: [], conflicts: [], insteadOfArguments: [], ...definition };
}

/** A command in the list of all. Its file is loaded when it is called. */
export interface CommandEntry extends Pick<Command, "arguments" | "summary" | "action"> {
  /** The words that call it, e.g. `users suspend` for the file `users/suspend.ts`. */
  readonly name: string;
}
