import { type OperationId, operations } from "@okta-idm/core";
import { EFFECTS, type Effect } from "../src/action.ts";
import { genericTask } from "../src/generic-task.ts";

/** A row of `actions.json`. The row of the Generic Task has only a name, because it has its own code. */
export interface ActionRow {
  readonly name: string;
  readonly title?: string;
  readonly effect?: string;
  readonly operation?: string;
  readonly output?: string;
  readonly example?: object;
}

/** The source of the table of actions. */
export function actionsSource(rows: readonly ActionRow[]): string {
  const sorted = [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
  return `// Generated from actions.json by \`pnpm generate\`. Do not edit.
import { defineAction } from "../define-action.ts";
import { genericTask } from "../generic-task.ts";

/** The actions, sorted by name. */
export const actions = [
${sorted.map(entry).join("\n")}
] as const;
`;
}

function entry({ name, title, effect, operation, output, example }: ActionRow): string {
  if (name === genericTask.name) return "  genericTask,";
  if (!operations[operation as OperationId])
    throw new Error(`actions.json: ${name} needs an operation of openapi/okta.yaml`);
  if (!EFFECTS[effect as Effect])
    throw new Error(`actions.json: ${name} needs an effect: ${Object.keys(EFFECTS).join(", ")}`);
  return `  defineAction(${JSON.stringify({ name, title, effect, operation, output, example })}),`;
}
