import { OktaError, printable } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { ask } from "../terminal/ask.ts";
import { isInteractive, note } from "../terminal/print.ts";

/**
 * Asks whether something is really meant: a word has to be typed.
 *
 * @param what what will be done, as the beginning of a sentence: `Deactivating ana@example.com (00u1…) cannot be undone`.
 * @throws OktaError of kind `refused` where nobody can be asked, or something else was typed.
 */
export async function confirm(io: Io, what: string, word: string): Promise<void> {
  if (!isInteractive(io)) {
    throw new OktaError("refused", `${what}, and nobody can be asked: give --yes if it is meant`);
  }
  note(io, `${what}.`);
  const typed = await ask(io, `Type ${word} to go on:`);
  if (typed.trim().normalize() !== word.normalize()) {
    throw new OktaError("refused", "That is not it. Nothing was changed");
  }
}

/** What is to be typed for somebody: the name, where it can be typed, or else the id. */
export function wordFor({ name, id }: { readonly name: string; readonly id: string }): string {
  const oneLine = printable(name).replace(/\s+/g, " ").trim();
  return oneLine === name ? name : id;
}
