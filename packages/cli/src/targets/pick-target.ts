import type { OktaClient } from "@okta-idm/core";
import {
  AmbiguousTargetError,
  describeTarget,
  resolveTarget,
  type Target,
  TargetNotFoundError,
  type TargetType,
} from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { ask } from "../terminal/ask.ts";
import { isInteractive, note } from "../terminal/print.ts";

/** Resolves the user, group or app that an argument names. A terminal offers targets with a similar name. */
export async function namedTarget(
  io: Io,
  client: OktaClient,
  type: TargetType,
  name: string,
): Promise<Target> {
  try {
    return await resolveTarget(client, type, name, { signal: io.signal });
  } catch (error) {
    const picked = await pickTarget(io, error);
    if (picked === undefined) throw error;
    return picked;
  }
}

/** Asks the person to pick one of the candidates of an error. Undefined if nothing is picked, or there is no terminal. */
export async function pickTarget(io: Io, error: unknown): Promise<Target | undefined> {
  if (!(error instanceof TargetNotFoundError || error instanceof AmbiguousTargetError)) return undefined;
  const { type, given, candidates } = error;
  const isWatched = isInteractive(io) && io.stdout.isTTY === true;
  if (candidates.length === 0 || !isWatched) return undefined;
  const isKnown = error instanceof AmbiguousTargetError;
  note(io, `${isKnown ? "Several" : "No"} ${type}s are named ${JSON.stringify(given)}. Did you mean:`);
  candidates.forEach((candidate, index) => {
    note(io, `  ${index + 1}  ${describeTarget(candidate)}  ${candidate.state}`);
  });
  const numbers = candidates.length === 1 ? "1" : `1 to ${candidates.length}`;
  const typed = (await ask(io, `Type ${numbers}, or press Enter to stop:`)).trim();
  return /^\d+$/.test(typed) ? candidates[Number(typed) - 1] : undefined;
}
