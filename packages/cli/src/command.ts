import type { ParseArgsConfig } from "node:util";

/** The world of a command: what it reads and where it writes. `process` is one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: { write(text: string): unknown };
  /** `columns` is there on a terminal alone. */
  readonly stderr: { write(text: string): unknown; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** An option of a command, with the words of its help. */
export interface Option {
  readonly type: "string" | "boolean";
  /** What stands for the value in the help, e.g. `<json>`. */
  readonly value?: string;
  readonly help: string;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  /** The words that call it, e.g. `actions describe`. */
  readonly name: string;
  /** What stands for its arguments in the help, e.g. `<action>`. */
  readonly arguments: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** Runs it and resolves with the exit code. */
  run(io: Io, args: readonly string[], values: Values): Promise<number>;
}

/** The options of a command, as the parser takes them. */
export function parserOptions({ options }: Command): NonNullable<ParseArgsConfig["options"]> {
  const own = Object.entries(options).map(([name, { type }]) => [name, { type }] as const);
  return { ...Object.fromEntries(own), help: { type: "boolean", short: "h" } };
}

/** A command with its arguments, as one writes it. */
export function signature(command: Command): string {
  return [command.name, ...command.arguments].join(" ");
}
