import type { Io, Output } from "../command.ts";
import { OutputFailed } from "../interrupted.ts";
import { wrapLines } from "./text.ts";

/**
 * Writes text, and resolves once it is out: whoever writes a lot waits for who reads it.
 *
 * @throws OutputFailed where it cannot be written.
 */
export function print(output: Output, text: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(new OutputFailed(error)) : resolve()));
  });
}

/** A line for the person who waits, not for the program that reads. It takes the place of a line of progress. */
export function note({ stderr, env }: Pick<Io, "stderr" | "env">, text: string): void {
  const lines = stderr.columns ? wrapLines(text, stderr.columns) : text;
  stderr.write(`${isTerminal(stderr, env) ? CLEAR_LINE : ""}${lines}\n`);
}

/** What takes away the line that the cursor is in. */
export const CLEAR_LINE = "\r\u001b[K";

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
