import type { Vocabulary } from "./shape.ts";

/** JSON types, of which an integer is a number; undefined where any is taken. */
export type Types = readonly string[] | undefined;

/** The types of one side that the other does not take; `any` is how those are called of a side that takes all. */
export function typesOnlyIn(one: Types, other: Types, any: string): readonly string[] {
  if (other === undefined) return [];
  const takes = (type: string) => other.includes(type) || (type === "integer" && other.includes("number"));
  return (one ?? [any]).filter((type) => !takes(type));
}

/** The values of one side that the other does not take; `any` is how those are called of a side that takes all. */
export function valuesOnlyIn(one: unknown, other: unknown, any: string): readonly unknown[] {
  const taken = closed(other);
  return taken === undefined ? [] : (closed(one) ?? [any]).filter((value) => !taken.includes(value));
}

/** The values of a vocabulary that takes no others. */
export function closed(vocabulary: unknown): readonly unknown[] | undefined {
  const { open, values } = (vocabulary as Vocabulary | undefined) ?? { open: true, values: [] };
  return open ? undefined : values;
}
