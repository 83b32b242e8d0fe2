import { actions } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Command, CommandEntry, Option } from "../command.ts";
import { recentUsers } from "../config/recent-users.ts";
import { EXIT } from "../exit-code.ts";
import { FORMATS } from "../output/row-writer.ts";
import { print } from "../terminal/print.ts";
import {
  type Completed,
  type CompletedOption,
  completionScript,
  SHELLS,
} from "../usage/completion-scripts.ts";

/** What the scripts call, in the place of a shell. */
const RECENT_USERS = "recent-users";

/** The command that completes those of a table, which is handed in because it holds this command, too. */
export const completionOf = (commands: readonly CommandEntry[]): Command => ({
  description: `Print a script that teaches a shell to complete commands, options, the names of actions, and the logins of users that were shown on a terminal lately. okta-idm completion ${RECENT_USERS} prints those logins; OKTA_IDM_RECENT_USERS=off turns this off.`,
  options: {},
  examples: [
    'eval "$(okta-idm completion bash)"    # in ~/.bashrc',
    'eval "$(okta-idm completion zsh)"     # in ~/.zshrc',
    "okta-idm completion fish | source     # in config.fish",
  ],
  async run(io, [name = ""]) {
    const { stdout } = io;
    if (name === RECENT_USERS) {
      await print(
        stdout,
        recentUsers(io)
          .map((login) => `${login}\n`)
          .join(""),
      );
      return EXIT.done;
    }
    const shell = SHELLS.find((known) => known === name);
    if (shell === undefined)
      throw new OktaError("refused", `There is no such shell here: ${SHELLS.join(", ")}`);
    await print(stdout, completionScript[shell](await completed(commands)));
    return EXIT.done;
  },
});

function completedOption([name, { type, short, value = "" }]: [string, Option]): CompletedOption {
  const words = name === "output" ? FORMATS : /^<([\w-]+(\|[\w-]+)+)>$/.exec(value)?.[1]?.split("|");
  return { name, short, choices: type === "string" ? (words ?? []) : undefined };
}

async function completed(commands: readonly CommandEntry[]): Promise<Completed[]> {
  const actionNames = actions.map((action) => action.name);
  return Promise.all(
    commands.map(async ({ name, summary, arguments: taken, load }) => ({
      name,
      summary,
      options: [...Object.entries((await load()).options).map(completedOption), { name: "help", short: "h" }],
      values: taken[0] === "<action>" ? actionNames : taken[0] === "<shell>" ? [...SHELLS] : [],
      userAt: placeOf("<user>", taken),
    })),
  );
}

function placeOf(what: string, taken: readonly string[]): number | undefined {
  const place = taken.findIndex((argument) => argument.startsWith(what));
  return place < 0 ? undefined : place;
}
