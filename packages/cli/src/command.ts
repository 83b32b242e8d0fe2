/** What a command writes to: `process.stdout` is one. */
export interface Output {
  /** `written` is told once it is out, or why it cannot be written. */
  write(text: string | Buffer, written?: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean;
  /** There on a terminal alone. */
  readonly columns?: number;
  readonly rows?: number;
}

/** The world of a command: what it reads and where it writes. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts when the person who waits has had enough (Ctrl-C), or nobody reads on. */
  readonly signal: AbortSignal;
  /** Lets the heap of the process grow more slowly, to save memory; absent where others share the process. */
  readonly keepHeapSmall?: () => void;
}

/** An option of a command, with the words of its help. */
export interface Option {
  readonly type: "string" | "boolean";
  /** What stands for the value in the help, e.g. `<json>`. */
  readonly value?: string;
  readonly short?: string;
  /** Whether it may be given several times. */
  readonly multiple?: boolean;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** A part of a command's help. */
export interface HelpTable {
  readonly title: string;
  readonly rows: readonly (readonly [word: string, sentence: string])[];
}

/** What is loaded of a command only when it is called. */
export interface Command {
  readonly description: string;
  readonly options: Options;
  readonly examples: readonly string[];
  /** What else the help lists, e.g. the states that a change takes: rows of a word and a sentence. */
  readonly table?: HelpTable;
  /** Whether options stand in the place of arguments: then it checks by itself what arguments are left. */
  readonly takesOptionsFor?: ((values: Values) => boolean) | undefined;
  /** Runs it and resolves with the exit code. */
  run(io: Io, args: readonly string[], values: Values): Promise<number>;
}

/** What is known of a command without loading it. */
export interface CommandEntry {
  /** The words that call it, e.g. `users suspend`. */
  readonly name: string;
  /** What stands for its arguments in the help, e.g. `<user>...`; a last one with dots takes one or more. */
  readonly arguments: readonly string[];
  readonly summary: string;
  load(): Promise<Command>;
}

/** A command with its arguments, as one writes it. */
export function signature({ name, arguments: taken }: Pick<CommandEntry, "name" | "arguments">): string {
  return [name, ...taken].join(" ");
}

/** A value as text; undefined where it was not given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}
