/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Parameters in one place of a request, as the JSON Schema of an object. */
export interface ParameterGroup {
  readonly type: "object";
  readonly properties: { readonly [name: string]: JsonSchema };
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** What an operation does to the status of a user or an app: `x-lifecycle` of the contract. */
export interface Lifecycle {
  /** The statuses in which it is allowed; of group membership, the types of group. */
  readonly from: readonly string[];
  /** Where it leads. Absent where it leads to no other status, as group membership. */
  readonly to?: string;
  /** Where it leads a user who has a password. */
  readonly toWithPassword?: string;
  /** Where it leads a user whose password has expired. */
  readonly toWithExpiredPassword?: string;
  /** Whether Okta does it after it has answered, always. */
  readonly asynchronous?: boolean;
  /** Statuses in which it is allowed and that stay as they are. */
  readonly keeps?: readonly string[];
  /** Statuses in which Okta alone can tell whether there is something to do. */
  readonly tried?: readonly string[];
  /** Whether doing it again does something again, as a password reset makes a new link. */
  readonly again?: boolean;
}

/** What the contract says of an operation, as far as a running program needs it. */
export interface Operation {
  readonly method: string;
  /** Path template, e.g. `/api/v1/users/{userId}`. */
  readonly path: string;
  /** A few words. */
  readonly summary: string;
  /** Some sentences: what it does, what state it needs, what it answers. */
  readonly description: string;
  /** OAuth 2.0 scopes that an access token needs. An API token has its owner's rights instead. */
  readonly scopes: readonly string[];
  /** The rate limit that the operation counts against, named by its path. */
  readonly bucket: string;
  /** Only where there is one. */
  readonly lifecycle?: Lifecycle;
  /** What the body of a success is: a list, an object with members that can be relied on, or nothing to rely on. */
  readonly answers: "list" | "object" | "anything";
  readonly success: readonly number[];
  readonly errors: readonly number[];
  readonly parameters: {
    readonly path?: ParameterGroup;
    readonly query?: ParameterGroup;
    readonly header?: ParameterGroup;
  };
}

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
