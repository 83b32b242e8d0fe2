import type { Change, Plan } from "@okta-idm/jobs";
import { shellWord } from "../usage/command-line.ts";
import { commandOf } from "../usage/commands.ts";

/** The command to use instead of a change that is not possible. */
export function nextCommand({ next, target }: Pick<Plan | Change, "next" | "target">): string | undefined {
  const command = next?.action === undefined ? undefined : commandOf(next.action);
  return command && `okta-idm ${command} ${shellWord(target.name)}`;
}
