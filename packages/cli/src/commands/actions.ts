import { type Action, actions } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { OUTPUT_OPTIONS } from "../usage/options.ts";

export const command = defineCommand({
  summary: "List the documented actions",
  description:
    "List the actions of the documented connector: their names, their effects on access (read, restore, contain, destroy, generic) and their titles.",
  options: OUTPUT_OPTIONS,
  examples: ["okta-idm actions", "okta-idm actions -o json"],
  async run(io, { values }) {
    const writer = await rowWriter(io, values, { columns: ["name", "effect", "title"] });
    await writer.write((actions as readonly Action[]).map(actionRow));
    await writer.end();
    return EXIT.done;
  },
});

function actionRow({ name, title, effect, operation }: Action): object {
  const endpoint = operation && `${operations[operation].method} ${operations[operation].path}`;
  return { name, title, effect, endpoint: endpoint ?? null };
}
