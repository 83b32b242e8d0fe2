import { COMMAND_GROUPS, commandHelp, loadCommand } from "@okta-idm/cli/internal";
import { block, code } from "../markdown/table.ts";

/** The page of every command, with the help that the command itself prints. */
export async function cliReference(): Promise<string> {
  const groups = await Promise.all(
    COMMAND_GROUPS.map(async ({ title, commands }) => {
      const pages = await Promise.all(
        commands.map(async (entry) => {
          const help = commandHelp(entry, await loadCommand(entry.name));
          return `### ${code(`okta-idm ${entry.name}`)}\n\n${entry.summary}.\n\n${block("txt", help)}`;
        }),
      );
      return `## ${title}\n\n${pages.join("\n\n")}`;
    }),
  );
  return `---
title: Commands
outline: [2, 3]
---

# Commands

The help of each command of \`okta-idm\`. Its [exit codes](/reference/exit-codes) are the same everywhere.

${groups.join("\n\n")}
`;
}
