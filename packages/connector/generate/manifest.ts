import { operations } from "@okta-idm/core";
import type { Contract, JsonSchema } from "@okta-idm/openapi";
import type { Action, OutputFamily } from "../src/action.ts";
import type { ActionManifest } from "../src/manifest.ts";

/** The manifest of an action, its output's body taken from the contract. */
export function manifestOf(action: Action, contract: Contract): ActionManifest {
  const operation = action.operation && operations[action.operation];
  return {
    name: action.name,
    title: action.title,
    description: action.description,
    effect: action.effect,
    ...(operation && { endpoint: `${operation.method} ${operation.path}`, operation: action.operation }),
    scopes: operation?.scopes ?? [],
    example: action.example,
    input: action.input,
    output: outputSchema(action, contract),
  };
}

const HEADERS = { type: "object", additionalProperties: { type: "string" } };

const KEYS: Readonly<Record<OutputFamily, (body: JsonSchema) => JsonSchema>> = {
  json: (body) => ({ response_headers: HEADERS, reason: { type: "string" }, json: body }),
  response: (body) => ({ reason: { type: "string" }, headers: HEADERS, response: body }),
  data: (body) => ({ reason: { type: "string" }, data: body, response_text: { type: "string" } }),
};

function outputSchema({ output, operation }: Action, contract: Contract): JsonSchema {
  const bodies = contract.operations.find(({ operationId }) => operationId === operation)?.responses ?? {};
  const schemas = Object.values(bodies).map(
    (response) => response.content?.["application/json"]?.schema ?? { type: "object" },
  );
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  const properties = {
    status_code: { type: "integer" },
    ...KEYS[output](distinct.length > 0 ? { anyOf: distinct } : {}),
  };
  const schema = {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
  return withDefinitions(schema, contract);
}

/** Brings along the components that a schema refers to. */
function withDefinitions(schema: JsonSchema, contract: Contract): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== "object" || value === null) return value;
    const { $ref } = value as { $ref?: string };
    if ($ref === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, move(inner)]));
    const name = $ref.slice($ref.lastIndexOf("/") + 1);
    if (!(name in definitions)) {
      definitions[name] = {};
      definitions[name] = move(contract.resolve({ $ref })) as JsonSchema;
    }
    return { $ref: `#/$defs/${name}` };
  };
  const moved = move(schema) as JsonSchema;
  const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Object.keys(sorted).length > 0 ? { ...moved, $defs: sorted } : moved;
}
