import { operations } from "@okta-idm/core";
import { type Action, EFFECTS } from "../src/action.ts";
import { inputFields } from "../src/input-fields.ts";
import { OUTPUT_KEYS } from "../src/output.ts";

/** The page that lists every action for people. */
export function actionsPage(actions: readonly Action[]): string {
  return `<!-- Generated from the actions by \`pnpm generate\`. Do not edit. -->

# The actions

Where the documentation that they follow is wrong, [differences.md](differences.md) says what is done instead.

| action | request | effect | scope |
| --- | --- | --- | --- |
${actions.map(row).join("\n")}

What an effect does to people's access: ${Object.entries(EFFECTS)
    .map(([effect, words]) => `\`${effect}\` ${words}`)
    .join("; ")}.
${actions.map(section).join("")}`;
}

function row(action: Action): string {
  const { method, path, scopes } = action.operation
    ? operations[action.operation]
    : { method: "any", path: "any", scopes: [] };
  const name = `[\`${action.name}\`](#${action.name})`;
  return `| ${name} | \`${method} ${path}\` | ${action.effect} | ${scopes.map((scope) => `\`${scope}\``).join(" ")} |`;
}

function section(action: Action): string {
  const fields = inputFields(action).filter(({ field }) => field !== "verify_ssl");
  return `
## ${action.name}

${action.title}. ${action.description}

${fields.map(({ field, required, takes, description }) => `- \`${field}\`${required ? " (required)" : ""}: ${takes}. ${description}`).join("\n")}

Output: ${OUTPUT_KEYS[action.output].map((key) => `\`${key}\``).join(", ")}.

\`\`\`sh
okta-idm run ${action.name} --input '${JSON.stringify(action.example)}'
\`\`\`
`;
}
