import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** Path of the contract. */
export const contractPath = fileURLToPath(new URL("okta.yaml", import.meta.url));

export type JsonSchema = { readonly [keyword: string]: unknown };

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly description: string;
  readonly required?: boolean;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

export interface Response {
  readonly content?: {
    readonly "application/json"?: {
      readonly schema?: JsonSchema;
      readonly examples?: { readonly [name: string]: { readonly value: unknown } };
    };
  };
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security: readonly { readonly oauth2?: readonly string[] }[];
  readonly "x-rate-limit-bucket": string;
  readonly "x-lifecycle"?: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly Parameter[];
  readonly responses: { readonly [status: string]: Response };
}

interface Document {
  readonly components: { readonly schemas: { readonly [name: string]: JsonSchema } };
  readonly paths: { readonly [path: string]: { readonly [member: string]: unknown } };
  readonly "x-rate-limits": {
    readonly "x-source": string;
    readonly buckets: { readonly [bucket: string]: number };
  };
}

export interface Contract {
  readonly document: Document;
  readonly operations: readonly (Operation & { readonly method: string; readonly path: string })[];
  /** Follows a `$ref` inside the contract. Returns other values unchanged. */
  resolve<Value>(value: Value): Value;
}

const METHODS = ["get", "put", "post", "patch", "delete"];

/** Reads the contract, its operations with parameters and responses resolved, in the order of their ids. */
export async function readContract(): Promise<Contract> {
  const document: Document = parse(await readFile(contractPath, "utf8"));
  const resolve = <Value>(value: Value): Value => {
    const reference = (value as { $ref?: string } | undefined)?.$ref;
    if (reference === undefined) return value;
    const keys = reference.replace(/^#\//, "").split("/");
    const step = (node: unknown, key: string) =>
      (node as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")];
    return resolve(keys.reduce(step, document as unknown) as Value);
  };
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => {
      const operation = item[method] as Operation;
      const shared = (item["parameters"] ?? []) as Parameter[];
      return {
        ...operation,
        method: method.toUpperCase(),
        path,
        parameters: [...shared, ...(operation.parameters ?? [])]
          .map(resolve)
          .map((parameter) => ({ ...parameter, schema: resolve(parameter.schema) })),
        responses: Object.fromEntries(
          Object.entries(operation.responses).map(([status, response]) => [status, resolve(response)]),
        ),
      };
    }),
  );
  return {
    document,
    operations: operations.sort((a, b) => (a.operationId < b.operationId ? -1 : 1)),
    resolve,
  };
}
