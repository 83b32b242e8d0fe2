import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { getCurrentTest } from "vitest/suite";
import { BIN } from "./okta-idm.ts";

/** What a person types, once the words have appeared. `\u0003` is Ctrl-C, `\r` the return key. */
export interface Step {
  readonly until: string;
  readonly type: string;
}

export interface TerminalOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  /** Default 80. */
  readonly columns?: number;
  /** Whether standard output is a pipe, and only the rest is the terminal. */
  readonly pipe?: boolean;
}

export interface OnTerminal {
  readonly code: number;
  /** What was shown, colors and all. */
  readonly terminal: string;
  /** What came through the pipe. */
  readonly stdout: string;
  /** Whether the terminal is left as it was found. */
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

/** What is left of a text once a terminal has obeyed its colors. */
export function withoutColors(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colors are made of
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
}
