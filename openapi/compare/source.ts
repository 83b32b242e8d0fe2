import { child, descend, type Located } from "./located.ts";

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
