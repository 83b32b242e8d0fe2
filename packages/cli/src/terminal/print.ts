import { printable } from "@okta-idm/core";
import type { Io, Output } from "../command.ts";
import { OutputFailed } from "../interrupted.ts";
import { wrapLines } from "./text.ts";

/**
 * Writes text, and resolves once it is out: whoever writes a lot waits for who reads it.
 *
 * @throws OutputFailed where it cannot be written.
 */
export function print(output: Output, text: string | Buffer): Promise<void> {
  if (output.isTTY === true) clearStatus();
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(new OutputFailed(error)) : resolve()));
  });
}

/**
 * Writes messages for the person at the terminal, a line each. They replace a progress line.
 *
 * All messages go through here, through {@link writeLines} or through {@link messageLine}: nothing that a name, a file
 * or a server put into a message can drive the terminal or fake a line.
 */
export function note(io: Pick<Io, "stderr" | "env">, ...lines: readonly string[]): void {
  clearStatus();
  writeLines(io, lines.map(messageLine));
}

/** Writes a command for the person to copy: safe for the terminal, and not broken where the terminal ends. */
export function noteCommand({ stderr }: Pick<Io, "stderr">, command: string): void {
  stderr.write(`  ${messageLine(command)}\n`);
}

/** Writes lines that are safe already. On a terminal, no line is longer than it is wide. */
export function writeLines({ stderr }: Pick<Io, "stderr">, lines: readonly string[]): void {
  const fitted = lines.map((line) => (stderr.columns ? wrapLines(line, stderr.columns) : line));
  stderr.write(fitted.map((line) => `${line}\n`).join(""));
}

/** A line of a message, safe for a terminal. Up to ten blanks separate columns; more would fake a line. */
export function messageLine(text: string): string {
  return text
    .split(/(?<! )( {2,10})(?! )/)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join("");
}

/** What takes away the line that the cursor is in. */
export const CLEAR_LINE = "\r\u001b[K";

/** Where a line that will be replaced is drawn. A process has one terminal. */
let drawnOn: Output | undefined;

/** Draws a line that says how far something is, in the place of the one before. */
export function drawStatus(output: Output, line: string): void {
  output.write(`${CLEAR_LINE}${line}`);
  drawnOn = output;
}

/** Takes the line away. */
export function clearStatus(): void {
  drawnOn?.write(CLEAR_LINE);
  drawnOn = undefined;
}

/** Whether text goes to a terminal that knows more than letters. */
export function isTerminal(output: Output, env: Io["env"]): boolean {
  return output.isTTY === true && env["TERM"] !== "dumb";
}

/** Whether a person sits at both ends: what is asked is read, and what is answered comes. */
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

/** Colours text where it goes to a terminal, unless `NO_COLOR` is set. */
export function painter(output: Output, env: Io["env"]): (style: Style, text: string) => string {
  const plain = !isTerminal(output, env) || Boolean(env["NO_COLOR"]);
  return (style, text) => {
    if (plain || text === "") return text;
    const [open, close] = CODES[style];
    return `\u001b[${open}m${text}\u001b[${close}m`;
  };
}
