import type { Io } from "../command.ts";
import { Interrupted } from "../interrupted.ts";
import { messageLine } from "./print.ts";

/** Without the tick that the library shows after every answer, even a wrong one. */
const PLAIN = { prefix: "" };

/** Asks for a line. The question goes to standard error, because standard output is for results. */
export async function ask(io: Io, question: string): Promise<string> {
  const { default: input } = await import("@inquirer/input");
  return prompted(input({ message: messageLine(question), theme: PLAIN }, context(io)));
}

/** Asks for a secret without showing it. */
export async function askSecret(io: Io, question: string): Promise<string> {
  const { default: password } = await import("@inquirer/password");
  return prompted(password({ message: messageLine(question), mask: true, theme: PLAIN }, context(io)));
}

function context({ stdin, stderr, signal }: Io) {
  return { input: stdin as never, output: stderr as never, signal };
}

async function prompted(answer: Promise<string>): Promise<string> {
  try {
    return await answer;
  } catch (error) {
    // The library's errors for Ctrl-C and Ctrl-D.
    if (["ExitPromptError", "AbortPromptError"].includes((error as Error).name)) throw new Interrupted();
    throw error;
  }
}
