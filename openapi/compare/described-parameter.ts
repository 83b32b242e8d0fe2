import { child, children, type Located } from "./located.ts";
import type { Fact, Schema } from "./shape.ts";
import { follow, type Source } from "./source.ts";

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
