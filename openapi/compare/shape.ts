import type { KeywordName } from "./keywords.ts";
import type { Located } from "./located.ts";

/** A schema in a file, or several of which all hold, or any. */
export type Schema = Located | { readonly all: readonly Schema[] } | { readonly any: readonly Schema[] };

/** The schema that all of these say together. */
export function allOf(schemas: readonly Schema[]): Schema | undefined {
  const all = distinct(schemas.flatMap((schema) => ("all" in schema ? schema.all : [schema])));
  return all.length > 1 ? { all } : all[0];
}

/** The schema of what any of these takes. */
export function anyOf(schemas: readonly Schema[]): Schema | undefined {
  const any = distinct(schemas.flatMap((schema) => ("any" in schema ? schema.any : [schema])));
  return any.length > 1 ? { any } : any[0];
}

/** A name that two schemas share when they are made of the same places: what keeps a circle from growing. */
export function identity(schema: Schema): string {
  if ("all" in schema) return `(${schema.all.map(identity).join("&")})`;
  if ("any" in schema) return `(${schema.any.map(identity).join("|")})`;
  return schema.keys.map((key) => key.replace(/[/&|()]/g, encodeURIComponent)).join("/");
}

function distinct(schemas: readonly Schema[]): readonly Schema[] {
  const byName = new Map(schemas.map((schema) => [identity(schema), schema]));
  return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
}

/** What one keyword says, and where. */
export interface Fact<Value = unknown> {
  readonly value: Value;
  readonly keys: readonly string[];
}

/** Values a schema names: of `enum` and `const`, or the known ones of an open vocabulary. */
export interface Vocabulary {
  readonly values: readonly unknown[];
  readonly open: boolean;
}

export interface Member {
  readonly schema: Schema;
  /** Where the member is declared. */
  readonly keys: readonly string[];
  /** Where it is named as required; undefined when it is optional. */
  readonly demand: readonly string[] | undefined;
}

/**
 * What a schema says once its references are followed and its alternatives are laid over each other: a type, a member
 * or a value is in the shape when any alternative takes it, and a member is required when every one requires it.
 */
export interface Shape {
  readonly keys: readonly string[];
  /** JSON types, `null` among them; no fact where any type is taken. */
  readonly types?: Fact<readonly string[]> | undefined;
  readonly keywords: ReadonlyMap<KeywordName, Fact>;
  readonly vocabulary?: Fact<Vocabulary> | undefined;
  readonly members: ReadonlyMap<string, Member>;
  /** What a member may hold that is not declared: anything where there is no fact, nothing at `false`. */
  readonly additional?: Fact<Schema | boolean> | undefined;
  readonly items?: Schema | undefined;
  readonly default?: Fact | undefined;
  readonly deprecated?: Fact | undefined;
}

/** The shape of a schema that says nothing. */
export function anything(keys: readonly string[]): Shape {
  return { keys, keywords: new Map(), members: new Map() };
}

/** Whether a value of this type may have the shape. */
export function takes({ types }: Shape, type: string): boolean {
  return types === undefined || types.value.includes(type);
}
