import type { JsonSchema, Operation, ParameterGroup } from "@okta-idm/core";

/** The documented name of each place of a request's parameters. */
const PLACES = { path_parameters: "path", parameters: "query", headers: "header" } as const;

type Place = keyof typeof PLACES;

/** Inputs that every action accepts. */
const CALL_SETTINGS = {
  verify_ssl: {
    type: "boolean",
    description:
      "Whether the TLS certificate of the org is verified, for this call, whatever the settings say.",
  },
};

/** Makes the JSON Schema of an input with these members. */
export function inputSchema(
  properties: { readonly [name: string]: JsonSchema },
  required: readonly string[],
): JsonSchema {
  return {
    type: "object",
    properties: { ...properties, ...CALL_SETTINGS },
    required,
    additionalProperties: false,
  };
}

/** Makes the schema of an operation's input: its path, query and header parameters under their documented names. */
export function operationInputSchema(operation: Operation): JsonSchema {
  const groups = parameterGroups(operation);
  return inputSchema(
    Object.fromEntries(groups.map(([place, group]) => [place, { ...group }])),
    groups.filter(([, group]) => group.required.length > 0).map(([place]) => place),
  );
}

/** The documented names of the places. */
export const PLACE_NAMES = Object.keys(PLACES) as readonly Place[];

/** Returns an operation's groups of parameters. */
export function parameterGroups(operation: Operation): (readonly [Place, ParameterGroup])[] {
  return PLACE_NAMES.flatMap((place) => {
    const group = operation.parameters[PLACES[place]];
    return group ? [[place, group] as const] : [];
  });
}

/** Makes an input of the required parameters, with the examples of the contract. */
export function exampleInput(operation: Operation): JsonSchema {
  const examples = parameterGroups(operation).map(([place, { properties, required }]) => {
    const values = required.map((name) => [name, (properties[name]?.["examples"] as unknown[])?.[0]]);
    return [place, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(examples.filter(([, values]) => Object.keys(values).length > 0));
}
