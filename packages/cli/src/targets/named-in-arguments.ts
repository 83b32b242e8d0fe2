import { OktaError } from "@okta-idm/core";
import { AmbiguousTargetError, resolveTarget, TargetNotFoundError, type WriteAction } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { openSession } from "../session.ts";
import { shellWord } from "../usage/command-line.ts";
import type { ConnectionValues } from "../usage/options.ts";
import { groupFirst } from "../usage/usage-errors.ts";
import { pickTarget } from "./pick-target.ts";

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
      if (error instanceof OktaError) return false;
      if (error instanceof AmbiguousTargetError) return true;
      throw error;
    }
  };
  const [isUser, isGroup] = await Promise.all([exists("user", first), exists("group", last)]);
  if (!isUser || !isGroup) return;
  const words = [last, first, ...others.slice(0, -1)].map(shellWord).join(" ");
  throw groupFirst(`okta-idm ${command} ${words}`);
}
