import type { Io, Output } from "../command.ts";

/** Writes text, and resolves once it is out: whoever writes a lot waits for who reads it. */
export function print(output: Output, text: string): Promise<void> {
  return new Promise((resolve) => void output.write(text, resolve));
}

/** A line for the person who waits, not for the program that reads. */
export function note({ stderr }: Io, text: string): void {
  stderr.write(`${text}\n`);
}

/** Whether a person sits at both ends: what is asked is read, and what is answered comes. */
export function isInteractive({ stdin, stderr }: Io): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}

type Style = "bold" | "dim" | "green" | "yellow" | "red";
const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
  yellow: [33, 39],
  red: [31, 39],
};

/** Colours text where it goes to a terminal, unless `NO_COLOR` is set. */
export function painter(output: Output, env: Io["env"]): (style: Style, text: string) => string {
  const plain = output.isTTY !== true || Boolean(env["NO_COLOR"]) || env["TERM"] === "dumb";
  return (style, text) => {
    if (plain || text === "") return text;
    const [open, close] = CODES[style];
    return `\u001b[${open}m${text}\u001b[${close}m`;
  };
}
