import type { JsonSchema } from "@okta-idm/core";
import type { Action } from "./action.ts";
import { validators } from "./generated/validators.ts";
import { InputError, type InputIssue } from "./input-error.ts";
import { takes } from "./input-fields.ts";
import { schemaAt, type Violation, violated } from "./violation.ts";

/** A compiled JSON Schema. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}

/**
 * Checks an input against its action's schema, which is loaded at the first one.
 *
 * @throws InputError that names each field which breaks it, and says what the field takes.
 */
export async function validateInput(action: Action, input: unknown): Promise<void> {
  const load = validators[action.name];
  if (load === undefined) throw new TypeError(`${action.name} has no validator: run \`pnpm generate\``);
  const { validator } = await load();
  if (validator(input)) return;
  const issues = new Map<string, InputIssue>();
  for (const violation of validator.errors ?? []) {
    const issue = toIssue(action.input, violation);
    // An empty id is also one of the wrong form: the first fault of a field says enough.
    if (!issues.has(issue.field)) issues.set(issue.field, issue);
  }
  throw new InputError(action.name, [...issues.values()]);
}

function toIssue(schema: JsonSchema, violation: Violation): InputIssue {
  const { path, message } = violated(violation);
  const part = schemaAt(schema, path);
  const description = part["description"] ? `. ${part["description"]}` : "";
  return { field: path.join("."), message: `${message}; it takes ${takes(part)}${description}` };
}
