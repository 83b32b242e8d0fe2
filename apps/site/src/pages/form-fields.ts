import { type Action, inputFields } from "@okta-idm/connector";
import type { JsonSchema } from "@okta-idm/core";
import type { FormField } from "../try-it/form-input.ts";

/** Returns the fields of an action's form. `verify_ssl` has no effect on the loopback. */
export function formFields(action: Action): FormField[] {
  return inputFields(action)
    .filter(({ field }) => field !== "verify_ssl")
    .map(({ field, required, description }) => {
      const schema = schemaAt(action.input, field);
      const choices = schema["enum"] as readonly string[] | undefined;
      return { field, required, type: typeOf(schema), ...(choices && { choices }), description };
    });
}

function schemaAt(schema: JsonSchema, field: string): JsonSchema {
  return field
    .split(".")
    .reduce<JsonSchema>(
      (group, name) => (group["properties"] as Readonly<Record<string, JsonSchema>>)[name] ?? {},
      schema,
    );
}

function typeOf({ type }: JsonSchema): FormField["type"] {
  if (type === "boolean") return "boolean";
  if (type === "integer" || type === "number") return "number";
  return type === "string" ? "string" : "json";
}
