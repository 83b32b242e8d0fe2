import type { Vocabulary } from "./shape.ts";

/** JSON types. An integer is also a number. Undefined if any type is accepted. */
export type Types = readonly string[] | undefined;

/** Returns the types of one side that the other does not accept. `any` names all types of a side without a limit. */
export function typesOnlyIn(one: Types, other: Types, any: string): readonly string[] {
  if (other === undefined) return [];
  const takes = (type: string) => other.includes(type) || (type === "integer" && other.includes("number"));
  return (one ?? [any]).filter((type) => !takes(type));
}

/** Returns the values of one side that the other does not accept. `any` names all values of a side without a limit. */
export function valuesOnlyIn(one: unknown, other: unknown, any: string): readonly unknown[] {
  const taken = closed(other);
  return taken === undefined ? [] : (closed(one) ?? [any]).filter((value) => !taken.includes(value));
}

/** Returns the values of a closed vocabulary. Undefined if it is open. */
export function closed(vocabulary: unknown): readonly unknown[] | undefined {
  const { open, values } = (vocabulary as Vocabulary | undefined) ?? { open: true, values: [] };
  return open ? undefined : values;
}
