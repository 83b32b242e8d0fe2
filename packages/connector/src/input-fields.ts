import type { JsonSchema } from "@okta-idm/core";
import type { Action } from "./action.ts";

/** One field of an action's input, described for people. */
export interface InputField {
  /** Dotted path, e.g. `parameters.limit`. */
  readonly field: string;
  readonly required: boolean;
  /** For example `an integer from 1 to 200, by default 200, e.g. 100`. */
  readonly takes: string;
  readonly description: string;
}

/** Lists the fields of an action's input, with one entry for each member of a group. */
export function inputFields(action: Action): InputField[] {
  return fieldsOf(action.input, "", true);
}

function fieldsOf(schema: JsonSchema, prefix: string, parentRequired: boolean): InputField[] {
  const required = (schema["required"] ?? []) as readonly string[];
  return Object.entries(properties(schema)).flatMap(([name, member]) => {
    const field = prefix + name;
    const needed = parentRequired && required.includes(name);
    if (Object.keys(properties(member)).length > 0) return fieldsOf(member, `${field}.`, needed);
    return [
      {
        field,
        required: needed,
        takes: describeSchema(member),
        description: String(member["description"] ?? ""),
      },
    ];
  });
}

function properties(schema: JsonSchema): { readonly [name: string]: JsonSchema } {
  return (schema["properties"] ?? {}) as { readonly [name: string]: JsonSchema };
}

/** Describes the values that a schema accepts: `an integer from 1 to 200, by default 200, e.g. 100`. */
export function describeSchema(schema: JsonSchema): string {
  const {
    type,
    default: standard,
    examples,
  } = schema as {
    type?: string | readonly string[];
    default?: unknown;
    examples?: readonly unknown[];
  };
  const required = (schema["required"] ?? []) as readonly string[];
  const members = Object.keys(properties(schema)).map((name) =>
    required.includes(name) ? `${name} (required)` : name,
  );
  if (members.length > 0) return `an object with ${members.join(", ")}`;
  const noun = [type ?? "value"].flat().join(" or ");
  return [
    `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}${bounds(schema)}`,
    ...(standard === undefined ? [] : [`by default ${JSON.stringify(standard)}`]),
    ...(examples?.[0] === undefined || noun === "boolean" ? [] : [`e.g. ${JSON.stringify(examples[0])}`]),
  ].join(", ");
}

function bounds({ enum: values, minimum, maximum, format }: JsonSchema): string {
  if (Array.isArray(values)) return `: ${values.join(" or ")}`;
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (maximum !== undefined) return ` up to ${maximum}`;
  if (minimum !== undefined) return ` from ${minimum}`;
  return typeof format === "string" ? ` (${format})` : "";
}
