import { describeTarget, type Target, type WriteAction } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { type Io, text, type Values } from "../command.ts";
import { isInteractive, note } from "../terminal/print.ts";
import { confirm } from "../writes/confirm.ts";
import { counted } from "./progress-words.ts";

/** Whether it has to be asked if many changes are meant: they cannot be undone, and nobody has said so. */
function isAsked({ action }: WriteAction, values: Values): boolean {
  return action.effect === "destroy" && values["yes"] !== true && values["dry-run"] !== true;
}

/**
 * Refuses before anything is read what would have to be asked where nobody can be.
 *
 * @throws OktaError of kind `refused`.
 */
export function refuseUnasked(io: Io, verb: string, write: WriteAction, values: Values): void {
  const isTakenUp = text(values, "from") === "-";
  if (!isAsked(write, values) || (isInteractive(io) && !isTakenUp)) return;
  const why = isTakenUp ? "standard input is the list" : "nobody can be asked";
  throw new OktaError(
    "refused",
    `To ${verb} ${write.of}s cannot be undone, and ${why}: give --yes if it is meant`,
  );
}

/** What is asked for once it is counted. */
export interface CountedChanges {
  readonly verb: string;
  readonly write: WriteAction;
  readonly values: Values;
  readonly count: number;
  readonly group: Target | undefined;
  readonly ledger: string;
}

/**
 * Tells how many are to be changed, and asks whether they are meant where it cannot be undone.
 *
 * @throws OktaError of kind `refused` where they are not.
 */
export async function confirmMany(
  io: Io,
  { verb, write, values, count, group, ledger }: CountedChanges,
): Promise<void> {
  const all = `${counted(count)} ${write.of}${count === 1 ? "" : "s"}`;
  const whom = group ? `${all} in ${describeTarget(group)}` : all;
  note(io, `${verb}  ${whom}${values["resume"] === undefined ? "" : ": all that is left"}`);
  note(io, `Ledger: ${ledger}`);
  if (values["no-send-email"] === true) note(io, "Links are not kept: without a mail nobody has them.");
  if (count > 0 && isAsked(write, values)) {
    await confirm(io, `To ${verb} ${whom} cannot be undone`, String(count));
  }
}
