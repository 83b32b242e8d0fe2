import type { Io } from "../command.ts";
import { Interrupted } from "../interrupted.ts";
import { messageLine } from "./print.ts";

/** Without the tick that the library sets behind every answer, be it the wrong one. */
const PLAIN = { prefix: "" };

/** Asks for a line, on standard error, so that standard output stays what it is for. */
export async function ask(io: Io, question: string): Promise<string> {
  const { default: input } = await import("@inquirer/input");
  return prompted(input({ message: messageLine(question), theme: PLAIN }, context(io)));
}

/** Asks for a secret: what is typed is not shown. */
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
    // Ctrl-C and Ctrl-D, in the words of the library.
    if (["ExitPromptError", "AbortPromptError"].includes((error as Error).name)) throw new Interrupted();
    throw error;
  }
}
