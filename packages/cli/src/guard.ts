import { describeTarget, type Effect, protectedBy, type Target } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Io } from "./command.ts";
import { type Session, tokenOwner } from "./session.ts";
import { ask } from "./terminal/ask.ts";
import { isInteractive, note } from "./terminal/print.ts";

/** Says why a target must be left alone; undefined of one that may be changed. */
export type Guard = (target: Target) => string | undefined;

/**
 * The guard of what the profile protects, and of the one whose token this is: who takes that away cannot give it back.
 */
export async function openGuard(io: Io, session: Session, effect: Effect): Promise<Guard> {
  const { protection, credentials } = session.settings;
  const takesAway = effect === "contain" || effect === "destroy";
  const owner = takesAway ? await ownerOf(io, session) : undefined;
  return (target) => {
    const entry = protectedBy(protection, target);
    if (entry !== undefined) return `${describeTarget(target)} is protected by this profile (${entry})`;
    if (target.id === owner?.id) return `${describeTarget(target)} is the owner of the token in use`;
    if (takesAway && target.id === credentials.clientId) return `${describeTarget(target)} is the app in use`;
    return undefined;
  };
}

async function ownerOf(io: Io, session: Session): Promise<Target | undefined> {
  try {
    return await tokenOwner(session, io.signal);
  } catch (error) {
    if (!(error instanceof OktaError) || (error.kind !== "forbidden" && error.kind !== "not_found"))
      throw error;
    note(io, "Whose token this is could not be read, so its owner is not guarded.");
    return undefined;
  }
}

/**
 * Asks whether something that cannot be undone is really meant: the name has to be typed.
 *
 * @throws OktaError of kind `refused` where nobody can be asked, or something else was typed.
 */
export async function confirm(io: Io, what: string, word: string): Promise<void> {
  if (!isInteractive(io)) {
    throw new OktaError(
      "refused",
      `${what} cannot be undone, and nobody can be asked: give --yes if it is meant`,
    );
  }
  note(io, `${what} cannot be undone.`);
  const typed = await ask(io, `Type ${word} to go on:`);
  if (typed.trim() !== word) throw new OktaError("refused", "That is not it. Nothing was changed");
}
