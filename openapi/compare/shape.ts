import type { KeywordName } from "./keywords.ts";
import type { Located } from "./located.ts";

/** A schema in a file, or a list of schemas: all apply, or any applies. */
export type Schema = Located | { readonly all: readonly Schema[] } | { readonly any: readonly Schema[] };

/** The schema to which all of these apply. */
export function allOf(schemas: readonly Schema[]): Schema | undefined {
  const all = distinct(schemas.flatMap((schema) => ("all" in schema ? schema.all : [schema])));
  return all.length > 1 ? { all } : all[0];
}

/** The schema to which any of these applies. */
export function anyOf(schemas: readonly Schema[]): Schema | undefined {
  const any = distinct(schemas.flatMap((schema) => ("any" in schema ? schema.any : [schema])));
  return any.length > 1 ? { any } : any[0];
}

/** A name that two schemas share if they come from the same places. It ends circular references. */
export function identity(schema: Schema): string {
  if ("all" in schema) return `(${schema.all.map(identity).join("&")})`;
  if ("any" in schema) return `(${schema.any.map(identity).join("|")})`;
  return schema.keys.map((key) => key.replace(/[/&|()]/g, encodeURIComponent)).join("/");
}

function distinct(schemas: readonly Schema[]): readonly Schema[] {
  const byName = new Map(schemas.map((schema) => [identity(schema), schema]));
  return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
}

/** The value of a keyword, and its place. */
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
  /** Where it is named as required. Undefined if it is optional. */
  readonly demand: readonly string[] | undefined;
}

/**
 * A schema with its references followed and its alternatives merged. It has each type, member and value of any alternative. A
 * member is required if every alternative requires it.
 */
export interface Shape {
  readonly keys: readonly string[];
  /** JSON types, including `null`. Undefined if any type is accepted. */
  readonly types?: Fact<readonly string[]> | undefined;
  readonly keywords: ReadonlyMap<KeywordName, Fact>;
  readonly vocabulary?: Fact<Vocabulary> | undefined;
  readonly members: ReadonlyMap<string, Member>;
  /** Schema of undeclared members. Any value is accepted if it is undefined, and none if it is `false`. */
  readonly additional?: Fact<Schema | boolean> | undefined;
  readonly items?: Schema | undefined;
  readonly default?: Fact | undefined;
  readonly deprecated?: Fact | undefined;
}

/** The shape of an empty schema. */
export function anything(keys: readonly string[]): Shape {
  return { keys, keywords: new Map(), members: new Map() };
}

/** Whether a value of this type may have the shape. */
export function takes({ types }: Shape, type: string): boolean {
  return types === undefined || types.value.includes(type);
}
