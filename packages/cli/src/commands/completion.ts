import { actions } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Command, Option } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { FORMATS } from "../output/row-writer.ts";
import { print } from "../terminal/print.ts";
import { COMMANDS } from "../usage/command-table.ts";
import {
  type Completed,
  type CompletedOption,
  completionScript,
  SHELLS,
} from "../usage/completion-scripts.ts";

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

function completedOption([name, { type, short, value = "" }]: [string, Option]): CompletedOption {
  const words = name === "output" ? FORMATS : /^<([\w-]+(\|[\w-]+)+)>$/.exec(value)?.[1]?.split("|");
  return { name, short, choices: type === "string" ? (words ?? []) : undefined };
}

async function completed(): Promise<Completed[]> {
  const actionNames = actions.map((action) => action.name);
  return Promise.all(
    COMMANDS.map(async ({ name, summary, arguments: [first], load }) => ({
      name,
      summary,
      options: [...Object.entries((await load()).options).map(completedOption), { name: "help", short: "h" }],
      values: first === "<action>" ? actionNames : first === "<shell>" ? [...SHELLS] : [],
    })),
  );
}
