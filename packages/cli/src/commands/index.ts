import type { Command } from "../command.ts";
import { actionsCommand } from "./actions.ts";
import { actionsDescribeCommand } from "./actions-describe.ts";
import { runCommand } from "./run.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [actionsCommand, actionsDescribeCommand, runCommand];
