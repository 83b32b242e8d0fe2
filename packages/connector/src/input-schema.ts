import type { JsonSchema, Operation, ParameterGroup } from "@okta-idm/core";

/** The documented name of each place of a request that takes parameters. */
const PLACES = { path_parameters: "path", parameters: "query", headers: "header" } as const;

type Place = keyof typeof PLACES;

/** What each call may say beside the input of its action. */
const CALL_SETTINGS = {
  verify_ssl: {
    type: "boolean",
    description:
      "Whether the TLS certificate of the org is verified, for this call, whatever the settings say.",
  },
};

/** The JSON Schema of an input object with these members. */
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

/** The input of an operation: its path, query and header parameters under their documented names. */
export function operationInputSchema(operation: Operation): JsonSchema {
  const groups = parameterGroups(operation);
  return inputSchema(
    Object.fromEntries(groups.map(([place, group]) => [place, { ...group }])),
    groups.filter(([, group]) => group.required.length > 0).map(([place]) => place),
  );
}

/** The documented names of all places. */
export const PLACE_NAMES = Object.keys(PLACES) as readonly Place[];

/** The groups of parameters that an operation has. */
export function parameterGroups(operation: Operation): (readonly [Place, ParameterGroup])[] {
  return PLACE_NAMES.flatMap((place) => {
    const group = operation.parameters[PLACES[place]];
    return group ? [[place, group] as const] : [];
  });
}

/** The required parameters with the contract's examples. */
export function exampleInput(operation: Operation): JsonSchema {
  const examples = parameterGroups(operation).map(([place, { properties, required }]) => {
    const values = required.map((name) => [name, (properties[name]?.["examples"] as unknown[])?.[0]]);
    return [place, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(examples.filter(([, values]) => Object.keys(values).length > 0));
}
