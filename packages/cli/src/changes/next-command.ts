import type { Change, Plan } from "@okta-idm/jobs";
import { shellWord } from "../usage/command-line.ts";
import { commandOf } from "../usage/command-of.ts";

/** The command that leads on where a change is not possible, with the user or app that it is about. */
export function nextCommand({ next, target }: Pick<Plan | Change, "next" | "target">): string | undefined {
  const command = next?.action === undefined ? undefined : commandOf(next.action);
  return command && `okta-idm ${command} ${shellWord(target.name)}`;
}
