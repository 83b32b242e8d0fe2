import { OktaError, printable } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { ask } from "../terminal/ask.ts";
import { isInteractive, note } from "../terminal/print.ts";

/**
 * Asks whether something is really meant: a word has to be typed.
 *
 * @param question what will be done, as a sentence: `Deactivating ana@example.com (00u1…) cannot be undone.`
 * @throws OktaError of kind `refused` when nobody can be asked, or something else was typed.
 */
export async function confirm(io: Io, question: string, word: string): Promise<void> {
  if (!isInteractive(io)) {
    throw new OktaError("refused", `${question} Nobody can be asked here: add --yes to confirm`);
  }
  note(io, question);
  const typed = await ask(io, `Type ${word} to confirm:`);
  if (typed.trim().normalize() !== word.normalize()) {
    throw new OktaError("refused", "That does not match. Nothing was changed");
  }
}

/** What is to be typed for a target: the name, when it can be typed, or else the id. */
export function wordFor({ name, id }: { readonly name: string; readonly id: string }): string {
  const oneLine = printable(name).replace(/\s+/g, " ").trim();
  return oneLine === name ? name : id;
}
