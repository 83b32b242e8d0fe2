import { createHash } from "node:crypto";
import type { ActionContext, Effect } from "@okta-idm/connector";
import { type GuardOptions, readOwner, type Target } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { knownOwner, rememberOwner } from "../config/token-owners.ts";
import type { Session } from "../session.ts";
import { note } from "../terminal/print.ts";

/** The guards of the settings. They include the owner of the token, or the app that signs in, who could not undo it. */
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
    onUnknownOwner: () => note(io, "The owner of the token could not be read, so the owner is not guarded."),
  };
}

/** A token never changes its owner, so its owner is read once. */
async function ownerOf(
  io: Pick<Io, "env">,
  context: ActionContext,
  url: string,
  key: string,
): Promise<Target | undefined> {
  // 96 bits of a digest: nobody can get the token back.
  const token = createHash("sha256").update(`${url}\n${key}`).digest("base64url").slice(0, 16);
  const known = knownOwner(io, token);
  if (known !== undefined) return known;
  const owner = await readOwner(context);
  if (owner !== undefined) rememberOwner(io, token, owner);
  return owner;
}
