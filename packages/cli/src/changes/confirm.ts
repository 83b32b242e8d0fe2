import { printable } from "@okta-idm/core";
import { describeTarget, type Target, type WriteAction } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { ask } from "../terminal/ask.ts";
import { isInteractive, note } from "../terminal/print.ts";
import type { ChangeValues } from "../usage/options.ts";
import { confirmationNeeded, notConfirmed } from "../usage/usage-errors.ts";
import type { ChangeSpec } from "./define-change.ts";
import { counted } from "./progress-words.ts";

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

/** A terminal asks before more changes than this. */
const CONFIRMED_ABOVE = 10;

/** Whether to ask for a confirmation: before a change that cannot be undone or affects everybody, and before many. */
export function needsConfirmation(
  io: Io,
  { warning }: ChangeSpec,
  { action }: WriteAction,
  values: ChangeValues,
  count: number,
): boolean {
  if (values.yes || values.dryRun) return false;
  return (
    warning !== undefined || action.effect === "destroy" || (count > CONFIRMED_ABOVE && isInteractive(io))
  );
}

/** The question, with the org, the targets and the effect: `Suspend 146 users in acme.okta.com?` */
export function question(
  { verb, warning }: ChangeSpec,
  { action }: WriteAction,
  objects: string,
  orgUrl: string,
): string {
  const what = `${capitalised(verb)} ${objects} in ${new URL(orgUrl).host}?`;
  const effect = warning ?? (action.effect === "destroy" ? "This cannot be undone." : undefined);
  return effect === undefined ? what : `${what} ${effect}`;
}

/**
 * Checks, before anything is read, that a confirmation is possible if one will be needed.
 *
 * @throws UsageError otherwise.
 */
export function checkCanConfirm(io: Io, spec: ChangeSpec, write: WriteAction, values: ChangeValues): void {
  const isListOnStdin = values.from === "-";
  if (!needsConfirmation(io, spec, write, values, 0) || (isInteractive(io) && !isListOnStdin)) return;
  const what = question(spec, write, `${write.of}s`, "https://this.org").replace(/ in this\.org\?/, "?");
  throw confirmationNeeded(what, isListOnStdin);
}

/** The changes to confirm, once they are counted. */
export interface CountedChanges {
  readonly spec: ChangeSpec;
  readonly write: WriteAction;
  readonly values: ChangeValues;
  readonly count: number;
  readonly group: Target | undefined;
  readonly ledger: string;
  readonly orgUrl: string;
}

/**
 * Says how many targets will change in which org, and asks for a confirmation if one is needed.
 *
 * @throws UsageError if they are not confirmed.
 */
export async function confirmMany(
  io: Io,
  { spec, write, values, count, group, ledger, orgUrl }: CountedChanges,
): Promise<void> {
  const all = `${counted(count)} ${write.of}${count === 1 ? "" : "s"}`;
  const objects = group ? `${all} in ${describeTarget(group)}` : all;
  const isLeft = values.resume !== undefined;
  note(io, `${capitalised(spec.verb)} ${objects}${isLeft ? " (all that is left)" : ""} in ${orgUrl}`);
  note(io, `Ledger: ${ledger}`);
  if (count === 0 || !needsConfirmation(io, spec, write, values, count)) return;
  const text = question(spec, write, objects, orgUrl);
  if (values.from === "-") throw confirmationNeeded(text, true);
  await confirm(io, text, String(count));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
