import { isDeepStrictEqual } from "node:util";
import { children, type Located } from "./located.ts";
import { referenceOf, type Source, target } from "./source.ts";

/** Keywords for people only. */
const ANNOTATIONS = ["description", "title", "example", "examples", "default", "deprecated", "$comment"];

/** Keywords with names that the author of a schema chose. */
const NAMED = ["properties", "patternProperties", "dependentRequired", "dependentSchemas"];

/**
 * Returns the rules of a schema as one value for comparisons: references are followed, annotations omitted. A circular reference
 * is followed once.
 */
export function rulesOf(source: Source, schema: Located, trail: readonly string[] = []): unknown {
  const reference = referenceOf(schema);
  if (reference === undefined) return own(source, schema, trail);
  const found = trail.includes(reference) ? undefined : target(source, reference);
  const followed = found && rulesOf(source, found, [...trail, reference]);
  const beside = source.openapi30 ? {} : own(source, schema, trail);
  return isDeepStrictEqual(beside, {}) ? followed : { allOf: [followed, beside] };
}

function own(source: Source, schema: Located, trail: readonly string[]): unknown {
  if (Array.isArray(schema.value)) return children(schema).map(([, item]) => rulesOf(source, item, trail));
  if (typeof schema.value !== "object" || schema.value === null) return schema.value;
  const rules = children(schema).filter(([keyword]) => !isAnnotation(schema, keyword));
  return Object.fromEntries(rules.map(([keyword, member]) => [keyword, rulesOf(source, member, trail)]));
}

/** A member of an object may be called as an annotation is. */
function isAnnotation(schema: Located, keyword: string): boolean {
  if (NAMED.includes(schema.keys.at(-1) ?? "")) return false;
  return ANNOTATIONS.includes(keyword) || keyword.startsWith("x-") || keyword === "$ref";
}
