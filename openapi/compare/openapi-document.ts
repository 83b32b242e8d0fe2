import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { child, type Located } from "./located.ts";
import type { Source } from "./source.ts";

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
