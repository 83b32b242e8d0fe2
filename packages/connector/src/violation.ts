import type { JsonSchema } from "@okta-idm/core";

/** An error of a compiled JSON Schema, as far as it is used here. */
export interface Violation {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Where a schema was violated, and how, in words. */
export function violated({ keyword, instancePath, params }: Violation): { path: string[]; message: string } {
  const path = instancePath.split("/").slice(1).map(unescapePointer);
  const say = SAID[keyword];
  const member = params["additionalProperty"] ?? params["missingProperty"];
  return {
    path: typeof member === "string" ? [...path, member] : path,
    message: say ? say(params) : `breaks the rule "${keyword}"`,
  };
}

const SAID: Readonly<Record<string, (params: Violation["params"]) => string>> = {
  additionalProperties: () => "is not an input of this action",
  required: () => "is missing",
  type: ({ type }) => `is not of type ${[type].flat().join(" or ")}`,
  enum: () => "is none of the values it may have",
  minimum: ({ limit }) => `is below ${limit}`,
  maximum: ({ limit }) => `is above ${limit}`,
  minLength: ({ limit }) => (limit === 1 ? "is empty" : `has fewer than ${limit} characters`),
  maxLength: ({ limit }) => `has more than ${limit} characters`,
  pattern: () => "does not have the form it needs",
  format: ({ format }) => `is not a valid ${format}`,
};

/** The part of an input's schema that describes a path; for an unknown member, the object it stands in. */
export function schemaAt(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const [name, ...rest] = path;
  const properties = schema["properties"] as { readonly [name: string]: JsonSchema } | undefined;
  if (name === undefined || properties === undefined || !Object.hasOwn(properties, name)) return schema;
  return schemaAt(properties[name] as JsonSchema, rest);
}

function unescapePointer(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
