import { printable } from "@okta-idm/core";
import type { Io, Output } from "../command.ts";
import { OutputFailed } from "../interrupted.ts";
import { wrapLines } from "./text.ts";

/**
 * Writes text, and resolves once it is written, so that a large output waits for its reader.
 *
 * @throws OutputFailed if it cannot be written.
 */
export function print(output: Output, text: string | Buffer): Promise<void> {
  if (output.isTTY === true) clearStatus();
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(new OutputFailed(error)) : resolve()));
  });
}

/**
 * Writes messages to standard error, one a line. They replace a progress line.
 *
 * All messages go through here, {@link writeLines} or {@link messageLine}, so that no name, file or server can put control
 * characters or extra lines into a message.
 */
export function note(io: Pick<Io, "stderr" | "env">, ...lines: readonly string[]): void {
  clearStatus();
  writeLines(io, lines.map(messageLine));
}

/** Writes a command to copy. It is not wrapped. */
export function noteCommand({ stderr }: Pick<Io, "stderr">, command: string): void {
  stderr.write(`  ${messageLine(command)}\n`);
}

/** Writes lines that are already safe. On a terminal, they are wrapped to its width. */
export function writeLines({ stderr }: Pick<Io, "stderr">, lines: readonly string[]): void {
  const fitted = lines.map((line) => (stderr.columns ? wrapLines(line, stderr.columns) : line));
  stderr.write(fitted.map((line) => `${line}\n`).join(""));
}

/** A line of a message, safe for a terminal. Up to ten blanks may separate columns. More could fake a new line. */
export function messageLine(text: string): string {
  return text
    .split(/(?<! )( {2,10})(?! )/)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join("");
}

/** Clears the line of the cursor. */
export const CLEAR_LINE = "\r\u001b[K";

/** The output that shows a status line. A process has one terminal. */
let drawnOn: Output | undefined;

/** Draws a status line, which replaces the one before. */
export function drawStatus(output: Output, line: string): void {
  output.write(`${CLEAR_LINE}${line}`);
  drawnOn = output;
}

/** Removes the status line. */
export function clearStatus(): void {
  drawnOn?.write(CLEAR_LINE);
  drawnOn = undefined;
}

/** Whether an output is a terminal that supports control sequences. */
export function isTerminal(output: Output, env: Io["env"]): boolean {
  return output.isTTY === true && env["TERM"] !== "dumb";
}

/** Whether a user can be asked: input and messages are both a terminal. */
export function isInteractive({ stdin, stderr }: Pick<Io, "stdin" | "stderr">): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}

export type Style = "bold" | "green" | "yellow" | "red";
const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  green: [32, 39],
  yellow: [33, 39],
  red: [31, 39],
};

/** Colors text for a terminal, unless `NO_COLOR` is set. */
export function painter(output: Output, env: Io["env"]): (style: Style, text: string) => string {
  const plain = !isTerminal(output, env) || Boolean(env["NO_COLOR"]);
  return (style, text) => {
    if (plain || text === "") return text;
    const [open, close] = CODES[style];
    return `\u001b[${open}m${text}\u001b[${close}m`;
  };
}
