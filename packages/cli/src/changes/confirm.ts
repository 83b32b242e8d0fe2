import { printable } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { ask } from "../terminal/ask.ts";
import { isInteractive, note } from "../terminal/print.ts";
import { confirmationNeeded, notConfirmed } from "../usage/usage-errors.ts";

/**
 * Asks for a confirmation: the person has to type a word.
 *
 * @param question with the effect: `Deactivate ana@example.com (00u1…) in acme.okta.com? This cannot be undone.`
 * @throws UsageError if there is no terminal, or something else was typed.
 */
export async function confirm(io: Io, question: string, word: string): Promise<void> {
  if (!isInteractive(io)) throw confirmationNeeded(question, false);
  note(io, question);
  const typed = await ask(io, `Type ${word} to confirm:`);
  if (typed.trim().normalize() !== word.normalize()) throw notConfirmed();
}

/** The word to type for a target: its name, or its id if the name cannot be typed. */
export function wordFor({ name, id }: { readonly name: string; readonly id: string }): string {
  const oneLine = printable(name).replace(/\s+/g, " ").trim();
  return oneLine === name ? name : id;
}
