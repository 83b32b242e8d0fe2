import { bothValues, narrows } from "./keywords.ts";
import { allOf, type Fact, type Member, type Shape, type Vocabulary } from "./shape.ts";

/** The shape of what has both shapes. */
export function intersection(a: Shape, b: Shape): Shape {
  const keywords = new Map(a.keywords);
  for (const [name, fact] of b.keywords) {
    const known = keywords.get(name);
    if (known === undefined) keywords.set(name, fact);
    else if (narrows(name, known.value, fact.value)) {
      keywords.set(name, { value: bothValues(name, known.value, fact.value), keys: fact.keys });
    }
  }
  const members = new Map(a.members);
  for (const [name, member] of b.members) {
    const known = members.get(name);
    members.set(name, known === undefined ? member : bothMembers(known, member));
  }
  return {
    keys: a.keys,
    types: bothFacts(a.types, b.types, sharedTypes),
    keywords,
    vocabulary: bothFacts(a.vocabulary, b.vocabulary, sharedValues),
    members,
    additional:
      [a.additional, b.additional].find((fact) => fact?.value === false) ?? a.additional ?? b.additional,
    items: allOf([a.items, b.items].flatMap((items) => items ?? [])),
    default: a.default ?? b.default,
    deprecated: a.deprecated ?? b.deprecated,
  };
}

function bothMembers(a: Member, b: Member): Member {
  return { schema: allOf([a.schema, b.schema]) ?? a.schema, keys: a.keys, demand: a.demand ?? b.demand };
}

function bothFacts<Value>(
  a: Fact<Value> | undefined,
  b: Fact<Value> | undefined,
  join: (a: Value, b: Value) => Value,
): Fact<Value> | undefined {
  return a && b ? { value: join(a.value, b.value), keys: a.keys } : (a ?? b);
}

/** Types that both sides take: `integer` is a `number`. Sides that share none contradict each other: the first wins. */
function sharedTypes(a: readonly string[], b: readonly string[]): readonly string[] {
  const within = (types: readonly string[]) => (type: string) =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  const shared = [...new Set([...a.filter(within(b)), ...b.filter(within(a))])];
  return shared.length > 0 ? shared : a;
}

function sharedValues(a: Vocabulary, b: Vocabulary): Vocabulary {
  if (a.open !== b.open) return a.open ? b : a;
  const shared = a.values.filter((value) => b.values.includes(value));
  return shared.length > 0 ? { values: shared, open: a.open } : a;
}
