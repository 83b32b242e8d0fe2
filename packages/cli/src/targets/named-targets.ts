import { type OktaClient, OktaError } from "@okta-idm/core";
import {
  AmbiguousTargetError,
  describeTarget,
  resolveTarget,
  type Target,
  TargetNotFoundError,
  type TargetType,
  type WriteAction,
} from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { openSession } from "../session.ts";
import { ask } from "../terminal/ask.ts";
import { isInteractive, note } from "../terminal/print.ts";
import { shellWord } from "../usage/command-line.ts";
import type { ConnectionValues } from "../usage/options.ts";
import { groupFirst } from "../usage/usage-errors.ts";

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

/** A change of targets that are arguments. Nothing is sent before all of them are resolved. */
export interface NamedChange {
  /** The words that call the command. */
  readonly command: string;
  readonly write: WriteAction;
  readonly args: readonly string[];
  readonly values: ConnectionValues & { readonly yes?: boolean };
  /** `isPicked` asks for a confirmation, because the target has another name than was typed. */
  readonly run: (args: readonly string[], isPicked: boolean) => Promise<number>;
}

/**
 * Makes a change. If a name matches no target, or several, a terminal offers a list, and asks for a confirmation.
 *
 * @throws UsageError if the group and the users were given in the wrong order.
 */
export async function changeNamed(io: Io, change: NamedChange, isPicked = false): Promise<number> {
  const { args, values, run } = change;
  try {
    return await run(args, isPicked);
  } catch (error) {
    if (!(error instanceof TargetNotFoundError || error instanceof AmbiguousTargetError)) throw error;
    await checkOrder(io, change);
    const picked = values.yes ? undefined : await pickTarget(io, error);
    if (picked === undefined) throw error;
    const named = args.map((arg) => (arg === error.given ? picked.id : arg));
    return changeNamed(io, { ...change, args: named }, true);
  }
}

async function checkOrder(io: Io, { command, write, args, values }: NamedChange): Promise<void> {
  const [first = "", ...others] = args;
  const last = others.at(-1);
  if (write.kind !== "membership" || last === undefined) return;
  const { client } = await openSession(io, values);
  const options = { signal: io.signal, suggest: false };
  const exists = async (type: "user" | "group", name: string) => {
    try {
      await resolveTarget(client, type, name, options);
      return true;
    } catch (error) {
      if (error instanceof AmbiguousTargetError) return true;
      if (error instanceof OktaError) return false;
      throw error;
    }
  };
  const [isUser, isGroup] = await Promise.all([exists("user", first), exists("group", last)]);
  if (!isUser || !isGroup) return;
  const words = [last, first, ...others.slice(0, -1)].map(shellWord).join(" ");
  throw groupFirst(`okta-idm ${command} ${words}`);
}
