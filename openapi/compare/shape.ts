import { isDeepStrictEqual } from "node:util";
import { isRule, KEYWORD_NAMES, type KeywordName } from "./keywords.ts";
import {
  child,
  children,
  type Located,
  referenceOf,
  type Source,
  strings,
  target,
} from "./openapi-document.ts";

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

/** Returns the shape of the keywords of one schema, without its references. */
export function ownShape(source: Source, schema: Located): Shape {
  const additional = child(schema, "additionalProperties");
  const deprecated = child(schema, "deprecated");
  return {
    keys: schema.keys,
    types: ownTypes(schema),
    keywords: ownKeywords(source, schema),
    vocabulary: ownVocabulary(schema),
    members: ownMembers(schema),
    additional: additional && {
      value: typeof additional.value === "boolean" ? additional.value : additional,
      keys: additional.keys,
    },
    items: child(schema, "items"),
    default: child(schema, "default"),
    deprecated: deprecated?.value === true ? deprecated : undefined,
  };
}

function ownTypes(schema: Located): Fact<readonly string[]> | undefined {
  const type = child(schema, "type");
  if (typeof type?.value === "string") return { value: [type.value], keys: type.keys };
  const values = named(schema);
  if (type !== undefined) {
    const nameable = values === undefined || values.value.includes(null);
    return { value: strings(type).filter((name) => nameable || name !== "null"), keys: type.keys };
  }
  if (values !== undefined) return { value: [...new Set(values.value.map(jsonType))], keys: values.keys };
  if (child(schema, "properties")) return { value: ["object"], keys: schema.keys };
  return child(schema, "items") && { value: ["array"], keys: schema.keys };
}

function jsonType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The keywords with their values. In OpenAPI 3.0 an exclusive bound is a flag beside the bound; it is read as 3.1 writes it. */
function ownKeywords(source: Source, schema: Located): Map<KeywordName, Fact> {
  const facts = new Map<KeywordName, Fact>();
  for (const name of KEYWORD_NAMES) {
    const fact = child(schema, name);
    if (fact !== undefined && typeof fact.value !== "boolean") facts.set(name, fact);
    if (name === "uniqueItems" && fact?.value === true) facts.set(name, fact);
    if (isRule(name) && fact !== undefined) facts.set(name, { ...fact, value: rulesOf(source, fact) });
  }
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const fact = facts.get(bound);
    if (child(schema, flag)?.value !== true || fact === undefined) continue;
    facts.delete(bound);
    facts.set(flag, fact);
  }
  return facts;
}

function named(schema: Located): Fact<readonly unknown[]> | undefined {
  const list = child(schema, "enum");
  const only = child(schema, "const");
  if (only !== undefined) return { value: [only.value], keys: only.keys };
  return Array.isArray(list?.value) ? { value: list.value, keys: list.keys } : undefined;
}

function ownVocabulary(schema: Located): Shape["vocabulary"] {
  const closed = named(schema);
  const known = child(schema, "x-extensible-enum");
  const fact = closed ?? (Array.isArray(known?.value) ? { value: known.value, keys: known.keys } : undefined);
  if (fact === undefined) return undefined;
  const values = fact.value.filter((value) => value !== null);
  return { value: { values, open: closed === undefined }, keys: fact.keys };
}

function ownMembers(schema: Located): Map<string, Member> {
  const demands = new Map(children(child(schema, "required")).map(([, { value, keys }]) => [value, keys]));
  const members = new Map<string, Member>();
  for (const [name, member] of children(child(schema, "properties"))) {
    members.set(name, { schema: member, keys: member.keys, demand: demands.get(name) });
  }
  for (const [name, keys] of demands) {
    if (typeof name !== "string" || members.has(name)) continue;
    members.set(name, { schema: { value: {}, keys }, keys, demand: keys });
  }
  return members;
}

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
