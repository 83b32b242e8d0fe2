import { child, descend, type Located } from "./located.ts";

/** What references are followed in: a whole OpenAPI document, or one JSON Schema inside a manifest. */
export interface Source {
  readonly root: Located;
  /** Whether `nullable` means something and a `$ref` has no siblings, as in OpenAPI 3.0. */
  readonly openapi30: boolean;
  /** References that lead out of the file or nowhere, gathered while they are met. */
  readonly lost: Set<string>;
}

/** The reference that stands in a place where a reference may stand. */
export function referenceOf(node: Located): string | undefined {
  const reference = child(node, "$ref")?.value;
  return typeof reference === "string" ? reference : undefined;
}

/** Where a reference leads, itself unfollowed; undefined, and noted, when it leads out of the file or nowhere. */
export function target(source: Source, reference: string): Located | undefined {
  const found = reference.startsWith("#")
    ? descend(source.root, reference.slice(1).split("/").slice(1).map(keyIn))
    : undefined;
  if (found === undefined) source.lost.add(reference);
  return found;
}

/** The value itself, or what its chain of references leads to; undefined when that is nothing, or a circle. */
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

/** The key that a step of a JSON pointer in a URI fragment stands for. */
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
