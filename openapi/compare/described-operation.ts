import { type DescribedBody, describeBody } from "./described-body.ts";
import { type DescribedParameter, describeParameter, parameterKey, truth } from "./described-parameter.ts";
import { child, children, type Located } from "./located.ts";
import type { Fact, Schema } from "./shape.ts";
import { follow, type Source } from "./source.ts";

const METHODS = ["get", "put", "post", "patch", "delete", "head", "options", "trace"];

export interface DescribedResponse {
  readonly body: DescribedBody | undefined;
  /** Schemas by name, in lower case; `Content-Type` is the body's. */
  readonly headers: ReadonlyMap<string, DescribedHeader>;
  readonly keys: readonly string[];
}

export interface DescribedHeader {
  readonly name: string;
  readonly schema: Schema;
  readonly keys: readonly string[];
}

/** An operation of a document, with its references followed and what its path says for it. */
export interface DescribedOperation {
  readonly source: Source;
  readonly method: string;
  readonly path: string;
  readonly operationId: Fact | undefined;
  readonly deprecated: Fact | undefined;
  readonly parameters: readonly DescribedParameter[];
  readonly request: DescribedBody | undefined;
  /** By status. */
  readonly responses: ReadonlyMap<string, DescribedResponse>;
  /** Where it is called, by the template of the URL: of the operation, its path or the whole document. */
  readonly servers: ReadonlyMap<string, Located>;
  readonly node: Located;
}

/** Every operation of a document by its method and path, whatever the path calls its parameters. */
export function operationsOf(source: Source): Map<string, DescribedOperation> {
  const operations = new Map<string, DescribedOperation>();
  for (const [path, reference] of children(child(source.root, "paths"))) {
    const item = follow(source, reference);
    for (const method of METHODS) {
      const node = child(item, method);
      const key = `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, "{}")}`;
      if (item === undefined || node === undefined || operations.has(key)) continue;
      operations.set(key, describe(source, { item, node, method: method.toUpperCase(), path }));
    }
  }
  return operations;
}

interface Found {
  readonly item: Located;
  readonly node: Located;
  readonly method: string;
  readonly path: string;
}

function describe(source: Source, { item, node, method, path }: Found): DescribedOperation {
  const list = (owner: Located) =>
    children(child(owner, "parameters")).flatMap(([, parameter]) => describeParameter(source, parameter));
  // The operation's own parameters take the place of those of its path.
  const parameters = new Map(
    [...list(item), ...list(node)].map((parameter) => [parameterKey(parameter), parameter]),
  );
  return {
    source,
    method,
    path,
    operationId: child(node, "operationId"),
    deprecated: truth(child(node, "deprecated")),
    parameters: [...parameters.values()],
    request: describeBody(source, child(node, "requestBody")),
    responses: new Map(
      children(child(node, "responses"))
        .filter(([status]) => !status.startsWith("x-"))
        .map(([status, response]) => [status, describeResponse(source, response)]),
    ),
    servers: serversOf(child(node, "servers") ?? child(item, "servers") ?? child(source.root, "servers")),
    node,
  };
}

function describeResponse(source: Source, response: Located): DescribedResponse {
  const headers = children(child(follow(source, response), "headers")).flatMap(([name, reference]) => {
    const header = follow(source, reference);
    if (header === undefined || name.toLowerCase() === "content-type") return [];
    const schema = child(header, "schema") ?? { value: {}, keys: header.keys };
    return [[name.toLowerCase(), { name, schema, keys: reference.keys }] as const];
  });
  return { keys: response.keys, body: describeBody(source, response), headers: new Map(headers) };
}

function serversOf(servers: Located | undefined): Map<string, Located> {
  return new Map(
    children(servers).flatMap(([, server]) => {
      const url = child(server, "url")?.value;
      return typeof url === "string" ? [[url, server] as const] : [];
    }),
  );
}
