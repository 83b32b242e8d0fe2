import { createHash } from "node:crypto";
import type { ActionContext, Effect } from "@okta-idm/connector";
import { type GuardOptions, readOwner, type Target } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { knownOwner, rememberOwner } from "../config/token-owners.ts";
import type { Session } from "../session.ts";
import { note } from "../terminal/print.ts";

/** What the settings guard, and who could not undo it: the owner of the token in use, or the app that signs in. */
export function guardOptions(
  io: Pick<Io, "stderr" | "env">,
  { settings }: Session,
  effect: Effect,
): GuardOptions {
  const { protection, credentials, url } = settings;
  const { clientId, key } = credentials;
  const takesAccess = effect === "contain" || effect === "destroy";
  return {
    protection,
    protectedIds: takesAccess && clientId !== undefined ? { [clientId]: "the app that signs in" } : {},
    owner: key === undefined ? "none" : (context) => ownerOf(io, context, url, key),
    onUnknownOwner: () => note(io, "Whose token this is could not be read, so its owner is not guarded."),
  };
}

/** A token never changes its owner, so the owner of each is asked for once. */
async function ownerOf(
  io: Pick<Io, "env">,
  context: ActionContext,
  url: string,
  key: string,
): Promise<Target | undefined> {
  // Not the token itself, nor anything that leads back to it: 96 bits of a digest of 256.
  const token = createHash("sha256").update(`${url}\n${key}`).digest("base64url").slice(0, 16);
  const known = knownOwner(io, token);
  if (known !== undefined) return known;
  const owner = await readOwner(context);
  if (owner !== undefined) rememberOwner(io, token, owner);
  return owner;
}
