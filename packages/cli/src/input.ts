import { readFile } from "node:fs/promises";
import { OktaError } from "@okta-idm/core";
import type { Io } from "./command.ts";

/**
 * Reads the value of `--input`: JSON, `@file`, or `-` for standard input. Without it, an empty object.
 *
 * @throws OktaError of kind `refused`; the message never repeats the text, which may hold personal data.
 */
export async function readInput(io: Io, given: string | undefined): Promise<unknown> {
  if (given === undefined) return {};
  const { text, from } = await source(io, given);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new OktaError(
      "refused",
      `${from} is not JSON. It takes an object such as {"parameters":{"limit":10}}`,
    );
  }
}

async function source(io: Io, given: string): Promise<{ text: string; from: string }> {
  if (given === "-") return { text: await readAll(io.stdin), from: "The input from standard input" };
  if (!given.startsWith("@")) return { text: given, from: "The value of --input" };
  const path = given.slice(1);
  try {
    return { text: await readFile(path, "utf8"), from: `The file ${path}` };
  } catch (error) {
    throw new OktaError(
      "refused",
      `The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}

export async function readAll(stdin: Io["stdin"]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
