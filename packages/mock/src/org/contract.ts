import { readFileSync } from "node:fs";

/** Status and named example of an answer that the contract documents for an operation. */
export interface DocumentedAnswer {
  readonly status: number;
  readonly example: string;
}

/** What an operation does to the status of a user or an app: `x-lifecycle` of the contract, which explains it. */
export interface Lifecycle {
  readonly from: readonly string[];
  readonly to?: string;
  readonly toWithPassword?: string;
  readonly toWithExpiredPassword?: string;
  readonly asynchronous?: boolean;
  /** Statuses that stay as they are. */
  readonly keeps?: readonly string[];
  /** By status, with `default` and `activating`. */
  readonly refused: { readonly default: DocumentedAnswer; readonly [status: string]: DocumentedAnswer };
}

interface Response {
  readonly content?: {
    readonly "application/json"?: {
      readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
    };
  };
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
  readonly "x-lifecycle"?: Lifecycle;
}

interface Member {
  readonly format?: string;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly responses: Readonly<Record<string, Response>>;
    readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, Member>> }>>;
  };
}

/** What the org takes from the contract: lifecycles, the bodies of errors, and the people of the examples. */
export class Contract {
  readonly schemas: Document["components"]["schemas"];
  /** By operationId, in the order of the contract. */
  readonly lifecycles: ReadonlyMap<string, Lifecycle & { readonly path: string; readonly method: string }>;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #responses: Document["components"]["responses"];

  constructor({ paths, components }: Document) {
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        ...operation,
      })),
    );
    this.schemas = components.schemas;
    this.#responses = components.responses;
    this.#operations = new Map(operations.map((operation) => [operation.operationId, operation]));
    this.lifecycles = new Map(
      operations.flatMap(({ operationId, path, method, "x-lifecycle": lifecycle }) =>
        lifecycle ? [[operationId, { ...lifecycle, path, method }] as const] : [],
      ),
    );
  }

  /** Names of the members of a schema, but for the links and what `expand` embeds. */
  members(schema: string): string[] {
    return Object.keys(this.schemas[schema]?.properties ?? {}).filter((name) => !name.startsWith("_"));
  }

  /** Names of the members of a schema that are dates. */
  dates(schema: string): string[] {
    const members = Object.entries(this.schemas[schema]?.properties ?? {});
    return members.filter(([, { format }]) => format === "date-time").map(([name]) => name);
  }

  lifecycle(operation: string): Lifecycle {
    const lifecycle = this.lifecycles.get(operation);
    if (!lifecycle) throw new Error(`The contract has no x-lifecycle for ${operation}.`);
    return lifecycle;
  }

  /** @throws Error when the contract has no such example: a mistake in the mock. */
  example(operation: string, { status, example }: DocumentedAnswer): unknown {
    const response = this.#operations.get(operation)?.responses[status];
    const name = response && "$ref" in response ? response.$ref.split("/").at(-1) : undefined;
    const resolved = name === undefined ? (response as Response | undefined) : this.#responses[name];
    const found = resolved?.content?.["application/json"]?.examples?.[example];
    if (!found) throw new Error(`The contract has no example ${example} for ${operation} ${status}.`);
    return found.value;
  }
}

let contract: Contract | undefined;

/** The contract that ships with the mock, read once. */
export function readContract(): Contract {
  contract ??= new Contract(
    JSON.parse(readFileSync(new URL("../../dist/okta.json", import.meta.url), "utf8")) as Document,
  );
  return contract;
}
