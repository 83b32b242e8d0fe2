import { actions } from "@okta-idm/connector";
import { type CommandEntry, defineCommand, type Option, type Options } from "../command.ts";
import { recentUsers } from "../config/recent-users.ts";
import { EXIT } from "../exit-code.ts";
import { print } from "../terminal/print.ts";
import { COMMANDS } from "../usage/commands.ts";
import {
  type Completed,
  type CompletedOption,
  completionScript,
  SHELLS,
} from "../usage/completion-scripts.ts";
import { optionName } from "../usage/parse-options.ts";
import { unknownShell } from "../usage/usage-errors.ts";

/** The scripts pass this instead of a shell, to get the logins. */
const RECENT_USERS = "recent-users";

export const command = defineCommand({
  arguments: ["<shell>"],
  summary: "Complete commands in bash, zsh or fish",
  description: `Print a script for a shell that completes commands, options, the names of actions, and the logins of users that a terminal showed recently. okta-idm completion ${RECENT_USERS} prints those logins. OKTA_IDM_RECENT_USERS=off turns this off.`,
  options: {},
  examples: [
    'eval "$(okta-idm completion bash)"    # in ~/.bashrc',
    'eval "$(okta-idm completion zsh)"     # in ~/.zshrc',
    "okta-idm completion fish | source     # in config.fish",
  ],
  async run(io, { args: [name = ""], loadCommand }) {
    if (name === RECENT_USERS) {
      const lines = recentUsers(io).map((login) => `${login}\n`);
      await print(io.stdout, lines.join(""));
      return EXIT.done;
    }
    const shell = SHELLS.find((known) => known === name);
    if (shell === undefined) throw unknownShell(name, SHELLS);
    const completed = await Promise.all(
      COMMANDS.map(async (entry) => completedCommand(entry, (await loadCommand(entry.name)).options)),
    );
    await print(io.stdout, completionScript[shell](completed));
    return EXIT.done;
  },
});

function completedCommand({ name, summary, arguments: taken }: CommandEntry, options: Options): Completed {
  const userAt = taken.findIndex((argument) => argument.startsWith("<user>"));
  return {
    name,
    summary,
    options: [...Object.entries(options).map(completedOption), { name: "help", short: "h" }],
    values: argumentValues(taken[0]),
    userAt: userAt < 0 ? undefined : userAt,
  };
}

function argumentValues(argument: string | undefined): string[] {
  if (argument === "<action>") return actions.map((action) => action.name);
  return argument === "<shell>" ? [...SHELLS] : [];
}

function completedOption([name, { type, short, choices = [] }]: [string, Option]): CompletedOption {
  return { name: optionName(name), short, choices: type === "string" ? choices : undefined };
}
