import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** A value inside a parsed file, and the keys that lead to it from the file's top. */
export interface Located {
  readonly value: unknown;
  readonly keys: readonly string[];
}

/** The member of an object, or of an array by its index; undefined where there is none. */
export function child(node: Located | undefined, key: string): Located | undefined {
  const value = node?.value;
  if (node === undefined || typeof value !== "object" || value === null || !Object.hasOwn(value, key)) {
    return undefined;
  }
  return { value: (value as { [key: string]: unknown })[key], keys: [...node.keys, key] };
}

/** The value that several keys lead to. */
export function descend(node: Located, keys: readonly string[]): Located | undefined {
  return keys.reduce<Located | undefined>(child, node);
}

/** The members of an object or array with their keys; none of anything else. */
export function children(node: Located | undefined): (readonly [string, Located])[] {
  if (node === undefined || typeof node.value !== "object" || node.value === null) return [];
  return Object.entries(node.value).map(([key, value]) => [key, { value, keys: [...node.keys, key] }]);
}

/** The strings of an array; everything else in it is left out. */
export function strings(node: Located | undefined): string[] {
  return Array.isArray(node?.value) ? node.value.filter((value) => typeof value === "string") : [];
}

/** An OpenAPI document, as far as it is known to be one. */
export interface OpenapiDocument extends Source {
  readonly title: string;
  readonly version: string;
}

/** A file that cannot be read, or is not an OpenAPI document of a version that is understood. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}

/** Reads an OpenAPI 3.0 or 3.1 document in YAML or JSON. */
export async function readOpenapi(path: string): Promise<OpenapiDocument> {
  return openapiOf(await valueIn(path), path);
}

/** Takes a parsed value as an OpenAPI document; `name` is how the error calls it. */
export function openapiOf(value: unknown, name: string): OpenapiDocument {
  const root: Located = { value, keys: [] };
  const openapi = child(root, "openapi")?.value;
  if (typeof openapi !== "string") throw new UnreadableDocument(`${name} is not an OpenAPI 3 document`);
  if (!/^3\.[01](\.|$)/.test(openapi)) {
    throw new UnreadableDocument(`${name} is OpenAPI ${openapi}; 3.0 and 3.1 are understood`);
  }
  const paths = child(root, "paths")?.value;
  if (typeof paths !== "object" || paths === null || Array.isArray(paths)) {
    throw new UnreadableDocument(`${name} has no object in \`paths\``);
  }
  const info = child(root, "info");
  return {
    root,
    openapi30: openapi.startsWith("3.0"),
    lost: new Set(),
    title: String(child(info, "title")?.value ?? ""),
    version: String(child(info, "version")?.value ?? ""),
  };
}

async function valueIn(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: Error) => {
    throw new UnreadableDocument(`${path} cannot be read: ${error.message}`, { cause: error });
  });
  try {
    // JSON is YAML, but a parser of its own reads megabytes of it much faster.
    return text.trimStart().startsWith("{") ? jsonOrYaml(text) : parse(text, { logLevel: "error" });
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    throw new UnreadableDocument(`${path} is neither YAML nor JSON: ${reason}`, { cause: error });
  }
}

function jsonOrYaml(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parse(text, { logLevel: "error" });
  }
}

/** The document in which references are followed: an OpenAPI document, or one JSON Schema of a manifest. */
export interface Source {
  readonly root: Located;
  /** Whether `nullable` means something and a `$ref` has no siblings, as in OpenAPI 3.0. */
  readonly openapi30: boolean;
  /** References out of the file, or to nothing, in the order in which they were read. */
  readonly lost: Set<string>;
}

/** Returns the reference of a node. Undefined if it has none. */
export function referenceOf(node: Located): string | undefined {
  const reference = child(node, "$ref")?.value;
  return typeof reference === "string" ? reference : undefined;
}

/** Follows one reference. Returns undefined, and adds it to `lost`, if it leads out of the file or to nothing. */
export function target(source: Source, reference: string): Located | undefined {
  const found = reference.startsWith("#")
    ? descend(source.root, reference.slice(1).split("/").slice(1).map(keyIn))
    : undefined;
  if (found === undefined) source.lost.add(reference);
  return found;
}

/** Follows a chain of references. Returns undefined if it leads to nothing, or in a circle. */
export function follow(source: Source, node: Located | undefined): Located | undefined {
  const met = new Set<string>();
  let current = node;
  for (;;) {
    const reference = current && referenceOf(current);
    if (reference === undefined) return current;
    if (met.has(reference)) return undefined;
    met.add(reference);
    current = target(source, reference);
  }
}

/** Decodes a step of a JSON pointer in a URI fragment. */
function keyIn(step: string): string {
  return percentDecoded(step).replaceAll("~1", "/").replaceAll("~0", "~");
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
