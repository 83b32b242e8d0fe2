import { operations } from "@okta-idm/core";
import type { Contract, JsonSchema } from "@okta-idm/openapi";
import type { Action } from "../src/action.ts";
import type { ActionManifest } from "../src/manifest.ts";
import { OUTPUT_KEYS } from "../src/output.ts";

type JsonSchemas = { readonly [name: string]: JsonSchema };

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
    turbineOutput: turbineOutputSchema(action),
  };
}

const MEMBERS: JsonSchemas = {
  status_code: { type: "integer" },
  reason: { type: "string" },
  response_text: { type: "string" },
  response_headers: { type: "object", additionalProperties: { type: "string" } },
  headers: { type: "object", additionalProperties: { type: "string" } },
};

function outputSchema({ output, operation }: Action, contract: Contract): JsonSchema {
  const keys: readonly string[] = OUTPUT_KEYS[output];
  const body = bodySchema(contract.operations.find(({ operationId }) => operationId === operation));
  const properties = Object.fromEntries(keys.map((key) => [key, MEMBERS[key] ?? body]));
  return withDefinitions(
    { type: "object", properties, required: keys, additionalProperties: false },
    contract,
  );
}

/** The output in the shape `turbine`. The body is described once, in the documented output. */
function turbineOutputSchema({ output }: Action): JsonSchema {
  const keys = ["status_code", "response_headers", "reason"];
  return {
    type: "object",
    properties: {
      ...Object.fromEntries(keys.map((key) => [key, MEMBERS[key]])),
      json_body: { description: `The body, if it is JSON: as \`${output}\` of \`output\`.` },
      response_text: { type: "string", description: "Any other body; empty if there is none." },
    },
    required: keys,
    oneOf: [{ required: ["json_body"] }, { required: ["response_text"] }],
    additionalProperties: false,
  };
}

/** Every body that the operation answers, of a success or an error; anything where there is no operation. */
function bodySchema(operation: Contract["operations"][number] | undefined): JsonSchema {
  const empty = { type: "object" };
  const schemas = Object.values(operation?.responses ?? {}).map(
    ({ content }) => content?.["application/json"]?.schema ?? empty,
  );
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  return distinct.length > 0 ? { anyOf: distinct } : {};
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
