import { child, children, follow, type Located, type Source, strings } from "./openapi-document.ts";
import type { Fact, Schema } from "./shape.ts";

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

/** The body of a request or a response. */
export interface DescribedBody {
  readonly required: Fact<boolean>;
  /** Media types that it comes in, without their parameters. */
  readonly types: ReadonlyMap<string, Fact>;
  readonly schema: Schema;
  readonly keys: readonly string[];
}

/** Reads a body with content, as JSON, or else its first media type. */
export function describeBody(source: Source, reference: Located | undefined): DescribedBody | undefined {
  const node = follow(source, reference);
  const content = children(child(node, "content"));
  const [, media] =
    content.find(([type]) => /^application\/([^;]+\+)?json\b/i.test(type)) ?? content[0] ?? [];
  if (node === undefined || media === undefined) return undefined;
  const schema = child(media, "schema") ?? { value: {}, keys: media.keys };
  const types = new Map(
    content.map(([type, { keys }]) => [
      (type.split(";", 1)[0] ?? "").trim().toLowerCase(),
      { value: true, keys },
    ]),
  );
  return { required: requiredOf(node), types, schema, keys: media.keys };
}

export interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly required: Fact<boolean>;
  readonly deprecated: Fact | undefined;
  readonly schema: Schema;
  /** How a list or an object is written. For `content`, its media type. */
  readonly style: Fact<string>;
  readonly keys: readonly string[];
}

/** Identifies a parameter. Names of headers are compared without case. */
export function parameterKey({ in: place, name }: Pick<DescribedParameter, "in" | "name">): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

/** Reads a parameter and follows its reference. Returns an empty list if it is not a parameter. */
export function describeParameter(source: Source, reference: Located): DescribedParameter[] {
  const node = follow(source, reference);
  const [name, place] = [child(node, "name")?.value, child(node, "in")?.value];
  if (node === undefined || typeof name !== "string" || typeof place !== "string") return [];
  const content = children(child(node, "content"))[0]?.[1];
  return [
    {
      name,
      in: place,
      required: requiredOf(node),
      deprecated: truth(child(node, "deprecated")),
      schema: child(node, "schema") ?? child(content, "schema") ?? { value: {}, keys: node.keys },
      style: styleOf(node, place),
      keys: node.keys,
    },
  ];
}

function styleOf(node: Located, place: string): Fact<string> {
  const content = child(node, "content");
  if (content !== undefined) {
    const [type] = children(content)[0] ?? [];
    return { value: type ?? "no content", keys: content.keys };
  }
  const style = child(node, "style");
  const name = String(style?.value ?? (place === "query" || place === "cookie" ? "form" : "simple"));
  const explode = child(node, "explode")?.value ?? name === "form";
  return { value: explode ? `${name}, exploded` : name, keys: style?.keys ?? node.keys };
}

/** Whether a parameter or a body has to be sent. */
export function requiredOf(node: Located): Fact<boolean> {
  const required = child(node, "required");
  return { value: required?.value === true, keys: required?.keys ?? node.keys };
}

/** The fact that a flag is set. */
export function truth(node: Located | undefined): Fact | undefined {
  return node?.value === true ? node : undefined;
}

/** Security of an operation: every accepted scheme, and every scope that one of them requires, by name. */
export interface Security {
  readonly scheme: ReadonlyMap<string, Fact>;
  readonly scope: ReadonlyMap<string, Fact>;
}

/** Reads the security of an operation. The default is the security of the document. */
export function securityOf({ source, node }: DescribedOperation): Security {
  const schemes = new Map<string, Fact>();
  const scopes = new Map<string, Fact>();
  const requirements = children(child(node, "security") ?? child(source.root, "security"));
  for (const [name, asked] of requirements.flatMap(([, requirement]) => children(requirement))) {
    schemes.set(schemeName(source, name), { value: true, keys: asked.keys });
    for (const scope of strings(asked)) scopes.set(scope, { value: true, keys: asked.keys });
  }
  return { scheme: schemes, scope: scopes };
}

/** Identifies a scheme by its type, because documents choose its name. */
function schemeName(source: DescribedOperation["source"], name: string): string {
  const schemes = child(child(source.root, "components"), "securitySchemes");
  const scheme = follow(source, child(schemes, name));
  const words = ["type", "scheme", "in", "name"].map((key) => child(scheme, key)?.value);
  return words.filter((word) => typeof word === "string").join(" ") || name;
}
