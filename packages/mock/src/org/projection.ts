/** What `fields` asks for: names of members, and of attributes of the profile. */
interface Fields {
  readonly members: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** Leaves in each item what `fields` names, as in `id,status,profile:(firstName,city)`. The id always stays. */
export function projected(items: readonly object[], fields: string | null): readonly object[] {
  if (fields === null) return items;
  const { members, attributes } = fieldsOf(fields);
  return items.map((item) => {
    const kept = Object.entries(item).flatMap(([name, value]) => {
      if (name === "profile" && attributes.size > 0) return [[name, only(value as object, attributes)]];
      return members.has(name) ? [[name, value]] : [];
    });
    return Object.fromEntries(kept) as object;
  });
}

function fieldsOf(fields: string): Fields {
  const attributes = /profile:\(([^()]*)\)/.exec(fields)?.[1] ?? "";
  const members = fields.replace(/profile:\([^()]*\)/, "");
  return { members: new Set(["id", ...names(members)]), attributes: new Set(names(attributes)) };
}

function names(list: string): string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

function only(profile: object, attributes: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(profile).filter(([name]) => attributes.has(name)));
}
