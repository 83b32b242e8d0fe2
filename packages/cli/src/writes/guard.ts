import { describeTarget, type Effect, protectedBy, type Target, type TargetType } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { type Session, tokenOwner } from "../session.ts";
import { note } from "../terminal/print.ts";
import { pathTargets } from "./path-targets.ts";

/** Tells who must be left alone: whom the profile protects, and who could not undo it: the owner of the token in use. */
export interface Guard {
  /** @throws OktaError of kind `refused` for a target that must be left alone. */
  check(target: Target): void;
  /** Whether who is named so has to be known, as it may be one that must be left alone. */
  concerns(type: TargetType, name: string): boolean;
  /** Who could not undo it, by id: the owner of the token in use, or the app that signs in. */
  readonly ownIds: Readonly<Record<string, string>>;
}

const USER_ID = /^00u\w{17}$/;

export async function openGuard(
  io: Pick<Io, "stderr" | "env" | "signal">,
  session: Session,
  effect: Effect,
): Promise<Guard> {
  const { protection, credentials } = session.settings;
  const takesAway = effect === "contain" || effect === "destroy";
  const owner = takesAway ? await ownerOf(io, session) : undefined;
  const appInUse = takesAway ? credentials.clientId : undefined;
  const ownIds = {
    ...(owner && { [owner.id]: "the owner of the token in use" }),
    ...(appInUse && { [appInUse]: "the app that signs in" }),
  };
  return {
    ownIds,
    check(target) {
      const entry = protectedBy(protection, target);
      const why = entry === undefined ? ownIds[target.id] : `protected in this org (${entry})`;
      if (why) throw new OktaError("refused", `${describeTarget(target)} is ${why}. Nothing was changed`);
    },
    concerns(type, name) {
      if ((protection[`${type}s`]?.length ?? 0) > 0) return true;
      // By what else but the id a user is named, only reading tells; an app is never named otherwise.
      if (type === "user") return owner !== undefined && (name === owner.id || !USER_ID.test(name));
      return type === "app" && name === appInUse;
    },
  };
}

/** @throws OktaError of kind `refused` for more changes than are allowed. */
export function checkCount(count: number, most: number | undefined): void {
  if (most === undefined || count <= most) return;
  const told = `${count} ${count === 1 ? "change is" : "changes are"} more than the ${most} that are allowed`;
  throw new OktaError("refused", `${told}. Nothing was changed`);
}

/**
 * Checks those whom the path of a request names, and tells who they are, as far as that had to be known.
 *
 * @throws OktaError of kind `refused` for one that must be left alone.
 */
export async function checkPath(
  io: Pick<Io, "stderr" | "env" | "signal">,
  session: Session,
  effect: Effect,
  path: string,
): Promise<Target[]> {
  const guard = await openGuard(io, session, effect);
  const context = { client: session.client, signal: io.signal };
  const targets = await pathTargets(context, path, guard.concerns);
  for (const target of targets) guard.check(target);
  return targets;
}

async function ownerOf(
  io: Pick<Io, "stderr" | "env" | "signal">,
  session: Session,
): Promise<Target | undefined> {
  try {
    return await tokenOwner(session, io.signal);
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    // A token that is refused here does no harm there.
    if (error.kind === "unauthenticated") return undefined;
    if (error.kind !== "forbidden" && error.kind !== "not_found") throw error;
    note(io, "Whose token this is could not be read, so its owner is not guarded.");
    return undefined;
  }
}
