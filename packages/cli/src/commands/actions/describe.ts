import { type Action, EFFECTS, inputFields, OUTPUT_KEYS, readManifest } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import { defineCommand } from "../../command.ts";
import { EXIT } from "../../exit-code.ts";
import { rowWriter } from "../../output/row-writer.ts";
import { print } from "../../terminal/print.ts";
import { wrap } from "../../terminal/text.ts";
import { namedAction } from "../../usage/named-action.ts";
import { OUTPUT_OPTIONS } from "../../usage/options.ts";

const WIDTH = 80;

export const command = defineCommand({
  arguments: ["<action>"],
  summary: "Show what an action does and takes",
  description:
    "Show what an action does, each field of its input, its output, and the scope that a token needs. JSON and YAML show the action's manifest, with JSON Schemas of input and output.",
  options: { output: OUTPUT_OPTIONS.output },
  examples: ["okta-idm actions describe suspend_user", "okta-idm actions describe get_users -o json"],
  async run(io, { args: [name = ""], values }) {
    const action = await namedAction(name);
    if ((values.output ?? "table") === "table") {
      await print(io.stdout, page(action));
      return EXIT.done;
    }
    const writer = await rowWriter(io, values, { columns: ["name", "title"], single: true });
    await writer.write([await readManifest(action)]);
    await writer.end();
    return EXIT.done;
  },
});

function page(action: Action): string {
  const { name, title, description, effect, operation, output, example } = action;
  const { method, path, scopes } = operation
    ? operations[operation]
    : { method: "any method,", path: "any path of the org", scopes: [] };
  const fields = inputFields(action).map(({ field, required, takes, description: text }) =>
    [
      `  ${field}${required ? " (required)" : ""}`,
      wrap(takes, WIDTH, "      "),
      wrap(text, WIDTH, "      "),
    ].join("\n"),
  );
  return `${name}: ${title}

${wrap(description, WIDTH)}

Request  ${method} ${path}
Effect   ${effect}: ${EFFECTS[effect]}
${scopes.length > 0 ? `Scope    ${scopes.join(" ")}\n` : ""}Output   ${OUTPUT_KEYS[output].join(", ")}

Input
${fields.join("\n")}

Example
  okta-idm run ${name} --input '${JSON.stringify(example)}'
`;
}
