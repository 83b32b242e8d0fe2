import { isRule, KEYWORD_NAMES, type KeywordName } from "./keywords.ts";
import { child, children, type Located, strings } from "./located.ts";
import { rulesOf } from "./rules.ts";
import type { Fact, Member, Shape } from "./shape.ts";
import type { Source } from "./source.ts";

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
