import { actions } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { print } from "../terminal/print.ts";
import { COMMANDS } from "../usage/command-table.ts";
import { type Completed, completionScript, SHELLS } from "../usage/completion-scripts.ts";

export const completion: Command = {
  description: "Prints a script that teaches a shell to complete commands, options and the names of actions.",
  options: {},
  examples: [
    'eval "$(okta-idm completion bash)"    # in ~/.bashrc',
    'eval "$(okta-idm completion zsh)"     # in ~/.zshrc',
    "okta-idm completion fish | source     # in config.fish",
  ],
  async run({ stdout }, [name = ""]) {
    const shell = SHELLS.find((known) => known === name);
    if (shell === undefined)
      throw new OktaError("refused", `There is no such shell here: ${SHELLS.join(", ")}`);
    await print(stdout, completionScript[shell](await completed()));
    return EXIT.done;
  },
};

async function completed(): Promise<Completed[]> {
  const actionNames = actions.map((action) => action.name);
  return Promise.all(
    COMMANDS.map(async ({ name, summary, arguments: [first], load }) => ({
      name,
      summary,
      options: [...Object.keys((await load()).options), "help"].map((option) => `--${option}`),
      values: first === "<action>" ? actionNames : first === "<shell>" ? [...SHELLS] : [],
    })),
  );
}
