import "./one-language.ts";
import { readFileSync } from "node:fs";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";

/** An operation as Prism reads it. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** An operation of the contract, with what the front has to know of it. */
export interface Operation {
  /** The operationId, e.g. `suspendUser`. */
  readonly name: string;
  /** In capitals. */
  readonly method: string;
  /** Path template, e.g. `/api/v1/users/{userId}`. */
  readonly path: string;
  /** Rate-limit bucket, e.g. `/api/v1/users/{id}`. */
  readonly bucket: string;
  /** OAuth scopes, any of which allows it. */
  readonly scopes: readonly string[];
  /** Names of the query parameters, each with the values that it takes; none listed for one that takes any. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  readonly takesBody: boolean;
  /** As Prism reads it. Made for the first request: to make all of them would take most of the start. */
  readonly prism: () => Promise<PrismOperation>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: { readonly type?: string; readonly enum?: readonly unknown[] };
}

interface Described {
  readonly operationId: string;
  readonly security?: readonly { readonly oauth2?: readonly string[] }[];
  readonly "x-rate-limit-bucket"?: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: object;
}

interface Reference {
  readonly $ref: string;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

let operations: readonly Operation[] | undefined;

/** The operations of the contract, read once in a process. */
export function readOperations(): readonly Operation[] {
  operations ??= operationsOf(
    JSON.parse(readFileSync(new URL("../../dist/okta.json", import.meta.url), "utf8")) as Document,
  );
  return operations;
}

function operationsOf(document: Document): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operation(document, path, method, described)),
  );
}

function operation(document: Document, path: string, method: string, described: Described): Operation {
  const query = (described.parameters ?? [])
    .map((parameter) => resolved(document, parameter))
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema }) => {
      const values = schema?.type === "boolean" ? [true, false] : (schema?.enum ?? []);
      return [name, values.map(String)] as const;
    });
  let prism: Promise<PrismOperation> | undefined;
  return {
    name: described.operationId,
    method: method.toUpperCase(),
    path,
    bucket: described["x-rate-limit-bucket"] ?? "/api/v1",
    scopes: (described.security ?? []).flatMap(({ oauth2 }) => oauth2 ?? []),
    query: new Map(query),
    takesBody: described.requestBody !== undefined,
    prism: () => {
      prism ??= readByPrism(document, path, method, described);
      return prism;
    },
  };
}

function resolved(document: Document, parameter: Parameter | Reference): Parameter {
  return "$ref" in parameter ? (componentOf(document, parameter.$ref) as Parameter) : parameter;
}

function componentOf({ components }: Document, reference: string): object {
  const [, , group = "", name = ""] = reference.split("/");
  const component = components[group]?.[name];
  if (!component) throw new Error(`The contract has no ${reference}.`);
  return component;
}

/** Gives Prism a document with this operation and the components that it refers to. Prism writes into it. */
async function readByPrism(
  document: Document,
  path: string,
  method: string,
  described: Described,
): Promise<PrismOperation> {
  const components: Record<string, Record<string, object>> = {};
  const collect = (text: string): void => {
    for (const [, reference = ""] of text.matchAll(/"\$ref":"(#\/components\/[^"]+)"/g)) {
      const [, , group = "", name = ""] = reference.split("/");
      const found = components[group] ?? {};
      components[group] = found;
      if (name in found) continue;
      const component = JSON.stringify(componentOf(document, reference));
      found[name] = JSON.parse(component) as object;
      collect(component);
    }
  };
  const text = JSON.stringify(described);
  collect(text);
  const [operation] = await getHttpOperationsFromSpec({
    ...document,
    paths: { [path]: { [method]: JSON.parse(text) as object } },
    components: { ...components, securitySchemes: structuredClone(document.components["securitySchemes"]) },
  });
  if (!operation) throw new Error(`Prism cannot read ${described.operationId}.`);
  return operation;
}
