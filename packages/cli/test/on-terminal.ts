import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { getCurrentTest } from "vitest/suite";
import { BIN } from "./okta-idm.ts";

/** The keys to type once some words have appeared. `\u0003` is Ctrl-C, `\r` the return key. */
export interface Step {
  readonly until: string;
  readonly type: string;
}

export interface TerminalOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  /** Default 80. */
  readonly columns?: number;
  /** Whether standard output is a pipe, and only standard input and error are the terminal. */
  readonly pipe?: boolean;
}

export interface OnTerminal {
  readonly code: number;
  /** The text that was shown, with its control sequences. */
  readonly terminal: string;
  /** The text from the pipe. */
  readonly stdout: string;
  /** Whether the settings of the terminal are restored at the end. */
  readonly whole: boolean;
}

const SCRIPT = fileURLToPath(new URL("terminal.py", import.meta.url));

const hasPython = spawnSync("python3", ["-c", "import pty"]).status === 0;
const NO_TERMINAL = "skipped: python3, which makes the terminal of this test, is not installed";

/** Runs `okta-idm` on a terminal of 24 lines. Node cannot make one, so without Python the test is skipped. */
export async function onTerminal(
  args: readonly string[],
  { env, steps = [], columns = 80, pipe = false }: TerminalOptions,
): Promise<OnTerminal> {
  if (!hasPython) {
    process.stderr.write(`${NO_TERMINAL}\n`);
    getCurrentTest()?.context.skip(NO_TERMINAL);
  }
  const python = spawn("python3", [SCRIPT], { stdio: ["pipe", "pipe", "inherit"] });
  const argv = [process.execPath, BIN, ...args];
  const surroundings = { HOME: "/nonexistent", TERM: "xterm-256color", ...env };
  python.stdin.end(JSON.stringify({ argv, env: surroundings, steps, columns, pipe }));
  const [ended] = await Promise.all([json(python.stdout), once(python, "close")]);
  return ended as OnTerminal;
}

/** A text without its control sequences. */
export function withoutColors(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with this character
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
}
