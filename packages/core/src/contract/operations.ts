/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The path, query or header parameters of a request, as the JSON Schema of an object. */
export interface ParameterGroup {
  readonly type: "object";
  readonly properties: { readonly [name: string]: JsonSchema };
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** How an operation changes the state of a user or an app: `x-lifecycle` of the contract. */
export interface Lifecycle {
  /** The states in which it is allowed. For group membership, the group types. */
  readonly from: readonly string[];
  /** The state that it leads to. Undefined if it changes no state, as group membership. */
  readonly to?: string;
  /** The state that it leads to if the user has a password. */
  readonly toWithPassword?: string;
  /** The state that it leads to if the password has expired. */
  readonly toWithExpiredPassword?: string;
  /** Whether Okta always responds before the change is complete. */
  readonly asynchronous?: boolean;
  /** States in which it is allowed and that it does not change. */
  readonly keeps?: readonly string[];
  /** States in which only Okta knows whether there is something to do. */
  readonly tried?: readonly string[];
  /** Whether a repetition has another effect: each password reset creates a new link. */
  readonly again?: boolean;
}

/** The part of an operation of the contract that a program needs at run time. */
export interface Operation {
  readonly method: string;
  /** Path template, e.g. `/api/v1/users/{userId}`. */
  readonly path: string;
  /** Some words. */
  readonly summary: string;
  /** Some sentences about its effect, the states that it needs, and its response. */
  readonly description: string;
  /** OAuth 2.0 scopes that an access token needs. An API token has its owner's permissions instead. */
  readonly scopes: readonly string[];
  /** The rate limit bucket that the operation counts against, named by its path. */
  readonly bucket: string;
  /** Undefined if the operation changes no state. */
  readonly lifecycle?: Lifecycle;
  /** The body of a success: a list, an object with promised members, or no promise. */
  readonly returns: "list" | "object" | "anything";
  readonly success: readonly number[];
  readonly errors: readonly number[];
  readonly parameters: {
    readonly path?: ParameterGroup;
    readonly query?: ParameterGroup;
    readonly header?: ParameterGroup;
  };
}

/** The name of a parameter, whether it is required, and its schema. */
type Parameter = readonly [name: string, required: boolean, schema: JsonSchema];

/** An operation in the generated table. A number is an index of the parts that operations share. */
interface Entry extends Omit<Operation, "errors" | "parameters"> {
  readonly errors: number;
  readonly inPath?: readonly number[];
  readonly inQuery?: readonly number[];
  readonly inHeader?: readonly number[];
}

/**
 * Reads the generated table of operations. Each is parsed at its first use, because a program needs few of them.
 *
 * @param entries JSON by operation id.
 * @param shared JSON that the numbers in entries refer to.
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
        operation ??= readEntry(JSON.parse(entries[id]) as Entry, shared);
        return operation;
      },
    });
  }
  return table as { readonly [id in Id]: Operation };
}

function readEntry(
  { errors, inPath, inQuery, inHeader, ...entry }: Entry,
  shared: readonly string[],
): Operation {
  return {
    ...entry,
    errors: JSON.parse(shared[errors] ?? "") as readonly number[],
    parameters: {
      ...(inPath && { path: parameterGroup(inPath, shared) }),
      ...(inQuery && { query: parameterGroup(inQuery, shared) }),
      ...(inHeader && { header: parameterGroup(inHeader, shared) }),
    },
  };
}

function parameterGroup(numbers: readonly number[], shared: readonly string[]): ParameterGroup {
  const parameters = numbers.map((number) => JSON.parse(shared[number] ?? "") as Parameter);
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(([name, , schema]) => [name, schema])),
    required: parameters.filter(([, required]) => required).map(([name]) => name),
    additionalProperties: false,
  };
}
