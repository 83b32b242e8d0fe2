import { parseExactJson } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { inputInvalid } from "../config/settings-errors.ts";
import { decodeText, readText } from "./read-text.ts";

/**
 * Reads the value of `--input`: JSON, `@file`, or `-` for standard input. Without it, an empty object.
 *
 * @throws UsageError. The message never repeats the text, which may hold personal data.
 */
export async function readInput(
  io: Pick<Io, "stdin" | "signal">,
  given: string | undefined,
): Promise<unknown> {
  if (given === undefined) return {};
  const { text, from } = await readSource(io, given);
  try {
    return await parseExactJson(text);
  } catch (error) {
    throw inputInvalid(from, (error as Error).message);
  }
}

async function readSource(
  io: Pick<Io, "stdin" | "signal">,
  given: string,
): Promise<{ text: string; from: string }> {
  if (given === "-") return { text: await readAll(io), from: "The input from standard input" };
  if (!given.startsWith("@")) return { text: given, from: "The value of --input" };
  const path = given.slice(1);
  return { text: readText(path), from: `The file ${path}` };
}

/** Reads standard input to its end. Rejects when the signal aborts, even while the user still types. */
export async function readAll({ stdin, signal }: Pick<Io, "stdin" | "signal">): Promise<string> {
  signal.throwIfAborted();
  const read = async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
    return decodeText(Buffer.concat(chunks), "Standard input");
  };
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([read(), aborted]);
}
