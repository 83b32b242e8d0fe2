import { OktaError } from "@okta-idm/core";
import { AmbiguousTargetError, resolveTarget, TargetNotFoundError, type WriteAction } from "@okta-idm/jobs";
import type { Io, Values } from "../command.ts";
import { openSession } from "../session.ts";
import { shellWord } from "../usage/command-line.ts";
import { pickTarget } from "./pick-target.ts";

/** A change of those whom arguments name. Nothing is sent before all of them are found. */
export interface NamedChange {
  /** The words that call the command. */
  readonly command: string;
  readonly write: WriteAction;
  readonly args: readonly string[];
  readonly values: Values;
  /** `isPicked` asks for a confirmation, as somebody else is changed than was typed. */
  readonly run: (args: readonly string[], isPicked: boolean) => Promise<number>;
}

/**
 * Makes a change. If a name fits nobody, or several, the person at a terminal may pick one, who is changed after a
 * confirmation.
 *
 * @throws OktaError of kind `refused` if the group and the users were given in the wrong order.
 */
export async function changeNamed(io: Io, change: NamedChange, isPicked = false): Promise<number> {
  const { args, values, run } = change;
  try {
    return await run(args, isPicked);
  } catch (error) {
    if (!(error instanceof TargetNotFoundError || error instanceof AmbiguousTargetError)) throw error;
    await refuseSwapped(io, change);
    const picked = values["yes"] === true ? undefined : await pickTarget(io, error);
    if (picked === undefined) throw error;
    const named = args.map((arg) => (arg === error.given ? picked.id : arg));
    return changeNamed(io, { ...change, args: named }, true);
  }
}

async function refuseSwapped(io: Io, { command, write, args, values }: NamedChange): Promise<void> {
  const [first = "", ...others] = args;
  const last = others.at(-1);
  if (write.kind !== "membership" || last === undefined) return;
  const { client } = await openSession(io, values);
  const options = { signal: io.signal, suggest: false };
  const isThere = async (type: "user" | "group", name: string) => {
    try {
      await resolveTarget(client, type, name, options);
      return true;
    } catch (error) {
      if (error instanceof OktaError) return false;
      if (error instanceof AmbiguousTargetError) return true;
      throw error;
    }
  };
  const [isUser, isGroup] = await Promise.all([isThere("user", first), isThere("group", last)]);
  if (!isUser || !isGroup) return;
  const words = [last, first, ...others.slice(0, -1)].map(shellWord).join(" ");
  throw new OktaError("refused", `The group comes first, then the users: okta-idm ${command} ${words}`);
}
