import type { JsonSchema } from "@okta-idm/core";
import type { Action } from "./action.ts";
import { InputError, type InputIssue } from "./errors.ts";
import { validators } from "./generated/validators.ts";
import { describeSchema } from "./input-fields.ts";

/** A compiled JSON Schema. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}

/** An error of a compiled JSON Schema, with the members that are used here. */
interface Violation {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Checks an input against its action's schema. The compiled schema is loaded at the first call.
 *
 * @throws InputError that names each field that violates the schema, and what the field takes.
 */
export async function validateInput(action: Action, input: unknown): Promise<void> {
  const load = validators[action.name];
  if (load === undefined) throw new TypeError(`${action.name} has no validator: run \`pnpm generate\``);
  const { validator } = await load();
  if (validator(input)) return;
  const issues = new Map<string, InputIssue>();
  for (const violation of validator.errors ?? []) {
    const issue = toIssue(action.input, violation);
    // An empty id also has the wrong form: report only the first violation of a field.
    if (!issues.has(issue.field)) issues.set(issue.field, issue);
  }
  throw new InputError(action.name, [...issues.values()]);
}

function toIssue(schema: JsonSchema, { keyword, instancePath, params }: Violation): InputIssue {
  const member = params["additionalProperty"] ?? params["missingProperty"];
  const path = instancePath.split("/").slice(1).map(unescapePointer);
  if (typeof member === "string") path.push(member);
  const message = VIOLATIONS[keyword]?.(params) ?? `breaks the rule "${keyword}"`;
  const part = schemaAt(schema, path);
  const description = part["description"] ? `. ${part["description"]}` : "";
  return { field: path.join("."), message: `${message}; it takes ${describeSchema(part)}${description}` };
}

/** The message for each keyword of JSON Schema. */
const VIOLATIONS: Readonly<Record<string, (params: Violation["params"]) => string>> = {
  additionalProperties: () => "is not an input of this action",
  required: () => "is missing",
  type: ({ type }) => `is not of type ${[type].flat().join(" or ")}`,
  enum: () => "is not one of the allowed values",
  minimum: ({ limit }) => `is below ${limit}`,
  maximum: ({ limit }) => `is above ${limit}`,
  minLength: ({ limit }) => (limit === 1 ? "is empty" : `has fewer than ${limit} characters`),
  maxLength: ({ limit }) => `has more than ${limit} characters`,
  pattern: () => "does not have the required form",
  format: ({ format }) => `is not a valid ${format}`,
};

/** Returns the part of an input's schema that describes a path; for an unknown member, its object. */
function schemaAt(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const [name, ...rest] = path;
  const properties = schema["properties"] as { readonly [name: string]: JsonSchema } | undefined;
  if (name === undefined || properties === undefined || !Object.hasOwn(properties, name)) return schema;
  return schemaAt(properties[name] as JsonSchema, rest);
}

function unescapePointer(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
