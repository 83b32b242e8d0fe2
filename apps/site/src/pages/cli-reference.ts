import { COMMAND_GROUPS, commandHelp, loadCommand } from "@okta-idm/cli/internal";
import { block, code } from "../markdown/table.ts";

/** Returns the page of all commands, with their help. */
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

The help of each command of \`okta-idm\`. All commands have the same [exit codes](/reference/exit-codes).

${groups.join("\n\n")}
`;
}
