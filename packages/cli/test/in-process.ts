import type { Io } from "../src/command.ts";
import { main } from "../src/main.ts";

export interface InProcess {
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Width of standard error, where that is a terminal. */
  readonly columns?: number | undefined;
  /** Whether standard output is a terminal. */
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  readonly stdin?: string | Io["stdin"] | undefined;
}

async function* piped(text: string) {
  if (text !== "") yield text;
}

/** Runs the program in this process, from its sources: for what is said of many commands, or needs no process to be seen. */
export async function inProcess(
  argv: readonly string[],
  { env = {}, columns, isTTY = false, signal = new AbortController().signal, stdin = "" }: InProcess = {},
) {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const io: Io = {
    env: { HOME: "/nonexistent", ...env },
    stdin: typeof stdin === "string" ? piped(stdin) : stdin,
    stdout: { write: (text, written) => written?.(void stdout.push(String(text))), isTTY },
    stderr: { write: (text) => stderr.push(String(text)), ...(columns !== undefined && { columns }) },
    signal,
  };
  const code = await main(argv, io);
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}
