import { OktaError } from "@okta-idm/core";
import { describeTarget, type Target, type WriteAction } from "@okta-idm/jobs";
import { type Io, text, type Values } from "../command.ts";
import type { ChangeSpec } from "../commands/change.ts";
import { isInteractive, note } from "../terminal/print.ts";
import { confirm } from "./confirm.ts";
import { counted } from "./progress-words.ts";

/** From so many on, a terminal asks whether all of them are meant. */
const ASKED_ABOVE = 10;

/** Whether the person is asked first: for what cannot be undone or affects everybody, and for many at once. */
export function isAsked(
  io: Io,
  { asks }: ChangeSpec,
  { action }: WriteAction,
  values: Values,
  count: number,
): boolean {
  if (values["yes"] === true || values["dry-run"] === true) return false;
  return asks !== undefined || action.effect === "destroy" || (count > ASKED_ABOVE && isInteractive(io));
}

/** The question, with the org, the targets and the effect: `Suspend 146 users in acme.okta.com?` */
export function question(
  { verb, asks }: ChangeSpec,
  { action }: WriteAction,
  objects: string,
  orgUrl: string,
): string {
  const what = `${capitalised(verb)} ${objects} in ${new URL(orgUrl).host}?`;
  const effect = asks ?? (action.effect === "destroy" ? "This cannot be undone." : undefined);
  return effect === undefined ? what : `${what} ${effect}`;
}

/**
 * Refuses before anything is read what would have to be asked where nobody can be.
 *
 * @throws OktaError of kind `refused`.
 */
export function refuseUnasked(io: Io, spec: ChangeSpec, write: WriteAction, values: Values): void {
  const isListOnStdin = text(values, "from") === "-";
  if (!isAsked(io, spec, write, values, 0) || (isInteractive(io) && !isListOnStdin)) return;
  const why = isListOnStdin ? "standard input is the list" : "nobody can be asked here";
  const what = question(spec, write, `${write.of}s`, "https://this.org").replace(/ in this\.org\?/, "?");
  throw new OktaError("refused", `${what} To confirm, add --yes: ${why}`);
}

/** What is asked for once it is counted. */
export interface CountedChanges {
  readonly spec: ChangeSpec;
  readonly write: WriteAction;
  readonly values: Values;
  readonly count: number;
  readonly group: Target | undefined;
  readonly ledger: string;
  readonly orgUrl: string;
}

/**
 * Says how many are to be changed in which org, and asks where it has to be asked.
 *
 * @throws OktaError of kind `refused` when they are not meant.
 */
export async function confirmMany(
  io: Io,
  { spec, write, values, count, group, ledger, orgUrl }: CountedChanges,
): Promise<void> {
  const all = `${counted(count)} ${write.of}${count === 1 ? "" : "s"}`;
  const objects = group ? `${all} in ${describeTarget(group)}` : all;
  const isLeft = values["resume"] !== undefined;
  note(io, `${capitalised(spec.verb)} ${objects}${isLeft ? " (all that is left)" : ""} in ${orgUrl}`);
  note(io, `Ledger: ${ledger}`);
  if (count === 0 || !isAsked(io, spec, write, values, count)) return;
  if (text(values, "from") === "-") {
    const why = "standard input is the list, so nobody can be asked";
    throw new OktaError(
      "refused",
      `${counted(count)} ${write.of}s are to be changed, and ${why}: add --yes to confirm`,
    );
  }
  await confirm(io, question(spec, write, objects, orgUrl), String(count));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
