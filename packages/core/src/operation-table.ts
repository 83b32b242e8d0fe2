import type { JsonSchema, Operation, ParameterGroup } from "./operation.ts";

/** Name of a parameter, whether it must be given, and its schema. */
type Parameter = readonly [name: string, required: boolean, schema: JsonSchema];

/** An operation as the generated table has it. Numbers stand for what operations share. */
interface Entry extends Omit<Operation, "errors" | "parameters"> {
  readonly errors: number;
  readonly inPath?: readonly number[];
  readonly inQuery?: readonly number[];
  readonly inHeader?: readonly number[];
}

/**
 * Reads the generated table of operations, each when somebody asks for it: a program needs few of them.
 *
 * @param entries JSON by the id of an operation.
 * @param shared JSON that numbers in entries point to.
 */
export function readOperationTable<Id extends string>(
  entries: { readonly [id in Id]: string },
  shared: readonly string[],
): { readonly [id in Id]: Operation } {
  const table = {};
  for (const id in entries) {
    let operation: Operation | undefined;
    Object.defineProperty(table, id, {
      enumerable: true,
      get: () => {
        operation ??= read(JSON.parse(entries[id]) as Entry, shared);
        return operation;
      },
    });
  }
  return table as { readonly [id in Id]: Operation };
}

function read({ errors, inPath, inQuery, inHeader, ...entry }: Entry, shared: readonly string[]): Operation {
  return {
    ...entry,
    errors: JSON.parse(shared[errors] ?? "") as readonly number[],
    parameters: {
      ...(inPath && { path: group(inPath, shared) }),
      ...(inQuery && { query: group(inQuery, shared) }),
      ...(inHeader && { header: group(inHeader, shared) }),
    },
  };
}

function group(numbers: readonly number[], shared: readonly string[]): ParameterGroup {
  const parameters = numbers.map((number) => JSON.parse(shared[number] ?? "") as Parameter);
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(([name, , schema]) => [name, schema])),
    required: parameters.filter(([, required]) => required).map(([name]) => name),
    additionalProperties: false,
  };
}
