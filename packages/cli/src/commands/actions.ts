import { type Action, actions } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { OUTPUT_OPTIONS } from "../usage/options.ts";

export const actionsList: Command = {
  description:
    "Lists the actions of the documented connector: their names, what they do to people's access (read, restore, contain, destroy, generic) and their titles.",
  options: OUTPUT_OPTIONS,
  examples: ["okta-idm actions", "okta-idm actions -o json"],
  async run(io, _args, values) {
    const writer = await rowWriter(io, values, { columns: ["name", "effect", "title"] });
    await writer.write((actions as readonly Action[]).map(listed));
    await writer.end();
    return EXIT.done;
  },
};

function listed({ name, title, effect, operation }: Action): object {
  const endpoint = operation && `${operations[operation].method} ${operations[operation].path}`;
  return { name, title, effect, endpoint: endpoint ?? null };
}
