import { readFileSync } from "node:fs";

/** Status and named example of a response that the contract documents for an operation. */
export interface DocumentedResponse {
  readonly status: number;
  readonly example: string;
}

/** How an operation changes the status of a user or an app: `x-lifecycle` of the contract, which explains it. */
export interface Lifecycle {
  readonly from: readonly string[];
  readonly to?: string;
  readonly toWithPassword?: string;
  readonly toWithExpiredPassword?: string;
  readonly asynchronous?: boolean;
  readonly keeps?: readonly string[];
  /** By status, with `default` and `activating`. */
  readonly refused: { readonly default: DocumentedResponse; readonly [status: string]: DocumentedResponse };
}

/** An operation of the contract. */
export interface Operation {
  /** The operationId, e.g. `suspendUser`. */
  readonly name: string;
  /** In capitals. */
  readonly method: string;
  /** Path template, e.g. `/api/v1/users/{userId}`. */
  readonly path: string;
  /** Rate-limit bucket, e.g. `/api/v1/users/{id}`. */
  readonly bucket: string;
  /** OAuth scopes; one of them is enough. */
  readonly scopes: readonly string[];
  /** Query parameters, each with its values; the list is empty if it takes any value. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  /** Default and maximum of the query parameter `limit`. */
  readonly limit?: { readonly default?: number; readonly maximum: number };
  readonly takesBody: boolean;
  readonly lifecycle?: Lifecycle;
  /** Name of the component in `responses`, by status. */
  readonly responses: Readonly<Record<string, string>>;
}

interface Response {
  readonly content?: {
    readonly "application/json"?: {
      readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
    };
  };
}

interface Schema {
  readonly properties?: Readonly<Record<string, { readonly format?: string }>>;
}

/** The OpenAPI document. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>> & {
    readonly responses: Readonly<Record<string, Response>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
  readonly "x-rate-limits": { readonly buckets: Readonly<Record<string, number>> };
}

/** The file that `copy-contract.ts` writes. */
interface ContractFile {
  readonly document: Document;
  readonly operations: readonly (Omit<Operation, "query"> & {
    readonly query: readonly (readonly [name: string, values: readonly string[]])[];
  })[];
}

/** The contract that ships with the mock. */
export class Contract {
  readonly document: Document;
  /** In the order of the contract. */
  readonly operations: readonly Operation[];
  readonly #byName: ReadonlyMap<string, Operation>;

  constructor({ document, operations }: ContractFile) {
    this.document = document;
    this.operations = operations.map((operation) => ({ ...operation, query: new Map(operation.query) }));
    this.#byName = new Map(this.operations.map((operation) => [operation.name, operation]));
  }

  /** Requests per minute, by bucket. */
  get rateLimits(): Readonly<Record<string, number>> {
    return this.document["x-rate-limits"].buckets;
  }

  /** Names of the members of a schema, without the links and what `expand` embeds. */
  members(schema: string): string[] {
    return Object.keys(this.#properties(schema)).filter((name) => !name.startsWith("_"));
  }

  /** Names of the members of a schema that are dates. */
  dates(schema: string): string[] {
    const members = Object.entries(this.#properties(schema));
    return members.filter(([, { format }]) => format === "date-time").map(([name]) => name);
  }

  /** Whether a schema declares a member. */
  declares(schema: string, member: string): boolean {
    return Object.hasOwn(this.#properties(schema), member);
  }

  /** Default and maximum page size of a list. */
  pageSize(operation: string): { readonly default: number; readonly maximum: number } {
    const { maximum = 200, default: size = maximum } = this.#byName.get(operation)?.limit ?? {};
    return { default: size, maximum };
  }

  lifecycle(operation: string): Lifecycle {
    const lifecycle = this.#byName.get(operation)?.lifecycle;
    if (!lifecycle) throw new Error(`The contract has no x-lifecycle for ${operation}.`);
    return lifecycle;
  }

  /** @throws Error if the contract has no such example: a mistake in the mock. */
  example(operation: string, { status, example }: DocumentedResponse): unknown {
    const found = this.#examples(operation, status)[example];
    if (!found) throw new Error(`The contract has no example ${example} for ${operation} ${status}.`);
    return found.value;
  }

  /** Names of the examples of a response. */
  examples(operation: string, status: number): string[] {
    return Object.keys(this.#examples(operation, status));
  }

  #examples(operation: string, status: number): Readonly<Record<string, { readonly value: unknown }>> {
    const name = this.#byName.get(operation)?.responses[status] ?? "";
    return this.document.components.responses[name]?.content?.["application/json"]?.examples ?? {};
  }

  #properties(schema: string): NonNullable<Schema["properties"]> {
    return this.document.components.schemas[schema]?.properties ?? {};
  }
}

let contract: Contract | undefined;

/** Reads the contract, once per process. */
export function readContract(): Contract {
  contract ??= new Contract(
    JSON.parse(readFileSync(new URL("../../dist/okta.json", import.meta.url), "utf8")) as ContractFile,
  );
  return contract;
}
